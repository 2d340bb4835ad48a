// Chapter 5 by keyboard alone, with the deployment that its challenge asks for.
import { expect, test } from './page'
import { open } from './shell'
import { check, choose, judge, predict, readings, walk, workFigure } from './walk'

for (const { title, locale, tag } of readings(5))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/sessions')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'regular')
      await predict(reader, 'grown', /(Three quarters|四分之三)/)
      await to('deployment', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'deployment', /^(Not yet|还没通过)/)
      await to('deployment', 'select', /^(Users known by|靠什么认人)/)
      await choose(reader, 'none')
      await to('deployment', 'select', /^(Carts are|购物车放在)/)
      await choose(reader, 'store')
      await back('deployment', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'deployment', /^(Passed|通过)/)
      await check(reader, /(as long as the connection|连接在，人就在)/)
      await check(reader, /(gets a new cookie|拿到新的 Cookie)/)
      await check(reader, /(By cookie or table|Cookie 或会话表)/)
      await to('page', 'nav a', /(without closing|不打烊)/)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
