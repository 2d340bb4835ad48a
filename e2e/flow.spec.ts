// The way through the course: a place is found by its words, progress goes out and comes in, and a
// run goes from one chapter into another.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages } from './shell'

test('the key / leads to the search, arrows choose, and its address finds it again', async ({
  page,
}) => {
  await open(page, pages.home)
  await page.keyboard.press('/')
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('health')
  const chosen = page.getByRole('option', { selected: true })
  await expect(chosen).toContainText('Health checks')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toContainText('health check')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/glossary\?q=health\+check$/)
  await page.goBack()
  await expect(field).toHaveValue('health')
})

const offer = (page: Page, progress: object) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ counterflow: 'progress', version: 1, progress })),
  })

test('progress comes in as a file: a bad one is told, a good one joined and undone', async ({
  page,
}) => {
  await open(page, pages.progress)
  await offer(page, { stars: { 'why-sale': 9 } })
  await expect(page.getByRole('alert')).toContainText('$.progress.stars["why-sale"] is 9')
  await offer(page, { stars: { 'why-sale': 2 }, attempts: { 'why-sale': 4 } })
  await page.getByRole('button', { name: 'Put together with what is here' }).press('Enter')
  await expect(page.getByText('2 of 3 stars (attempts: 4)')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('Nothing so far.')).toBeVisible()
})

test('a run is carried into another chapter, and the way back is there', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, '#/chapter/why/figure-1.5')
  const from = page.locator('[id="figure-1.5"]')
  await from.locator('[data-panel]').focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight')
  await from.getByRole('button', { name: 'Carry this run to…' }).press('Enter')
  await page.getByRole('button', { name: /^A server dies now, and nobody looks/ }).press('Enter')
  const there = page.locator('[id="figure-4.1"]')
  await expect(there.getByText(/^This run came from figure 1.5. Up to 4\.0 s/)).toBeVisible({
    timeout: 30_000,
  })
  await there.getByRole('button', { name: 'This figure as it was' }).press('Enter')
  await expect(there.getByText(/^This run came/)).toHaveCount(0)
  await page.goBack()
  await expect(from.locator('[data-panel]')).toBeVisible()
})
