// A request and a server are asked by mouse, by finger and by keys, and the way back is there.
import type { Page } from '@playwright/test'
import { expect, test } from './page'

const panel = (page: Page) => page.locator('[data-panel]')
const asked = (page: Page, name: RegExp) => page.getByRole('heading', { level: 4, name })

/** A counter with four places, at an instant at which somebody waits in front of it. */
async function open(page: Page) {
  await page.goto('./#/panel/cluster?example=short-queue')
  await panel(page).locator('h3').click()
  for (let second = 0; second < 12; second++) await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('rect[data-standing]').first()).toBeVisible()
}

/** Where the box of the server stands on the screen. */
async function box(page: Page) {
  const found = await page.locator('rect[data-standing]').first().boundingBox()
  if (!found) throw new Error('no server on the stage')
  return found
}

test('a click asks a server, another one somebody who waits, and Escape leads back', async ({
  page,
}) => {
  await open(page)
  const { x, y, width, height } = await box(page)
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(asked(page, /^Server S1/)).toBeVisible()
  await expect(page.getByText('Requests sent to it')).toBeVisible()
  await page.mouse.click(x - 10, y + height / 2)
  await expect(asked(page, /^Request \d+/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asked(page, /./).first()).toHaveText('Log')
})

test('keys walk from the server to who waits there, and Enter asks', async ({ page }) => {
  await open(page)
  const list = page.getByRole('listbox').first()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(asked(page, /^Server S1/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(asked(page, /^Request \d+/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tap asks a server, another one somebody who waits', async ({ page }) => {
    await open(page)
    const { x, y, width } = await box(page)
    await page.touchscreen.tap(x + 20, y + 16) // its name: inside, a finger means who is served
    await expect(asked(page, /^Server S1/)).toBeInViewport()
    await page.touchscreen.tap(x + width / 2, y - 10)
    await expect(asked(page, /^Request \d+/)).toBeInViewport()
  })
})
