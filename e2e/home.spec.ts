import { serve } from '../scripts/serve.mjs'
import { expect, test } from './page'

test('the course home opens on its question', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/Counterflow/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'who decides where the next request goes?',
  )
})

test('the first paint does not wait for script', async ({ page }) => {
  // Scripts are held back, not refused, as on a slow line.
  await page.route('**/*.js', async (route) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await route.continue()
  })
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('every page is served and written under a strict policy', async ({ page }) => {
  const response = await page.goto('./')
  const header = response?.headers()['content-security-policy'] ?? ''
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(meta).toHaveAttribute('content', header)
  expect(header).toContain("script-src 'self'")
  expect(header).not.toContain('unsafe')
})

test.describe('under a sub-path', () => {
  const prefix = '/some/where'
  let site: Awaited<ReturnType<typeof serve>>

  test.beforeAll(async () => {
    site = await serve({ prefix, port: 0 })
  })
  test.afterAll(() => site.stop())

  test('the course works at any sub-path of a static host', async ({ browser }) => {
    const page = await browser.newPage()
    const lost: string[] = []
    page.on('response', (answer) => {
      if (answer.status() >= 400) lost.push(answer.url())
    })
    await page.goto(site.address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(lost).toEqual([])
    await page.close()
  })
})

test('the picture on the first page plays on from its instant, in place', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('[data-panel]')).toHaveCount(0)
  await page.getByRole('button', { name: /^Play on from 22/ }).click()
  const panel = page.locator('[data-panel="one-or-three"]')
  await expect(panel).toBeVisible()
  await expect.poll(() => panel.getAttribute('data-digest')).not.toMatch(/^(.+) \1$/)
  await page.getByRole('button', { name: '中文' }).click()
  await expect(panel).toBeVisible()
})

test('every chapter is listed, and one to come says so and leads back', async ({ page }) => {
  await page.goto('./')
  const questions = page.getByRole('region', { name: 'Twelve questions' }).getByRole('link')
  await expect(questions).toHaveCount(12)
  await page.getByRole('link', { name: 'What should never reach a server?' }).click()
  await expect(page.getByText('This chapter is still to come.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Twelve questions' })).toBeVisible()
})

test('an address that leads nowhere says so and leads back', async ({ page }) => {
  await page.goto('./#/chapter/none')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is here')
  await page.getByRole('link', { name: 'To the contents' }).click()
  await expect(page.getByRole('heading', { name: 'Twelve questions' })).toBeVisible()
})
