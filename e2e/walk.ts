// A reader without a mouse: nothing is clicked, and nothing gets the focus but by Tab.
import type { Page } from '@playwright/test'
import { expect } from './page'
import { languages } from './shell'

/**
 * The languages in which a chapter is read. A usual run reads every third chapter, from the first
 * on, odd ones in English and even ones in Chinese; npm run e2e:whole reads each in both.
 */
export const readings = (chapter: number) =>
  Object.entries(languages).map(([language, locale]) => ({
    title: `in ${language}, chapter ${chapter}`,
    locale,
    tag: chapter % 3 === 1 && (language === 'English') === (chapter % 2 === 1) ? [] : ['@whole'],
  }))

export interface Walk {
  readonly page: Page
  /** Tabs until the focus is on what the selector names, inside the part of that id. */
  to(part: string, selector: string, text?: RegExp): Promise<void>
  /** The same, backwards. */
  back(part: string, selector: string, text?: RegExp): Promise<void>
  press(...keys: string[]): Promise<void>
}

const STOPS = 400 // more than any part of a chapter has

type Stop = 'here' | 'past' | 'elsewhere'

interface Wanted {
  readonly part: string
  readonly selector: string
  readonly text: string | null
}

/** Where the focus is: on what is wanted, on the way past a figure of another part, or not. */
const stopOf = (page: Page, wanted: Wanted): Promise<Stop> =>
  page.evaluate(({ part, selector, text }) => {
    const element = document.activeElement
    if (!element) return 'elsewhere'
    const isInside = document.getElementById(part)?.contains(element) ?? false
    const labels = 'labels' in element ? Array.from(element.labels as NodeListOf<Element>) : []
    const named = labels.map((label) => label.textContent).join(' ')
    const name = `${named}${element.getAttribute('aria-label') ?? ''} ${element.textContent}`
    if (isInside && element.matches(selector) && (text === null || new RegExp(text).test(name)))
      return 'here'
    const isPast = element.matches('figure > button')
    return isPast && !isInside ? 'past' : 'elsewhere'
  }, wanted)

/** The reader of a page. */
export function walk(page: Page): Walk {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const by = (key: string) => async (part: string, selector: string, text?: RegExp) => {
    const wanted = { part, selector, text: text?.source ?? null }
    for (let count = 0; count < STOPS; count++) {
      const stop = await stopOf(page, wanted)
      if (stop === 'here') return
      if (stop === 'past' && key === 'Tab') await press('Enter')
      await press(key)
    }
    throw new Error(`no ${key} leads to ${selector} ${text ?? ''} in ${part}`)
  }
  return { page, press, to: by('Tab'), back: by('Shift+Tab') }
}

const panelIn = (page: Page, part: string) => page.locator(`#${part} [data-panel]`).first()

/** Asks a server, comes back to where that was asked, plays, halts, steps and scrubs. */
export async function workFigure({ page, to, press }: Walk, part: string) {
  const panel = panelIn(page, part)
  const digest = () => panel.getAttribute('data-digest')
  const fresh = await digest()
  await to(part, '[role=listbox]')
  await press('ArrowDown', 'Home', 'Enter')
  const asked = panel.getByRole('heading', { level: 4, name: /S1/ })
  await expect(asked).toBeVisible()
  await press('Escape')
  await expect(asked).toHaveCount(0)
  await expect(panel.getByRole('listbox').first()).toBeFocused()
  await to(part, 'button', /^(Play|播放)/)
  await press('Enter')
  await expect.poll(digest).not.toBe(fresh)
  await press('Enter')
  await to(part, 'button', /^(Step forward|前进一步)/)
  const halted = await digest()
  await press('Enter', 'ArrowRight')
  await expect.poll(digest).not.toBe(halted)
  await press('?')
  await expect(page.getByRole('dialog', { name: /^(Keys|快捷键)$/ })).toBeVisible({
    timeout: 15_000,
  })
  await press('Escape')
  await to(part, '[role=slider]')
  const slider = page.locator(':focus')
  const before = await slider.getAttribute('aria-valuenow')
  await press('Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(slider).not.toHaveAttribute('aria-valuenow', before ?? '')
}

/** Moves the list that has the focus to a value, option by option. */
export async function choose({ page, press }: Walk, value: string) {
  const list = page.locator(':focus')
  if ((await list.inputValue()) !== value) await press('Home')
  for (let step = 0; step < 20; step++) {
    if ((await list.inputValue()) === value) break
    await press('ArrowDown')
  }
  await expect(list).toHaveValue(value)
}

/** Answers a question and has the run compared at once; the focus is never lost meanwhile. */
export async function predict({ page, to, back, press }: Walk, part: string, option: RegExp) {
  await to(part, 'fieldset button', option)
  await press('Enter')
  await to(part, 'button', /(Compare now|现在对照)/)
  await press('Enter')
  await expect(page.locator(`#${part}`)).toContainText(/Measured|实测/, { timeout: 30_000 })
  await expect(page.locator('body')).not.toBeFocused()
  await back(part, 'figure > button') // and past the rest of its figure
  await press('Enter')
}

/** Runs the plan on the days of the challenge and waits for what is said of it. */
export async function judge({ page, press }: Walk, part: string, verdict: RegExp) {
  await press('Enter')
  const told = page.locator(`#${part} [role=status] strong`).first()
  await expect(told).toContainText(verdict, { timeout: 150_000 })
  await expect(page.locator(':focus')).toHaveText(/0 other days|另外 .+0 天/) // still the button
}

/** Answers a quick check, rightly. */
export async function check({ page, to, press }: Walk, option: RegExp) {
  await to('checks', 'fieldset button', option)
  await press('Enter')
  const place = page.locator('#checks div', { has: page.locator(':focus') }).last()
  await expect(place.getByRole('status')).toContainText(/^(Yes|对)/)
}
