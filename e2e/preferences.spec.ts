import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages } from './shell'

const digestOf = (page: Page) => page.locator('[data-panel]').first().getAttribute('data-digest')

test('another language keeps the address, the run and the place on the page', async ({ page }) => {
  await open(page, '#/chapter/why/one-counter')
  const panel = page.locator('[data-panel]').first()
  await panel.focus()
  const before = await digestOf(page)
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => digestOf(page)).not.toBe(before)
  const [address, digest] = [page.url(), await digestOf(page)]
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一台服务器，还是三台？')
  await expect(page.locator('article [lang="zh-CN"] [data-panel]').first()).toBeVisible()
  expect(page.url()).toBe(address)
  expect(await digestOf(page)).toBe(digest)
})

test('the reader stays at the same passage in another language', async ({ page }) => {
  await open(page, pages.chapter)
  const heading = page.locator('#curve, section').nth(6)
  await heading.evaluate((element) => element.scrollIntoView())
  const top = (await heading.boundingBox())?.y ?? Number.NaN
  await page.keyboard.press('Escape')
  // The bar is out of sight: the choice is made as another tab would make it.
  await page.getByRole('button', { name: '中文' }).evaluate((button: HTMLElement) => button.click())
  await expect(page.locator('article [lang="zh-CN"] [data-panel]').first()).toBeAttached()
  await expect
    .poll(async () => Math.abs(((await heading.boundingBox())?.y ?? Number.NaN) - top))
    .toBeLessThan(2)
})

test('language and theme are remembered', async ({ page }) => {
  await open(page, pages.home)
  await page.getByRole('button', { name: '中文' }).click()
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.getByRole('button', { name: /^主题/ }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  }
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: /^主题/ }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})

test('less motion can be asked for where the system does not ask', async ({ page }) => {
  await open(page, pages.home)
  await page.getByRole('switch', { name: 'Less motion' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduce')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(page.getByRole('switch')).toHaveCount(0)
})

test('the page of a panel follows the page around it', async ({ page }) => {
  await open(page, '#/panel/one-counter?theme=dark&lang=zh-CN')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('the title says where one is, in the language of the page', async ({ page }) => {
  await open(page, pages.gallery)
  await expect(page).toHaveTitle('Gallery · Counterflow')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page).toHaveTitle('面板集 · Counterflow')
})
