import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages, readPages, sideways } from './shell'

// 720 is 1440 at a zoom of 200 %; 320 is what a page must fit into at 400 %.
const widths = [1440, 1240, 1000, 720, 390, 320]

/** A typeface that comes a moment late may move a line by a pixel or two. */
const STIR = 0.002

/** Writes down whatever moves while a page comes. */
const watchShifts = (page: Page) =>
  page.addInitScript((least) => {
    const shifts: string[] = []
    Reflect.set(window, 'shifts', shifts)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (Reflect.get(entry, 'value') > least)
          shifts.push(`${Reflect.get(entry, 'value')} at ${Math.round(entry.startTime)} ms`)
    }).observe({ type: 'layout-shift', buffered: true })
  }, STIR)

const shiftsOf = async (page: Page): Promise<unknown> => {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  return page.evaluate(() => Reflect.get(window, 'shifts'))
}

/** The words that an element or the edge of the page cuts off. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, a, button, label, legend, li')]
      .filter((element) => {
        const { overflowX, clipPath, width } = getComputedStyle(element)
        const isSpoken = clipPath !== 'none' || width === '1px'
        if (isSpoken || element.clientWidth === 0) return false
        const isClipped = overflowX !== 'visible' && overflowX !== 'auto'
        const { right } = element.getBoundingClientRect()
        const isScrolled = element.closest('pre, [tabindex="0"], section[aria-label]')
        const isOver = isClipped && element.scrollWidth > element.clientWidth + 1
        return isOver || (right > innerWidth + 1 && !isScrolled)
      })
      .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 60)}`),
  )

// Each page is opened once: to come and to settle takes longer than all that is asked of it.
for (const { title, address, locale, tag } of readPages)
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test('comes at rest, and fits from a projector to a phone with the largest text', async ({
      page,
    }) => {
      test.setTimeout(120_000) // a chapter is long
      await watchShifts(page)
      await open(page, address)
      expect(await shiftsOf(page), 'moved').toEqual([])
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 600 ? 844 : 800 })
        await expect.poll(() => sideways(page), { message: `${width} px` }).toBeLessThanOrEqual(0)
      }
      await page.evaluate(() => document.documentElement.setAttribute('data-text', 'largest'))
      await expect.poll(() => sideways(page), { message: 'largest' }).toBeLessThanOrEqual(0)
      expect(await cutOff(page), 'cut off').toEqual([])
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('what the bar has no room for is in its menu', async ({ page }) => {
    await open(page, pages.home)
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('link', { name: 'Gallery' }).tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gallery')
    await expect(page.getByRole('link', { name: 'Contents', exact: true })).toBeHidden()
  })

  test('the contents of a chapter unfold, and fold when a part is chosen', async ({ page }) => {
    await open(page, pages.chapter)
    const chapters = page.getByRole('navigation', { name: 'Chapters', exact: true })
    await expect(chapters).toBeHidden()
    await page.getByText('1. Why load balancing').tap()
    await chapters.getByRole('link', { name: 'Three counters' }).tap()
    await expect(chapters).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Three counters' })).toBeInViewport()
  })

  for (const [name, address] of Object.entries(pages))
    test(`${name} has targets that a finger can meet`, async ({ page }) => {
      await open(page, address)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('header a, header button, nav a, footer a, main > div > a')]
          .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent }))
          .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
          .map(({ box, text }) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`),
      )
      expect(small).toEqual([])
    })
})

test('the contents follow the reader to the parts at the end of a long chapter', async ({
  page,
}) => {
  test.slow() // twenty-three figures
  await page.setViewportSize({ width: 1366, height: 768 })
  await open(page, './#/chapter/layers/kinds')
  const here = page.locator('nav a[aria-current="location"]')
  await expect(here).toHaveText('Kinds of balancer')
  await expect(here).toBeInViewport({ ratio: 1 })
})

test('on a phone no column of the kinds of balancer stands aside', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, './#/chapter/layers/kinds')
  const table = page.getByRole('region', { name: /^Kinds of balancer: / })
  await expect(table.getByRole('row')).toHaveCount(7)
  expect(await table.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
})

test('who jumps into a chapter stays there while what is above opens, in any browser', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // As browsers are that do not hold the place themselves.
    const supports = CSS.supports.bind(CSS)
    CSS.supports = (...asked: string[]) =>
      !asked[0].includes('overflow-anchor') && Reflect.apply(supports, CSS, asked)
    document.addEventListener('DOMContentLoaded', () =>
      document.documentElement.style.setProperty('overflow-anchor', 'none'),
    )
  })
  await open(page, './#/chapter/algorithms/ring')
  const places = await page.locator('figure[id^="figure-"] > button').count()
  // They open one at a time, when the page is idle.
  await expect(page.locator('figure [data-panel]')).toHaveCount(places, { timeout: 20_000 })
  const moved = await page.locator('#ring').evaluate((part) => {
    const { top } = part.getBoundingClientRect()
    return Math.round(top - Number.parseFloat(getComputedStyle(part).scrollMarginTop))
  })
  expect(moved).toBe(0)
})
