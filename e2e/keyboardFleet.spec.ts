// Chapter 8 by keyboard alone, with the plan for the day that its challenge asks for, and the plan
// of servers run.
import { expect, test } from './page'
import { languages, open } from './shell'
import { check, judge, predict, type Walk, walk, workFigure } from './walk'

async function write({ page, press }: Walk, text: string) {
  await press('Control+a')
  await page.keyboard.type(text)
  await press('Enter')
}

for (const [language, locale] of Object.entries(languages))
  test.describe(`in ${language}, chapter 8`, { tag: '@whole' }, () => {
    test.use({ locale })
    test.setTimeout(600_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/autoscaling')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'loop')
      await predict(reader, 'rush', /(About 20|大约 20)/)
      await predict(reader, 'swings', /(Swing for ever|一直来回摆)/)
      await to('plan', 'button', /(Run this plan|运行这个计划)/)
      await press('Enter')
      await expect(page.locator('#plan')).toContainText(/(dealt to the server|发给手里最少)/, {
        timeout: 60_000,
      })
      await to('restaurant', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'restaurant', /^(Not yet|还没通过)/)
      await to('restaurant', 'input[type=range]', /^(Target|目标)/)
      await press('ArrowLeft', 'ArrowLeft')
      await to('restaurant', 'summary')
      await press('Enter')
      await to('restaurant', 'input:not([type=range])', /^(Window for removing|减的窗口)/)
      await write(reader, '60')
      await back('restaurant', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'restaurant', /^(Passed|通过)/)
      await check(reader, /\b6$/)
      await check(reader, /(No change|不变)/)
      await check(reader, /(about a third|大约三分之一)/)
      await to('page', 'nav a')
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
