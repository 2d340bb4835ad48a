// Chapter 10 by keyboard alone: predicted, played and answered.
import { expect, test } from './page'
import { open } from './shell'
import { check, predict, readings, walk } from './walk'

for (const { title, locale, tag } of readings(10))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(300_000)

    test('is read, played and answered by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/regions')
      const reader = walk(page)
      const { to, press } = reader
      await predict(reader, 'name', /(About 85 s|大约 85 秒)/)
      await check(reader, /^ ?(The RTO|RTO)/)
      await check(reader, /67%/)
      await check(reader, /(Some 60 ms more|多 60 毫秒)/)
      await to('page', 'nav a', /(Which one fits|哪一种适合)/)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
