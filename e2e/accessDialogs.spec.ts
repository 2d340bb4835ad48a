// What opens over a panel when its reader shares it: axe has nothing to say of it.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { colorsIn, inTurn, languages, objections, open } from './shell'

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).click()

async function holds(page: Page, what: string) {
  expect(await objections(page), what).toEqual([])
  for (const theme of ['dark', 'contrast'] as const)
    expect(await colorsIn(page, theme), `${what}, ${theme}`).toEqual([])
}

for (const [language, locale] of Object.entries(languages))
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
    })
  })
