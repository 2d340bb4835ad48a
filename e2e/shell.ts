// The pages of the shell, and how a spec opens one.
import type { Page } from '@playwright/test'

export const pages = {
  home: '#/',
  chapter: '#/chapter/why',
  'chapter 3': '#/chapter/algorithms',
  'chapter to come': '#/chapter/canary',
  gallery: '#/gallery',
  panel: '#/panel/one-or-three',
  nowhere: '#/nowhere/at/all',
} as const

export const languages = { English: 'en-US', Chinese: 'zh-CN' } as const

/** Opens an address and waits until what it shows has come. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`)
  await page.locator('main h1').waitFor()
  const isChapter = /chapter\/(why|layers|algorithms)/.test(address)
  if (isChapter || /panel\//.test(address)) await page.locator('[data-panel]').first().waitFor()
  if (isChapter) await page.locator('#remember, section h2').last().waitFor()
}

/** How far the page could be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
