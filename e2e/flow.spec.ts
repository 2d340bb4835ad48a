// The way through the course: a place is found by its words, progress goes out and comes in, and a
// run goes from one chapter into another.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { languages, objections, open, pages, sideways } from './shell'

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

test('the shop that grew falls ill, and then gets a canary; the way back is there', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await open(page, '#/chapter/why/figure-1.5')
  const from = page.locator('[id="figure-1.5"]')
  await from.locator('[data-panel]').focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight')
  await from.getByRole('button', { name: 'Carry this run to…' }).press('Enter')
  const way = (figure: string) =>
    page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${figure} `) })
  await expect(way('4\\.1')).toBeVisible()
  expect(await objections(page)).toEqual([])
  await way('4\\.1').press('Enter')
  const there = page.locator('[id="figure-4.1"]')
  await expect(there.getByText(/^This run came from figure 1.5. Up to 4\.0 s/)).toBeVisible({
    timeout: 30_000,
  })
  await there.getByRole('button', { name: 'Carry this run to…' }).press('Enter')
  await way('7\\.2').press('Enter')
  const last = page.locator('[id="figure-7.2"]')
  await expect(last.getByText(/^This run came from figure 4\.1/)).toBeVisible({ timeout: 30_000 })
  await last.getByRole('link', { name: 'Back to figure 4.1' }).press('Enter')
  await there.getByRole('button', { name: 'This figure as it was' }).press('Enter')
  await expect(there.getByText(/^This run came/)).toHaveCount(0)
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(from.locator('[data-panel]')).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: languages.Chinese })

  test('the figures that take a run in are all in reach', async ({ page }) => {
    test.setTimeout(60_000)
    await open(page, '#/chapter/health/figure-4.1')
    await page.locator('[id="figure-4.1"]').getByRole('button', { name: '把这次运行带到…' }).click()
    const ways = page.getByRole('dialog').getByRole('button')
    await expect(ways.filter({ hasText: '8.2' }).first()).toBeVisible()
    expect(await sideways(page)).toBe(0)
    await ways.last().press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

test('the way back, and a reload, lead to the passage that was read', async ({ page }) => {
  await open(page, pages['chapter 4'])
  const figure = page.locator('figure[id^="figure-"]').nth(3)
  await figure.evaluate((it) => window.scrollTo(0, it.getBoundingClientRect().top - 200))
  const topOf = async () => Math.round((await figure.boundingBox())?.y ?? Number.NaN)
  await expect.poll(() => page.evaluate(() => history.state?.place?.id)).toMatch(/^figure-/)
  const stood = await topOf()
  const isThere = (top: number) => Math.abs(top - stood) < 2
  await page
    .getByRole('link', { name: 'Glossary' })
    .first()
    .evaluate((it: HTMLElement) => it.click())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary')
  await page.goBack()
  await expect.poll(async () => isThere(await topOf())).toBe(true)
  await page.reload()
  await expect.poll(async () => isThere(await topOf())).toBe(true)
  const contents = page.getByRole('navigation', { name: 'Chapters', exact: true })
  await contents.locator('a[href*="/checks"]').click()
  await expect(page.locator('#checks')).toBeInViewport()
  await page.goBack()
  await expect.poll(async () => isThere(await topOf())).toBe(true)
})

test('beside an open question nothing computes its answer', async ({ page }) => {
  await open(page, '#/chapter/health/figure-4.2')
  const figure = page.locator('[id="figure-4.2"]')
  const seeds = figure.getByRole('button', { name: '20 seeds' })
  await expect(seeds).toBeDisabled()
  await figure.getByText('Figures, faults and every setting').click()
  const said = figure
    .getByRole('row', { name: /^Requests lost before/ })
    .getByRole('cell')
    .first()
  await expect(said).toHaveText('–')
  await figure.getByRole('button', { name: 'Skip' }).click()
  await expect(seeds).toBeEnabled()
  await expect(said).toHaveText(/\d/)
})
