// What an embed shows before its panel is there: a slow line is played by holding its scripts.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './page'

const LATER = /\/embed\/(engine|shared|embed|style)-/

/** Opens an embed whose panel does not come before it is let go. */
async function held(page: Page, query: string): Promise<() => void> {
  let go = () => {}
  const gone = new Promise<void>((done) => {
    go = done
  })
  await page.route(LATER, async (route) => {
    await gone
    await route.continue()
  })
  await page.goto(`embed.html?${query}`, { waitUntil: 'commit' })
  return go
}

const paints = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

const said = {
  'panel=one-or-three': { words: ['One counter or three', 'Loading'], paper: 'rgb(255, 255, 255)' },
  'panel=canary&lang=zh&theme=dark': {
    words: ['金丝雀发布', '正在载入'],
    paper: 'rgb(17, 20, 24)',
  },
  'panel=health&size=present#theme=dark': {
    words: ['Health checks', 'Loading'],
    paper: 'rgb(17, 20, 24)',
  },
} as const

for (const [query, { words, paper: color }] of Object.entries(said)) {
  test(`${query}: the frame of the panel is painted before its scripts come, in its colors and words, and goes when it is there`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const seen = { moved: 0 }
      Reflect.set(window, 'seen', seen)
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.moved += Reflect.get(entry, 'value')
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const go = await held(page, query)
    await expect.poll(() => paints(page)).toBe(1)
    const shell = page.locator('#shell')
    await expect(shell.getByRole('heading', { level: 1 })).toHaveText(words[0])
    await expect(shell.getByRole('status')).toHaveText(words[1])
    expect(await paper(page)).toBe(color)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    const attributes = () => page.evaluate(() => document.documentElement.outerHTML.split('>')[0])
    const before = await attributes()
    go()
    await expect(page.locator('[data-panel]')).toBeVisible()
    await expect(shell).toHaveCount(0)
    await expect(page.locator('[data-waiting]')).toHaveCount(0)
    expect(await attributes(), 'nothing looks otherwise after').toBe(before)
    expect(await page.evaluate(() => Reflect.get(window, 'seen').moved)).toBe(0)
  })
}

test('scripts that never come are told of, with the way to the course', async ({
  page,
  faults,
}) => {
  await page.route(/\/embed\/shared-/, (route) => route.abort())
  await page.goto('embed.html?panel=health')
  await expect(page.getByText('The panel could not be loaded.')).toBeVisible()
  const link = page.getByRole('link', { name: 'Open in Counterflow' })
  await expect(link).toHaveAttribute('href', /\/index\.html#\/panel\/health$/)
  expect(faults.splice(0).length).toBeGreaterThan(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('an embed says what it is, with a link to the course', async ({ page }) => {
    await page.goto('embed.html?panel=health')
    await expect(page.getByText(/simulates a small cluster in your browser/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open the course' })).toBeVisible()
  })
})
