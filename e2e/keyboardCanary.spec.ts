// Chapter 7 by keyboard alone, with the plan that its challenge asks for.
import { expect, test } from './page'
import { open } from './shell'
import { check, choose, judge, predict, readings, walk, workFigure } from './walk'

for (const { title, locale } of readings(7))
  test.describe(title, { tag: '@whole' }, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/canary')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'few')
      await predict(reader, 'blind', /(Most likely none|多半一个也没有)/)
      await to('manager', 'button', /(400 other days|另外 400 天)/)
      await judge(reader, 'manager', /^(Not yet|还没通过)/)
      await back('manager', 'details > summary')
      await press('Enter')
      await to('manager', 'select', /^(Steps, in percent|各步)/)
      await choose(reader, '10-25-50-100')
      await to('manager', 'select', /^(Each lasts|每步至少)/)
      await choose(reader, '60')
      await to('manager', 'select', /^(No verdict below|不满多少)/)
      await choose(reader, '60')
      await to('manager', 'select', /^(Go back when|v1\.1 怎样)/)
      await choose(reader, 'z-2.33')
      await to('manager', 'button', /(400 other days|另外 400 天)/)
      await judge(reader, 'manager', /^(Passed|通过)/)
      await check(reader, /^ (24 min|24 分钟)/)
      await check(reader, /(They keep it|继续用新版本)/)
      await check(reader, /(Wait, or|等着)/)
      await to('page', 'nav a', /./)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
