// The same scenario gives the same log in the browser and in Node, whatever the speed, the frame
// rate or the width of the page. The digest is that of the run which the panel has just played.
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { bundle } from '../scripts/bundle.mjs'
import { examplesOf, panelIds } from '../scripts/examples.mjs'
import { expect, test } from './page'

type Digests = Readonly<Record<string, string>>

/** What Node says of these scenarios. */
async function digestsOf(ids: readonly string[]): Promise<Digests> {
  const entry = await bundle('src/headless/digests.ts')
  return JSON.parse(execFileSync(process.execPath, [entry, ...ids], { encoding: 'utf8' }))
}

// A sandbox for its own pace: frames come at `rate` a second of a clock that the page cannot see.
const frames = (rate: number) => `
  window.requestAnimationFrame = (callback) =>
    setTimeout(() => callback(performance.now()), 1000 / ${rate})
  window.cancelAnimationFrame = (id) => clearTimeout(id)
`

async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('[data-panel]')).toBeVisible()
}

/** The scenarios that the page shows. */
async function scenariosOn(page: Page) {
  const ids = await page.locator('[data-scenarios]').getAttribute('data-scenarios')
  return (ids ?? '').split(' ')
}

/** Plays at full speed by the keys, to the end. */
async function playOut(page: Page, timeout = 90_000) {
  const panel = page.locator('[data-panel]')
  for (let press = 0; press < 20; press++) await page.keyboard.press('.')
  await page.keyboard.press(' ')
  await expect(panel).toHaveAttribute('data-ended', 'true', { timeout })
  return (await panel.getAttribute('data-digest'))?.split(' ')
}

const addressOf = (panel: string, id: string) => `#/panel/${panel}?example=${id}`

/** Millions of requests, or of seconds, which nobody waits for in a usual run. */
const LONG = ['day', 'surge', 'week', 'gauges', 'whole-day']
const isLong = (panel: string, id: string) => panel === 'autoscaling' && LONG.includes(id)

/** The addresses of all examples. */
async function addressesOn(page: Page): Promise<readonly string[]> {
  await page.goto('#/gallery')
  const links = page.locator('a[href^="#/panel/"]')
  await expect(links.first()).toBeVisible()
  return links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
}

interface Example {
  readonly id: string
  readonly lanes: readonly string[] // scenarios
}

interface Asked {
  readonly panel: string
  readonly examples: readonly Example[]
  readonly wait?: number // for one run, in milliseconds
}

/** Plays these examples of a panel, each to what Node says of its scenarios. */
async function playAll(page: Page, { panel, examples, wait }: Asked) {
  const digests = await digestsOf(examples.flatMap(({ lanes }) => lanes))
  const wrong: string[] = []
  for (const { id, lanes } of examples) {
    await open(page, addressOf(panel, id))
    await expect(page.locator('[data-panel]')).toHaveCount(1)
    const played = await playOut(page, wait)
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await scenariosOn(page)).toEqual(lanes)
    const right = lanes.map((lane) => digests[lane])
    if (played?.join() !== right.join()) wrong.push(`${id}: ${played}`)
  }
  expect(wrong).toEqual([])
}

test('the gallery shows every example of every panel', async ({ page }) => {
  const all = panelIds().flatMap((panel) => examplesOf(panel).map(({ id }) => addressOf(panel, id)))
  expect([...(await addressesOn(page))].sort()).toEqual(all.sort())
})

const EVERY = 8 // a usual run plays the first example of a panel, the ninth, ...

for (const panel of panelIds()) {
  const examples = examplesOf(panel).filter(({ id }) => !isLong(panel, id))
  const isSampled = (_: Example, nth: number) => nth % EVERY === 0
  const rest = examples.filter((one, nth) => !isSampled(one, nth))
  test(`examples of ${panel} play to the digest that Node computes`, async ({ page }) => {
    test.setTimeout(120_000)
    await playAll(page, { panel, examples: examples.filter(isSampled) })
  })
  if (rest.length > 0)
    test(`all other examples of ${panel} play to the digest that Node computes`, {
      tag: '@whole',
    }, async ({ page }) => {
      test.setTimeout(600_000)
      await playAll(page, { panel, examples: rest })
    })
}

test('a day, a surge and a week play to the digest that Node computes', {
  tag: '@whole',
}, async ({ page }) => {
  test.setTimeout(2_400_000)
  const long = examplesOf('autoscaling').filter(({ id }) => isLong('autoscaling', id))
  expect(long).toHaveLength(LONG.length)
  await playAll(page, { panel: 'autoscaling', examples: long, wait: 1_000_000 })
})

for (const rate of [24, 60, 144])
  for (const width of [390, 1440])
    test(`at ${rate} frames a second and ${width} px the log is the same`, async ({ page }) => {
      await page.addInitScript(frames(rate))
      await page.setViewportSize({ width, height: 844 })
      await open(page, '#/panel/one-or-three?example=three-counters')
      const ids = await scenariosOn(page)
      expect(await playOut(page)).toEqual(Object.values(await digestsOf(ids)))
    })

test('at 1x the log is the same as at full speed', async ({ page }) => {
  test.setTimeout(90_000)
  // The clock of the page is held and moved on by hand, ten frames a second: a minute of it takes
  // a few seconds of ours.
  await page.clock.install()
  await open(page, '#/panel/one-counter?example=steady')
  const panel = page.locator('[data-panel]')
  await page.keyboard.press(' ')
  const passed = async () => {
    for (let frame = 0; frame < 20; frame++) await page.clock.fastForward(100)
    return panel.getAttribute('data-ended')
  }
  await expect.poll(passed, { timeout: 80_000, intervals: [0] }).toBe('true')
  const { 'tea-shop-steady': digest } = await digestsOf(['tea-shop-steady'])
  await expect(panel).toHaveAttribute('data-digest', digest)
})
