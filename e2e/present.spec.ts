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
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Enter')
  await expect(page.getByText('So it is.')).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await expect(hands(page)).toHaveText('2')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/chapter\/why$/)
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
  await other.close()
  await expect(desk.getByText('2 presenter windows are open.')).toHaveCount(0)
  await desk.getByRole('button', { name: 'blank' }).click()
  await expect(page.getByRole('button', { name: 'Show the wall again' })).toBeVisible()
  await desk.keyboard.press('PageDown')
  await expect(page).toHaveURL(/#\/present\/why\/4$/)
  const found = await new AxeBuilder({ page: desk }).analyze()
  expect(found.violations.map(({ id }) => id)).toEqual([])
})
