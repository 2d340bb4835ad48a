// A term of the glossary opens its figure at an instant where it can be seen, with a ring around
// it. That it is there then, a unit test holds; here each is drawn, in a usual run four in each
// language.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { inTurn, languages, objections, open, pages, sideways } from './shell'

const EVERY = 30

const shown = (page: Page) => page.locator('[data-shown]')
const ring = (page: Page) => page.locator('[data-ring]')

/** Goes to a term from inside the page, as its link does. */
async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, href)
  const term = new URLSearchParams(href.split('?')[1]).get('term') ?? ''
  await expect(page.locator(`[data-shown="${term}"]`), term).toBeVisible({ timeout: 20_000 })
  await expect(ring(page), term).toBeInViewport({ timeout: 10_000 })
}

/** The links of the glossary to figures that run. */
const linksOf = async (page: Page): Promise<string[]> => {
  const all = await page
    .locator('dd a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return all.filter((href) => !href.includes('figure-tree')).sort()
}

for (const [nth, [language, locale]] of Object.entries(languages).entries())
  for (const which of ['some', 'all'])
    test.describe(`in ${language}`, {
      tag: which === 'all' ? '@whole' : inTurn(nth, locale),
    }, () => {
      test.use({ locale, contextOptions: { reducedMotion: 'reduce' } })

      test(`${which} terms are seen where their links lead`, async ({ page }) => {
        test.setTimeout(which === 'all' ? 900_000 : 120_000)
        await open(page, pages.glossary)
        const links = await linksOf(page)
        expect(links.length).toBeGreaterThan(110)
        const asked = links.filter((_, place) => which === 'all' || place % EVERY === 7 + nth * 15)
        for (const href of asked) await follow(page, href)
      })
    })

test('it is told, put away and shown again by keys, and axe has nothing against it', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await open(page, '#/chapter/why/figure-1.4?term=rejected')
  const caption = shown(page).getByRole('status')
  await expect(caption).toHaveText(
    /^rejected is seen at 5\.4 s\. In the ring: request \d+\. .* Turned away before/,
  )
  await expect(ring(page)).toBeVisible()
  expect(await objections(page)).toEqual([])
  await page.locator('[id="figure-1.4"] [data-panel]').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(ring(page)).toHaveCount(0)
  await shown(page).getByRole('button', { name: 'Show it again' }).press('Enter')
  await expect(ring(page)).toBeVisible()
  await shown(page).getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Escape')
  await expect(shown(page)).toHaveCount(0)
  await expect(page).toHaveURL(/#\/chapter\/why\/figure-1\.4$/)
  await expect(page.locator('[id="figure-1.4"]')).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: languages.Chinese })

  test('the ring is in sight, and nothing is wider than the page', async ({ page }) => {
    test.setTimeout(60_000)
    await open(page, '#/chapter/why/figure-1.4?term=queue-length')
    await expect(ring(page)).toBeInViewport()
    expect(await sideways(page)).toBe(0)
  })
})
