// The course that a reader keeps on their device: nothing before they ask, everything without a
// network afterwards, from a path of its own; renewed when they say so, and gone when they say so.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../scripts/bundle.mjs'
import { serve } from '../scripts/serve.mjs'
import { test as base, expect } from './page'

interface Site {
  readonly address: string
  readonly folder: string
  stop(): void
}

const test = base.extend<{ site: Site }>({
  // A copy of the course under a path, on a server that can be stopped.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'counterflow-'))
    cpSync(join(root, 'dist'), folder, { recursive: true })
    const { address, stop } = await serve({
      folder,
      prefix: '/deep/course',
      port: 4600,
      search: true,
    })
    await use({ address, folder, stop })
    stop()
    rmSync(folder, { recursive: true })
  },
  baseURL: async ({ site }, use) => use(site.address),
  serviceWorkers: 'allow',
})

const stored = (page: Page) =>
  page.evaluate(async () => {
    const [registrations, names] = [
      await navigator.serviceWorker.getRegistrations(),
      await caches.keys(),
    ]
    return { registrations: registrations.length, names: names.length }
  })

const nothing = { registrations: 0, names: 0 }

async function keep(page: Page) {
  test.setTimeout(90_000) // hundreds of files, on a machine that is busy
  await page.goto('./#/progress')
  expect(await stored(page)).toEqual(nothing)
  await page.getByRole('button', { name: 'Keep the course on this device' }).click()
  await expect(page.getByText(/^The course is kept on this device: \d/)).toBeVisible({
    timeout: 25_000,
  })
}

test('what is kept opens without a server, plays, and is gone once it is removed', async ({
  page,
  context,
  site,
}) => {
  await keep(page)
  expect(await stored(page)).toEqual({ registrations: 1, names: 1 })
  await expect(page.locator('link[rel=manifest]')).toHaveCount(1)
  site.stop()
  await context.setOffline(true)
  await page.goto('./#/chapter/why')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One server or three?')
  const panel = page.locator('[data-panel]').first()
  await panel.scrollIntoViewIfNeeded()
  await panel.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(panel.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[\u4e00-\u9fff]/)
  await page.getByRole('button', { name: 'EN' }).click()
  await page.goto('./#/progress')
  await page.getByRole('button', { name: 'Remove it from this device' }).click()
  await expect(page.getByRole('button', { name: 'Keep the course on this device' })).toBeVisible()
  expect(await stored(page)).toEqual(nothing)
})

test('a newer edition is told of, not taken; it is taken when the reader says so', {
  tag: '@whole',
}, async ({ page, site }) => {
  await keep(page)
  const index = join(site.folder, 'index.html')
  const text = readFileSync(index, 'utf8').replace('<body>', '<body data-edition="2">')
  writeFileSync(index, text)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const worker = join(site.folder, 'offline.js')
  const listed = readFileSync(worker, 'utf8')
    .replace(/\["index\.html",\d+,"\w+"\]/, JSON.stringify(['index.html', text.length, hash]))
    .replace(/"version":"\w+"/, '"version":"2"')
  writeFileSync(worker, listed)
  await page.getByRole('button', { name: 'Look for a newer edition' }).click()
  const take = page.getByRole('button', { name: 'Take it: the page opens anew' })
  await expect(take).toBeVisible({ timeout: 25_000 })
  await page.goto('./#/chapter/why')
  await page.reload()
  await expect(page.getByText('A newer edition of the course is there.')).toBeVisible()
  await expect(page.locator('body[data-edition]')).toHaveCount(0)
  const panel = page.locator('[data-panel]').first()
  await panel.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(take).toBeHidden()
  await panel.getByRole('button', { name: 'Pause', exact: true }).click()
  await take.click()
  await expect(page.locator('body[data-edition="2"]')).toHaveCount(1)
  await expect.poll(() => stored(page)).toEqual({ registrations: 1, names: 1 })
})

test('a server that answers with something else than the course stores nothing', {
  tag: '@whole',
}, async ({ page, site }) => {
  writeFileSync(join(site.folder, 'icon.svg'), '<html>Sign in to the network</html>')
  await page.goto('./#/progress')
  await page.getByRole('button', { name: 'Keep the course on this device' }).click()
  await expect(page.getByText(/^It could not be stored/)).toBeVisible({ timeout: 25_000 })
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect((await stored(page)).names).toBe(0)
})

test('an embed registers nothing, and its files know of no such thing', async ({ page, site }) => {
  await page.goto('./embed.html?panel=one-counter')
  await expect(page.locator('[data-panel]')).toBeVisible()
  expect(await stored(page)).toEqual(nothing)
  const html = readFileSync(join(site.folder, 'embed.html'), 'utf8')
  const scripts = [...html.matchAll(/src="\.\/(embed\/[^"]+)"/g)].map(([, file]) => file)
  expect(scripts.length).toBeGreaterThan(1)
  for (const file of [...scripts, 'v1/embed.js'])
    expect(readFileSync(join(site.folder, file), 'utf8')).not.toContain('serviceWorker')
})
