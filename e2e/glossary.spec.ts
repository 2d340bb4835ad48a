// The glossary: found by keys alone in either language, from the bar, and on to a figure.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages, sideways } from './shell'

const field = (page: Page) => page.getByRole('searchbox')
const words = (page: Page) => page.locator('dt > span:first-child')

test('by keys alone: a word is sought in Chinese, and its figure opened', async ({ page }) => {
  await open(page, pages.glossary)
  await field(page).focus()
  await page.keyboard.type('轮询')
  await expect(words(page).first()).toHaveText('round robin')
  await page.keyboard.press('Enter')
  const link = page.getByRole('link', { name: 'Figure 1.5 round robin' })
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/chapter\/why\/figure-1\.5\?term=round-robin$/)
  const caption = page.locator('[id="figure-1.5"] [data-shown]')
  await expect(caption).toContainText('round robin is seen at')
  await page.goBack()
  await expect(field(page)).toHaveValue('轮询')
})

test('what nobody calls anything is said to be nothing, and the way back is there', async ({
  page,
}) => {
  await open(page, pages.glossary)
  await field(page).fill('zzz')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('0 words')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('No word for “zzz”')
  await page.getByRole('button', { name: 'Show all words' }).press('Enter')
  await expect(field(page)).toBeFocused()
  expect(await words(page).count()).toBeGreaterThan(100)
  await page.keyboard.type('zzz')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
})

test('a letter or a chapter is one press away, and takes the focus along', async ({ page }) => {
  await open(page, pages.glossary)
  await page.getByRole('button', { name: 'S', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'S', exact: true })).toBeFocused()
  await page.getByRole('radio', { name: 'By letter' }).press('ArrowRight')
  await page.getByRole('button', { name: /^3\./ }).press('Enter')
  await expect(page.getByRole('heading', { name: /^3\./ })).toBeInViewport()
})

test('the bar and the end of a chapter lead there', async ({ page }) => {
  await open(page, pages.home)
  await page.getByRole('link', { name: 'Glossary', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary')
  await open(page, '#/chapter/regions')
  await page.getByRole('link', { name: /^All words of the course/ }).click()
  await expect(page).toHaveURL(/#\/glossary$/)
})

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, locale: 'zh-CN' })

  test('nothing is cut off, whatever is sought', async ({ page }) => {
    await open(page, pages.glossary)
    expect(await sideways(page)).toBe(0)
    await field(page).fill('x'.repeat(200))
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
    expect(await sideways(page)).toBe(0)
  })
})
