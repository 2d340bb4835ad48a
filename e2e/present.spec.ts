// A chapter on the wall of a classroom: a clicker's keys, hands, the answer, the teacher's window.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './page'

const title = (page: Page) => page.getByRole('heading', { level: 2 }).first()
const hands = (page: Page) => page.getByLabel('Hands for: 2 to 3 s')
const time = (page: Page) => page.getByRole('slider', { name: 'Time', exact: true })

async function wall(page: Page, step: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(`./#/present/why/${step}`)
  await expect(page.locator('[data-panel]')).toBeVisible()
}

test('a clicker goes on, plays and pauses; hands are counted before the answer', async ({
  page,
}) => {
  await wall(page, 2)
  await time(page).focus()
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/#\/present\/why\/3$/)
  await expect(title(page)).toHaveText(/^Ninety percent busy/)
  for (let count = 0; count < 3; count++) await page.keyboard.press('3')
  await page.keyboard.press('Shift+Digit3')
  await expect(hands(page)).toHaveText('2')
  await expect(page.getByText('So it is.')).toHaveCount(0)
  await page.keyboard.press('PageUp')
  await expect
    .poll(async () => Number(await time(page).getAttribute('aria-valuenow')))
    .toBeGreaterThan(0)
  // Who presses with a pointer presses once: the next key is the class's again.
  await page.getByRole('button', { name: 'One hand more for: 2 to 3 s' }).click()
  await page.keyboard.press('Space')
  await expect(hands(page)).toHaveText('3')
  await page.keyboard.press('Enter')
  await expect(page.getByText('So it is.')).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await expect(hands(page)).toHaveText('3')
  await expect(page.getByText('So it is.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Clear hands' }).click()
  await expect(hands(page)).toHaveText('0')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/chapter\/why\/figure-1\.3$/)
})

test('the panel fills its room, and the whole wall stays in the window', async ({ page }) => {
  await wall(page, 5)
  const box = await page.locator('[data-panel]').boundingBox()
  const foot = await page.locator('footer').boundingBox()
  expect(box && box.y + box.height).toBeLessThanOrEqual((foot?.y ?? 0) + 1)
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(720)
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.map(({ id }) => id)).toEqual([])
})

test('a clicker brings the rest of a tall figure before the next step', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('./#/present/sessions/1')
  const rest = page.getByRole('button', { name: /the rest/ })
  await expect(rest).toBeVisible()
  for (let press = 0; press < 5 && (await rest.isVisible()); press++) {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(600) // it scrolls
  }
  await expect(rest).toHaveCount(0)
  await expect(page).toHaveURL(/sessions\/1$/)
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/sessions\/2$/)
})

test('the teacher’s window follows the wall, and moves it', async ({ page, context }) => {
  await wall(page, 3)
  const desk = await context.newPage()
  await desk.goto('./#/presenter/why')
  await expect(desk.getByRole('heading', { name: /^Ninety percent busy/ })).toBeVisible()
  await desk.getByRole('button', { name: 'One hand more for: 2 to 3 s' }).click()
  await expect(hands(page)).toHaveText('1')
  const digest = (of: Page) => of.locator('[data-panel]').first().getAttribute('data-digest')
  await desk.keyboard.press('PageUp')
  await expect
    .poll(async () => Number(await time(page).getAttribute('aria-valuenow')))
    .toBeGreaterThan(0)
  await desk.keyboard.press('PageUp')
  await expect.poll(async () => (await digest(desk)) === (await digest(page))).toBe(true)
  const other = await context.newPage()
  await other.goto('./#/presenter/why')
  for (const one of [desk, other])
    await expect(one.getByText('2 presenter windows are open.')).toBeVisible()
  await other.goto('./#/')
  await expect(desk.getByText('2 presenter windows are open.')).toHaveCount(0)
  await desk.getByRole('button', { name: 'blank' }).click()
  await expect(page.getByRole('button', { name: 'Show the wall again' })).toBeVisible()
  await desk.keyboard.press('PageDown') // the answer first
  await expect(desk.getByRole('button', { name: 'Hide the answer' })).toBeVisible()
  await desk.keyboard.press('PageDown')
  await expect(page).toHaveURL(/#\/present\/why\/4$/)
  await expect(desk.getByRole('button', { name: 'Nothing asked here' })).toBeDisabled()
  const found = await new AxeBuilder({ page: desk }).analyze()
  expect(found.violations.map(({ id }) => id)).toEqual([])
  await other.goto('./#/present/why/2')
  await expect(desk.getByText(/^More than one wall/)).toBeVisible()
  await desk.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/#\/present\/why\/3$/)
  await expect(other).toHaveURL(/#\/present\/why\/2$/)
  await other.close()
  await expect(desk.getByText(/^More than one wall/)).toHaveCount(0)
  await page.keyboard.press('Escape') // the dark
  await page.keyboard.press('Escape')
  await expect(desk.getByText(/^The wall was left/)).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Open it again at step 3' })).toBeVisible()
})
