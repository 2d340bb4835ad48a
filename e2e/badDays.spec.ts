// What goes wrong around the course: no room to keep anything, a link of a megabyte, paper in the
// middle of a run, two teachers at one wall. It goes on, and says so.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages } from './shell'

const notice = (page: Page, text: RegExp) => page.getByText(text)
const time = (page: Page) => page.getByRole('slider', { name: 'Time', exact: true }).first()

const isAt = async (page: Page): Promise<number> =>
  Number(await time(page).getAttribute('aria-valuenow'))

const storages = {
  full: {
    says: /The browser’s storage is full/,
    spoil: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    },
  },
  forbidden: {
    says: /This page may not keep anything here/,
    spoil: () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('not here', 'SecurityError')
        },
      })
    },
  },
} as const

for (const [name, { says, spoil }] of Object.entries(storages))
  test(`storage that is ${name} is told once, and the course goes on`, async ({ page }) => {
    await page.addInitScript(spoil)
    await open(page, pages.panel)
    await page.keyboard.press('Space')
    await expect.poll(() => isAt(page)).toBeGreaterThan(0)
    await open(page, pages.home)
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('button', { name: 'EN' }).click()
    await expect(notice(page, says)).toHaveCount(1)
  })

test('a link of a megabyte is told to be none, and the panel opens as usual', async ({ page }) => {
  await open(page, `#/panel/one-or-three?run=${'A'.repeat(1_000_000)}`)
  await expect(notice(page, /The run in this link cannot be read/)).toBeVisible()
  await expect(page.locator('[data-panel]')).toBeVisible()
})

test('a chapter is printed while a run plays, and the run plays on', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, '#/chapter/why/figure-1.1')
  await page.locator('[id="figure-1.1"] [data-panel]').focus()
  await page.keyboard.press('Space')
  await expect.poll(() => isAt(page)).toBeGreaterThan(0)
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.length).toBeGreaterThan(20_000)
  const then = await isAt(page)
  await expect.poll(() => isAt(page)).toBeGreaterThan(then)
})

test('two windows of a teacher move one wall, and each other', async ({ page, context }) => {
  test.setTimeout(90_000)
  await page.goto('./#/present/why/3')
  await expect(page.locator('[data-panel]')).toBeVisible()
  const [first, second] = [await context.newPage(), await context.newPage()]
  for (const desk of [first, second]) {
    await desk.goto('./#/presenter/why')
    await expect(desk.getByRole('heading', { name: /^Ninety percent busy/ })).toBeVisible()
  }
  const more = { name: 'One hand more for: 2 to 3 s' }
  await first.getByRole('button', more).click()
  await second.getByRole('button', more).click()
  await expect(page.getByLabel('Hands for: 2 to 3 s')).toHaveText('2')
  await second.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/#\/present\/why\/4$/)
  await expect(first.getByRole('heading', { name: /^Ninety percent busy/ })).toHaveCount(0)
  await first.keyboard.press('PageDown')
  await expect(page).toHaveURL(/#\/present\/why\/5$/)
})
