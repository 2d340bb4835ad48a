// The pages of the shell, how a spec opens one, and what it asks of each.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const pages = {
  home: '#/',
  chapter: '#/chapter/why',
  'chapter 2': '#/chapter/layers',
  'chapter 3': '#/chapter/algorithms',
  'chapter 4': '#/chapter/health',
  'chapter 5': '#/chapter/sessions',
  'chapter 6': '#/chapter/blue-green',
  'chapter 7': '#/chapter/canary',
  'chapter 8': '#/chapter/autoscaling',
  'chapter 10': '#/chapter/regions',
  'chapter 11': '#/chapter/choosing?walk=no.yes.yes.no.no.yes',
  'chapter 12': '#/chapter/glossary',
  'chapter to come': '#/chapter/gateway',
  gallery: '#/gallery',
  glossary: '#/glossary',
  search: '#/search?q=health',
  progress: '#/progress',
  teach: '#/teach',
  panel: '#/panel/one-or-three',
  'blue-green panel': '#/panel/blue-green?example=switch',
  'canary panel': '#/panel/canary',
  'autoscaling panel': '#/panel/autoscaling?example=elastic',
  nowhere: '#/nowhere/at/all',
} as const

export const languages = { English: 'en-US', Chinese: 'zh-CN' } as const

/**
 * Whether a usual run asks the nth of a list of things in this language: of any two neighbors it
 * asks one in English and one in Chinese. npm run e2e:whole asks each in both.
 */
export const inTurn = (nth: number, locale: string): string[] =>
  (locale === languages.English) === (nth % 2 === 0) ? [] : ['@whole']

/** Every page in every language. */
export const readPages = Object.entries(languages).flatMap(([language, locale]) =>
  Object.entries(pages).map(([name, address], nth) => ({
    title: `in ${language} ${name}`,
    address,
    locale,
    tag: inTurn(nth, locale),
  })),
)

/** Opens an address and waits until what it shows has come, and the shell before it is gone. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`)
  await page.locator('#page h1').waitFor()
  const known =
    'why|layers|algorithms|health|sessions|blue-green|canary|autoscaling|regions|choosing|glossary'
  const isChapter = new RegExp(`chapter/(${known})`).test(address)
  if (isChapter || /panel\//.test(address)) await page.locator('[data-panel]').first().waitFor()
  if (isChapter) await page.locator('#remember, section h2').last().waitFor()
  if (address === pages.teach) await page.locator('#page table').waitFor()
}

/** How far the page could be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const looks = {
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const

// Of what passes nothing is kept: to describe it takes longer than to find it.
const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

const found = async (builder: AxeBuilder): Promise<string[]> => {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`)
}

/** What axe finds wrong with the page as it stands. */
export const objections = (page: Page): Promise<string[]> => found(axe(page))

/** What it finds wrong with the colors of a theme; of each kind of panel the first is asked. */
export async function colorsIn(page: Page, theme: keyof typeof looks): Promise<string[]> {
  await page.emulateMedia(looks[theme])
  await page.evaluate(() => {
    const kinds = new Set<string | null>()
    for (const panel of document.querySelectorAll('[data-panel]')) {
      const kind = panel.getAttribute('data-panel')
      panel.toggleAttribute('data-repeated', kinds.has(kind))
      kinds.add(kind)
    }
  })
  return found(axe(page).withRules(['color-contrast']).exclude('[data-repeated]'))
}
