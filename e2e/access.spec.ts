import { expect, test } from './page'
import { colorsIn, inTurn, languages, objections, open, pages, readPages } from './shell'

for (const { title, address, locale, tag } of readPages)
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test('has nothing that axe objects to', async ({ page }) => {
      test.setTimeout(120_000) // a chapter is long
      await open(page, address)
      expect(await objections(page)).toEqual([])
      // Nothing but color depends on the theme, and nothing of color on the language.
      const theme = locale === languages.English ? 'dark' : 'contrast'
      expect(await colorsIn(page, theme), theme).toEqual([])
    })
  })

const classroom = { wall: '#/present/canary/4', 'desk of the teacher': '#/presenter/canary' }

for (const [language, locale] of Object.entries(languages))
  for (const [nth, [name, address]] of Object.entries(classroom).entries())
    test.describe(`in ${language} the ${name}`, { tag: inTurn(nth, locale) }, () => {
      test.use({ locale })
      test('has nothing that axe objects to', async ({ page }) => {
        test.setTimeout(60_000)
        await page.goto(`./${address}`)
        await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
        await page.locator('[data-panel], a[href*=present]').first().waitFor()
        expect(await objections(page)).toEqual([])
        for (const theme of ['dark', 'contrast'] as const)
          expect(await colorsIn(page, theme), theme).toEqual([])
      })
    })

test('the first page is walked by keyboard alone, and every stop is seen', async ({ page }) => {
  await open(page, pages.home)
  const stops: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle } = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const isSeen = box.width > 0 && box.bottom > 0 && box.top < innerHeight
      const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return { name: name.trim(), isMarked: outlineStyle !== 'none' && isSeen }
    })
    if (!stop) break
    expect(stop.isMarked, stop.name).toBe(true)
    stops.push(stop.name)
  }
  expect(stops[0]).toBe('Skip to the page')
  const wanted = [
    'Gallery',
    'EN',
    '中文',
    'Appearance',
    'Start with one server',
    'Play on from',
    'glossary',
  ]
  for (const name of wanted) expect(stops.join('\n')).toContain(name)
})

test('a keyboard opens a chapter, and focus goes with it', async ({ page }) => {
  await open(page, pages.home)
  await page.getByRole('link', { name: 'Start with one server' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One server or three?')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the skip button leads past the bar', async ({ page }) => {
  await open(page, pages.home)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Start with one server' })).toBeFocused()
})
