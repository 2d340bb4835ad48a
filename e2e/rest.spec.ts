// Off-screen, and in a hidden tab, nothing runs: of a panel of any kind that was playing, no frame,
// no idle time, no timer, no task and no message to a worker is left.
import type { Page } from '@playwright/test'
import { panelIds } from '../scripts/examples.mjs'
import { expect, test } from './page'

declare global {
  interface Window {
    turns: string[]
  }
}

const panels = panelIds()

/** Notes whatever gives a script of the page its turn. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    window.turns = []
    const note = (name: string) => void window.turns.push(name)
    const { requestAnimationFrame: frame, requestIdleCallback: idle, setTimeout: later } = window
    window.requestAnimationFrame = (callback) =>
      frame((at) => {
        note('frame')
        callback(at)
      })
    window.requestIdleCallback = (callback, options) =>
      idle((deadline) => {
        note('idle')
        callback(deadline)
      }, options)
    window.setTimeout = ((callback: () => void, ms?: number) =>
      later(() => {
        note('timer')
        callback()
      }, ms)) as typeof setTimeout
    for (const kind of [MessagePort, Worker]) {
      const { postMessage } = kind.prototype
      kind.prototype.postMessage = function (this: never, ...message: never[]) {
        note('message')
        return Reflect.apply(postMessage, this, message)
      } as typeof postMessage
    }
  })

/** What had its turn within so many milliseconds. */
async function turnsIn(page: Page, milliseconds: number): Promise<string[]> {
  await page.evaluate(() => {
    window.turns = []
  })
  await page.waitForTimeout(milliseconds)
  return page.evaluate(() => window.turns)
}

/** Waits until a frame is drawn. */
async function seeFrame(page: Page) {
  await page.evaluate(() => {
    window.turns = []
  })
  await page.waitForFunction(() => window.turns.includes('frame'), null, { polling: 50 })
}

async function play(page: Page, id: string) {
  await listen(page)
  await page.goto(`./#/panel/${id}`)
  await page.locator('[data-panel] h3').first().click()
  await page.keyboard.press(' ')
  await seeFrame(page)
}

const hide = (page: Page, hidden: boolean) =>
  page.evaluate((isHidden) => {
    const value = isHidden ? 'hidden' : 'visible'
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)

const moveAway = (page: Page, away: boolean) =>
  page.evaluate((isAway) => {
    const panel = document.querySelector<HTMLElement>('[data-panel]')
    if (panel) panel.style.marginTop = isAway ? '6000px' : ''
  }, away)

// What was asked for before may end: a note of where the reader is, the figures of a fleet's run.
const SETTLED = 5000
const ways = Object.entries({ 'in a hidden tab': hide, 'off-screen': moveAway })

// A usual run puts one panel away and moves the next; npm run e2e:whole does both to each.
for (const [nth, id] of panels.entries())
  for (const [way, [where, put]] of ways.entries())
    test(`the panel ${id} is at rest ${where}, and goes on when seen`, {
      tag: (nth + way) % 2 === 0 ? [] : ['@whole'],
    }, async ({ page }) => {
      await play(page, id)
      await put(page, true)
      const { poll } = expect
      await poll(() => turnsIn(page, 700), { timeout: SETTLED, intervals: [0] }).toEqual([])
      await put(page, false)
      await seeFrame(page)
    })
