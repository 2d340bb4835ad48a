// The whole course in one file, opened from a disk: it asks nobody for anything, computes what the
// course on the web computes, and may be forbidden to keep anything.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { bundle, root } from '../scripts/bundle.mjs'
import { expect, test } from './page'

const file = pathToFileURL(join(root, 'dist/counterflow.html')).href

/** Everything that the page asks for but itself. */
function asked(page: Page): string[] {
  const all: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(file) && !url.startsWith('blob:null/')) all.push(url)
  })
  return all
}

test('the course in one file opens from a disk and plays to the digest that Node computes', async ({
  page,
}) => {
  const requests = asked(page)
  const entry = await bundle('src/headless/digests.ts')
  const id = 'tea-shop-steady'
  const node = JSON.parse(execFileSync(process.execPath, [entry, id], { encoding: 'utf8' }))
  await page.goto(`${file}#/panel/one-counter?example=steady`)
  const panel = page.locator('[data-panel]')
  await expect(panel).toBeVisible()
  for (let press = 0; press < 20; press++) await page.keyboard.press('.')
  await page.keyboard.press(' ')
  await expect(panel).toHaveAttribute('data-ended', 'true')
  await expect(panel).toHaveAttribute('data-digest', node[id])
  expect(requests).toEqual([])
})

test('its chapters change language, its workers run, its pages link to each other', async ({
  page,
}) => {
  const requests = asked(page)
  // The chapter's curve may have begun before its own page is opened.
  const worker = page.waitForEvent('worker')
  await page.goto(file)
  await page.getByRole('link', { name: 'Start with one server' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One server or three?')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[\u4e00-\u9fff]/)
  await page.goto(`${file}#/panel/utilization-curve`)
  expect((await worker).url()).toMatch(/^blob:null/)
  await page.goto(`${file}#/panel/autoscaling?example=whole-day`)
  await expect(page.locator('[data-panel=autoscaling]')).toBeVisible()
  expect(requests).toEqual([])
})

test('a browser that lets files keep nothing shows it all the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied', 'SecurityError')
        },
      })
  })
  await page.goto(`${file}#/chapter/why`)
  await page.locator('[data-panel]').first().waitFor()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One server or three?')
})
