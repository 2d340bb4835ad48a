// What does not come, cannot be read or leads nowhere: said in its place, with a way on.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { open, pages } from './shell'

const panelOf = (page: Page, figure: string) => page.locator(`[id="figure-${figure}"] [data-panel]`)

test('a part that does not come breaks its own panel alone, and another try brings it', async ({
  page,
  faults,
}) => {
  const parts = '**/CurveFigure-*.js'
  await page.route(parts, (route) => route.abort())
  await open(page, pages.chapter)
  const figure = page.locator('[id="figure-1.8"]')
  await figure.scrollIntoViewIfNeeded()
  const fault = figure.getByRole('alert')
  await expect(fault).toContainText('The rest of the page goes on.')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(panelOf(page, '1.7')).toBeVisible()
  await page.unroute(parts)
  await fault.getByRole('button', { name: 'Try again' }).click()
  await expect(panelOf(page, '1.8').getByRole('slider').first()).toBeVisible()
  await expect(fault).toHaveCount(0)
  faults.length = 0 // the browser tells of the file that was held back
})

const opened = [
  { panel: 'health', file: 'Sheet', by: 'details > summary >> nth=-1', shows: 'fieldset' },
  { panel: 'routes', file: 'RouteForm', by: 'li[data-route] button >> nth=0', shows: 'input' },
  { panel: 'routes', file: 'Trial', by: 'details > summary >> nth=-1', shows: 'textarea' },
]

for (const { panel, file, by, shows } of opened)
  test(`${file} of ${panel} comes once it is opened, and says meanwhile that it is on its way`, async ({
    page,
  }) => {
    let send = () => {}
    const sent = new Promise<void>((resolve) => {
      send = resolve
    })
    const asked: string[] = []
    await page.route(`**/${file}-*.js`, async (route) => {
      asked.push(route.request().url())
      await sent
      await route.continue()
    })
    await open(page, `#/panel/${panel}`)
    const opener = page.locator(`[data-panel] ${by}`)
    await expect(opener).toBeVisible()
    expect(asked).toEqual([])
    await opener.click()
    const waits = page.locator('[data-panel]').getByRole('status').filter({ hasText: 'Loading' })
    await expect(waits).toBeVisible()
    send()
    await expect(page.locator(`[data-panel] ${shows}`).first()).toBeVisible()
    await expect(waits).toHaveCount(0)
  })

const broken = [
  'panel/one-counter?run=',
  'panel/one-counter?run=AAAA',
  'panel/one-counter?run=%00%F0%9F',
  'panel/one-counter?run=a.b.c.d.e',
  `panel/one-counter?run=${'x'.repeat(20_000)}`,
  'chapter/why?figure=why-1.2&run=!!!',
]

test('a link that cannot be read is told, and the page stands as if it had none', async ({
  page,
}) => {
  await open(page, pages.home)
  for (const address of broken) {
    await page.goto('./#/gallery')
    await page.goto(`./#/${address}`)
    await expect(page.locator('[data-panel]').first(), address).toBeVisible()
    const notice = page.getByRole('status').filter({ hasText: 'link' })
    await expect(notice.getByRole('button', { name: 'Close' }), address).toBeVisible()
    await notice.getByRole('button', { name: 'Close' }).click()
    await expect(notice.getByRole('button', { name: 'Close' })).toHaveCount(0)
  }
})

test('back and forward lead through pages, parts and examples of a panel', async ({ page }) => {
  await open(page, pages.home)
  const heading = page.getByRole('heading', { level: 1 })
  const example = page.getByRole('heading', { level: 2 })
  const stops: [string, () => Promise<void>][] = [
    ['./#/panel/one-counter?example=busy', () => expect(example).toHaveText('Nine tenths busy')],
    [
      './#/panel/one-counter?example=steady',
      () => expect(example).toHaveText('A customer every second'),
    ],
    ['./#/gallery', () => expect(heading).toHaveText('Gallery')],
    ['./#/nowhere', () => expect(heading).toHaveText('Nothing is here')],
  ]
  for (const [address, stands] of stops) {
    await page.goto(address)
    await stands()
  }
  for (const [, stands] of stops.slice(0, -1).reverse()) {
    await page.goBack()
    await stands()
  }
  await page.goForward()
  await stops[1][1]()
  await expect(page.locator('[data-panel]')).toHaveCount(1)
})

test('an example that a panel does not have is told, and its first opens', async ({ page }) => {
  await page.goto('./#/panel/canary?example=copies')
  await expect(page.getByText('This panel has no example “copies”.')).toBeVisible()
  await expect(page.locator('[data-panel="canary"]')).toBeVisible()
  await page.goto('./embed.html?panel=canary&scenario=nowhere&lang=en')
  await expect(page.getByText('scenario = nowhere. Known: ')).toBeVisible()
})
