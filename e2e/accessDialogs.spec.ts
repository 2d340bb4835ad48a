// What opens over a page, and what comes only when it is asked for: axe has nothing to say of it.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './page'
import { colorsIn, inTurn, languages, objections, open } from './shell'

const press = (where: Page | Locator, name: RegExp) => where.getByRole('button', { name }).click()

async function holds(page: Page, what: string) {
  expect(await objections(page), what).toEqual([])
  for (const theme of ['dark', 'contrast'] as const)
    expect(await colorsIn(page, theme), `${what}, ${theme}`).toEqual([])
}

for (const [language, locale] of Object.entries(languages)) {
  test.describe(`in ${language} what a panel opens`, { tag: inTurn(0, locale) }, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } })

    test('has nothing that axe objects to', async ({ page }) => {
      test.setTimeout(90_000)
      await open(page, '#/panel/one-counter')
      await press(page, /^(Share|分享)$/)
      await holds(page, 'share')
      await press(page, /^(Embed this panel|嵌入这个面板)/)
      await expect(page.getByRole('dialog')).toBeVisible()
      await holds(page, 'embed')
      await page.keyboard.press('Escape') // back in the sheet, which stays open
      await press(page, /^(Make a preset|制作预设)/)
      const making = page.getByRole('dialog')
      await expect(making.frameLocator('iframe').locator('[data-panel]')).toBeVisible()
      await holds(page, 'preset')
      await expect(making.getByRole('button', { name: /^(Close|关闭)$/ })).toBeInViewport()
      await press(making, /^(Close|关闭)$/)
      await page.locator('[data-panel]').focus()
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      await holds(page, 'keys')
    })
  })

  test.describe(`in ${language} on a phone`, { tag: inTurn(1, locale) }, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } })

    test('the sheets of a panel are clean, and so is an exam that is on', async ({ page }) => {
      test.setTimeout(90_000)
      await open(page, '#/panel/one-or-three')
      for (const sheet of [/^(Key|图例)$/, /^(Log|日志)$/]) {
        await press(page, sheet)
        await holds(page, String(sheet))
        await page.keyboard.press('Escape')
      }
      await open(page, '#/chapter/glossary')
      const exam = page.locator('#exam')
      await press(exam, /^(Draw ten questions|抽十道题)/)
      const first = exam.locator('fieldset').first()
      await first.getByRole('button').first().click()
      await expect(exam.getByRole('status').first()).not.toBeEmpty()
      await holds(page, 'exam')
    })
  })
}
