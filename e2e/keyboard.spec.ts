// Whole chapters by keyboard alone.
import { expect, test } from './page'
import { open } from './shell'
import { check, choose, judge, predict, readings, walk, workFigure } from './walk'

for (const { title, locale, tag } of readings(1))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/why')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'counter')
      await predict(reader, 'busy', /^ 2 /)
      await predict(reader, 'three', /^ 0\.5 /)
      await predict(reader, 'failure', /(A third|三分之一)/)
      await predict(reader, 'headroom', /(grow for the rest|打烊)/)
      await to('sale', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'sale', /^(Not yet|还没通过)/)
      for (let machine = 0; machine < 2; machine++) {
        await to('sale', 'button', /^ S(speed|速度)/)
        await press('Enter')
      }
      await back('sale', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'sale', /^(Passed|通过)/)
      await check(reader, /^ 75%/)
      await check(reader, /(The work of one|一个请求的工作量)/)
      await check(reader, /(No: clients|不健康)/)
      await to('page', 'nav a', /(Read the label|包裹)/)
      await press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/(parcel|包裹)/)
      await expect(page.getByRole('main')).toBeFocused()
    })
  })

for (const { title, locale, tag } of readings(3))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/algorithms')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'alike')
      await predict(reader, 'reports', /(smallest number|报数最小)/)
      await predict(reader, 'hole', /(Least connections|最少连接)/)
      await to('odd', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'odd', /^(Not yet|还没通过)/)
      await to('odd', 'select')
      await choose(reader, 'least-connections')
      await to('odd', 'input[inputmode=numeric][size]')
      await press('Control+a')
      await page.keyboard.type('1:2:2:4')
      await press('Enter')
      await back('odd', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'odd', /^(Passed|通过)/)
      await check(reader, /^ S3/)
      await check(reader, /a a b a c a a/)
      await check(reader, /(at least twice|多等至少一倍)/)
      await to('page', 'nav a', /(broken server|服务器坏了)/)
      await press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/(broken|坏了)/)
    })
  })

for (const { title, locale, tag } of readings(4))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/health')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'unseen')
      await predict(reader, 'look', /(About 20|大约 20)/)
      await predict(reader, 'tight', /80%/)
      await to('limits', 'select')
      await press('ArrowDown')
      await to('limits', 'button', /(Measure over|用 \d+ 个种子)/)
      await press('Enter')
      const measured = page.locator('#limits p[role=status]')
      await expect(measured).toContainText(/\d/, { timeout: 120_000 }) // 40 seeds of each limit
      await to('watch', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'watch', /^(Not yet|还没通过)/)
      await to('watch', 'input[type=range]')
      await press('ArrowLeft', 'ArrowLeft')
      await back('watch', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'watch', /^(Passed|通过)/)
      await check(reader, /(After 32 s|32 秒后)/)
      await check(reader, /(its time is over|时间到了)/)
      await check(reader, /(Yes, as a rule|一般要送)/)
      await to('page', 'nav a', /(regular|老顾客)/)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
