// Words of the glossary: what they mean opens under them by pointer, by keys and by finger.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages } from './shell'

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
})
