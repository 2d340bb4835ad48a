// What the course remembers of its reader, and what it does where nothing can be remembered.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages } from './shell'

const question = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Twelve questions' }).getByRole('link', { name })

/** Plays the figure of a panel to its end, by its keys. */
async function playOut(page: Page, figure: string) {
  const panel = page.locator(`[id="figure-${figure}"] [data-panel]`)
  await panel.scrollIntoViewIfNeeded()
  await panel.focus()
  for (let press = 0; press < 20; press++) await page.keyboard.press('.')
  await page.keyboard.press(' ')
  await expect(panel).toHaveAttribute('data-ended', 'true', { timeout: 60_000 })
}

test('the first page tells what was predicted, played, tried and answered', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, pages.chapter)
  await playOut(page, '1.1')
  const busy = page.locator('#busy')
  await busy.getByRole('button', { name: '2 to 3 s' }).click()
  await busy.getByRole('button', { name: 'Compare now' }).click()
  await expect(busy).toContainText('It happened as you said')
  const three = page.locator('#three')
  await three.getByRole('button', { name: '0.17 s' }).click()
  await page.locator('#checks').getByRole('button', { name: '300%' }).click()
  await page
    .locator('#sale')
    .getByRole('button', { name: /^Run my plan/ })
    .click()
  await expect(page.locator('#sale')).toContainText('Not yet: ', { timeout: 60_000 })
  await page.goto('./#/')
  const told = question(page, 'One server or three?')
  for (const part of [
    '1 of 1 predictions right',
    'predictions not yet compared: 1',
    'challenge 0 of 3 stars (attempts: 1)',
    '1 of 12 figures played',
    '1 of 3 checks answered',
  ])
    await expect(told).toContainText(part)
  await page.reload()
  await expect(told).toContainText('1 of 1 predictions right')
  await page.goto('./#/chapter/why/busy')
  await expect(busy).toContainText('It happened as you said') // kept, and told again
})

test('who comes back goes on where they were', async ({ page }) => {
  await open(page, pages.home)
  await expect(page.getByRole('link', { name: 'Start with one server' })).toHaveCount(1)
  await open(page, pages['chapter 3'])
  await page.locator('#machines').evaluate((section) => section.scrollIntoView())
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('counterflow')), { timeout: 20_000 })
    .toContain('#/chapter/algorithms/machines')
  await page.goto('./#/')
  await page.reload()
  await page.getByRole('link', { name: 'Go on with chapter 3: Who gets the next request?' }).click()
  await expect(page.locator('#machines h2')).toBeInViewport()
})

test('storage that holds rubbish is told, put aside, and the course works', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.length === 0) localStorage.setItem('counterflow', '{"version":1')
  })
  await open(page, pages.home)
  const notice = page.getByRole('status').filter({ hasText: 'counterflow.backup.1' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  expect(await page.evaluate(() => localStorage.getItem('counterflow.backup.1'))).toBe(
    '{"version":1',
  )
})

test.describe('where storage is forbidden', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }),
  )

  test('the course says so once, and works as long as the page lives', async ({ page }) => {
    await open(page, pages.chapter)
    const notices = page.getByText('Your progress lasts as long as the page.')
    await expect(notices).toHaveCount(1)
    await page.getByRole('button', { name: 'Close' }).first().click()
    await page.locator('#busy').getByRole('button', { name: '2 to 3 s' }).click()
    await page.goto('./#/')
    await expect(question(page, 'One server or three?')).toContainText('not yet compared: 1')
    await expect(notices).toHaveCount(0)
  })

  test('a panel in a frame is quiet about it', async ({ page }) => {
    await open(page, pages.panel)
    await expect(page.getByRole('button', { name: 'Play' }).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0)
  })
})
