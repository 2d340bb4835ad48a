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
  const heading = page.locator('#bigger')
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
  const look = page.getByRole('group', { name: '颜色' })
  await page.getByRole('button', { name: '外观' }).click()
  for (const [theme, name] of Object.entries({ light: '浅色', dark: '深色', contrast: '高对比' })) {
    await look.getByText(name).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  }
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: '外观' }).click()
  await look.getByText('自动').click()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})

test('less motion can be asked for where the system does not ask', async ({ page }) => {
  await open(page, pages.home)
  await page.getByRole('button', { name: 'Appearance' }).click()
  const motion = page.getByRole('group', { name: 'Motion' })
  await motion.getByText('Less').click()
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduce')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(motion).toHaveCount(0)
})

test('the appearance is chosen by keys alone, and Escape gives the focus back', async ({
  page,
}) => {
  await open(page, pages.home)
  const button = page.getByRole('button', { name: 'Appearance' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Colors' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Auto' }).first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Colors' })).toBeHidden()
  await expect(button).toBeFocused()
})

const sizeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

test('larger text is larger everywhere, is kept, and comes on top of the browser’s own', async ({
  page,
}) => {
  await open(page, pages.chapter)
  const selectors = ['section p', 'h1', 'article [data-panel] label', 'nav a']
  const sizes = () => Promise.all(selectors.map((selector) => sizeOf(page, selector)))
  const usual = await sizes()
  await page.getByRole('button', { name: 'Appearance' }).click()
  await page.getByText('Largest', { exact: true }).click()
  const larger = await sizes()
  expect(larger.map((size, place) => size / usual[place])).toEqual(selectors.map(() => 1.25))
  await page.reload()
  await expect.poll(sizes).toEqual(larger)
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

test('a page loads no texts of another language until that is asked for', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  const loaded = (locale: string) =>
    scripts.filter((url) => new RegExp(`/assets/([\\w-]+\\.)?${locale}-[0-9a-f]+\\.js`).test(url))
  await open(page, '#/panel/canary?lang=en')
  const figure = page.locator('[data-panel="canary"]')
  await expect(figure).toContainText('Share to v1.1')
  expect(loaded('en').length).toBeGreaterThan(1)
  expect(loaded('zh')).toEqual([])
  await page.evaluate(() => {
    location.hash = location.hash.replace('lang=en', 'lang=zh-CN')
  })
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(figure).toContainText('给 v1.1 的份额')
  expect(loaded('zh').length).toBe(loaded('en').length)
})
