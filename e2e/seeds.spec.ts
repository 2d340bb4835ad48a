// How much was luck: twenty seeds beside a panel, their band and their dots; and what a comparison
// lets its reader do from the stage and on the way.
import { expect, test } from './page'

test('twenty seeds are run when asked for, drawn behind the chart, and a dot plays its seed', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto('./#/panel/one-counter?example=busy')
  await page.getByRole('button', { name: '20 seeds' }).click()
  const seeds = page.getByRole('region', { name: 'The same with 20 seeds' })
  await expect(seeds.getByText(/^20 seeds: from/)).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[data-row="latency"] path[class*="seedBand"]')).toHaveCount(1)
  const third = seeds.getByRole('radio', { name: /^Seed 3:/ })
  await third.check({ force: true })
  await expect(page.getByRole('button', { name: 'Seed 3. Other customers' })).toBeVisible()
  await expect(third).toBeChecked()
  await page.getByRole('button', { name: '20 seeds' }).first().click()
  await expect(seeds).toHaveCount(0)
  await expect(page.locator('path[class*="seedBand"]')).toHaveCount(0)
})

test('a rule that begins now is a change in its lane, and undo takes it back', async ({ page }) => {
  await page.goto('./#/panel/compare?example=unequal-work')
  const rules = page.getByLabel('Rule', { exact: true })
  await rules.first().waitFor()
  // What theory says of a run comes when the run begins.
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/Lane 2: dotted: p50 and p95 by E₃\/M\/1/)).toBeVisible()
  await page.getByLabel('Another rule begins').selectOption('Now')
  await rules.first().selectOption('least-connections')
  await expect(page.getByRole('group', { name: '1. random, then least connections' })).toBeVisible()
  await expect(
    page.getByText(/Lane 1: dotted: the mean lies between .* M\/M\/3 and M\/M\/1/),
  ).toBeVisible()
  await page.locator('[data-panel] h3').click()
  await page.keyboard.press('z')
  await expect(rules.first()).toHaveValue('random')
})
