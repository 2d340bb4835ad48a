// Chapter 6 by keyboard alone, with the careful plan that its challenge asks for.
import { expect, test } from './page'
import { open } from './shell'
import { check, choose, judge, predict, readings, walk } from './walk'

const plan = [
  [/^(Drain|排空)/, '10000000'],
  [/^(Replay|每台重放)/, '60'],
  [/^(Keep blue|蓝机群保留)/, '60000000'],
  [/^(Back at|出错几次)/, '5'],
] as const

for (const { title, locale, tag } of readings(6))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/blue-green')
      const reader = walk(page)
      const { to, back, press } = reader
      await predict(reader, 'kept', /^ (All|全部)/)
      await predict(reader, 'resolvers', /(fewer than one in five|不到五分之一)/)
      await to('quiet', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'quiet', /^(Not yet|还没通过)/)
      for (const [label, value] of plan) {
        await to('quiet', 'select', label)
        await choose(reader, value)
      }
      await back('quiet', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'quiet', /^(Passed|通过)/)
      await check(reader, /(more than 5 s left|还剩 5 秒以上)/)
      await check(reader, /(Cold caches|冷的缓存)/)
      await check(reader, /(Not without|不行)/)
      await to('page', 'nav a', /(first step|第一步)/)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
