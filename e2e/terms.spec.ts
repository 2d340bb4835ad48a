// Words of the glossary: what they mean opens under them by pointer, by keys and by finger.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { inTurn, languages, objections, open, pages } from './shell'

const word = (page: Page, name: string) =>
  page.locator('dfn').getByRole('button', { name, exact: true })
const meaning = (page: Page) => page.locator('[popover]:popover-open')

test('a word tells its meaning when pointed at or focused, and keeps it when pressed', async ({
  page,
}) => {
  await open(page, pages.chapter)
  const [client, request] = [word(page, 'client'), word(page, 'request')]
  await expect(client).toHaveAccessibleDescription(/^Whoever sends requests/)
  await client.hover()
  await meaning(page).hover()
  await expect(meaning(page)).toHaveText(/^Whoever sends requests/)
  await page.mouse.move(0, 0)
  await expect(meaning(page)).toHaveCount(0)
  await client.click()
  await page.mouse.move(0, 0)
  await expect(meaning(page)).toHaveText(/^Whoever sends requests/)
  await page.keyboard.press('Escape')
  await expect(meaning(page)).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(request).toBeFocused()
  await expect(meaning(page)).toHaveText(/^One wish of a client/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter') // kept, and put away
  await expect(meaning(page)).toHaveCount(0)
})

for (const [nth, [language, locale]] of Object.entries(languages).entries())
  test.describe(`by keys alone in ${language}`, { tag: inTurn(nth, locale) }, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } })

    test('a word leads to its ring in this chapter, and back to the word', async ({ page }) => {
      test.setTimeout(60_000)
      await open(page, '#/chapter/why/overload')
      const patience = page.locator('[data-term="patience"] button').first()
      await patience.focus()
      await page.keyboard.press('Tab')
      const link = meaning(page).getByRole('link')
      await expect(link).toBeFocused()
      await expect(link).toHaveText(/^(See it in figure 1\.\d|到图 1\.\d 里看)$/)
      await page.keyboard.press('Escape')
      await expect(meaning(page)).toHaveCount(0)
      await expect(patience).toBeFocused()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await expect(link).toBeFocused()
      expect(await objections(page)).toEqual([])
      await page.keyboard.press('Enter')
      await expect(page.locator('[data-ring]')).toBeInViewport({ timeout: 20_000 })
      await expect(meaning(page)).toHaveCount(0)
      await expect(page.locator('figure:focus-within')).toHaveCount(1)
      const back = page.getByRole('link', { name: /^(Back to the text|回到正文)$/ })
      await back.press('Enter')
      await expect(patience).toBeFocused()
      await expect(patience).toBeInViewport()
    })
  })

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('every meaning that a tap opens lies inside the window', async ({ page }) => {
    test.setTimeout(60_000)
    await open(page, pages.chapter)
    const words = page.locator('dfn button')
    expect(await words.count()).toBeGreaterThan(25)
    for (const one of await words.all()) {
      await one.tap()
      const box = await meaning(page).boundingBox()
      expect(box?.x, (await one.textContent()) ?? '').toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
      await page.keyboard.press('Escape') // it may lie over the next word
    }
    await words.first().tap()
    await page.locator('h1').tap()
    await expect(meaning(page)).toHaveCount(0)
  })

  test('a tap on a word of another chapter leads there, and back to its part', async ({ page }) => {
    test.setTimeout(60_000)
    await open(page, pages['chapter 3'])
    await page.locator('section [data-term="mean"] button').tap()
    await meaning(page).getByRole('link').tap()
    await expect(page.locator('[data-ring]')).toBeInViewport({ timeout: 20_000 })
    await page.getByRole('link', { name: 'Back to the text' }).tap()
    await expect(page).toHaveURL(/chapter\/algorithms\/[a-z]+$/)
  })
})
