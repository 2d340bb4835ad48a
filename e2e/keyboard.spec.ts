// A whole chapter by keyboard alone: nothing is clicked, and nothing gets the focus but by Tab.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { languages, open } from './shell'

interface Walk {
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
    const name = `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`
    if (isInside && element.matches(selector) && (text === null || new RegExp(text).test(name)))
      return 'here'
    const isPast = element.matches('figure > button')
    return isPast && !isInside ? 'past' : 'elsewhere'
  }, wanted)

function walk(page: Page): Walk {
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
async function workFigure({ page, to, press }: Walk, part: string) {
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

/** Answers a question and has the run compared at once; the focus is never lost meanwhile. */
async function predict({ page, to, back, press }: Walk, part: string, option: RegExp) {
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
async function judge({ page, press }: Walk, part: string, verdict: RegExp) {
  await press('Enter')
  const told = page.locator(`#${part} [role=status] strong`).first()
  await expect(told).toContainText(verdict, { timeout: 150_000 })
  await expect(page.locator(':focus')).toHaveText(/20 other days|另外 20 天/) // still the button
}

async function check({ page, to, press }: Walk, option: RegExp) {
  await to('checks', 'fieldset button', option)
  await press('Enter')
  const place = page.locator('#checks div', { has: page.locator(':focus') }).last()
  await expect(place.getByRole('status')).toContainText(/^(Yes|对)/)
}

for (const [language, locale] of Object.entries(languages))
  test.describe(`in ${language}`, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('chapter 1 is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/why')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'counter')
      await predict(reader, 'busy', /^ 2 /)
      await predict(reader, 'three', /^ 0\.5 /)
      await predict(reader, 'failure', /(A third|三分之一)/)
      await predict(reader, 'headroom', /(grow for the rest|打烊)/)
      await to('sale', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'sale', /^(Not yet|还没通过)/)
      for (let machine = 0; machine < 2; machine++) {
        await to('sale', 'button', /^ S(speed|速度)/)
        await press('Enter')
      }
      await back('sale', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'sale', /^(Passed|通过)/)
      await check(reader, /^ 75%/)
      await check(reader, /(The work of one|一个请求的工作量)/)
      await check(reader, /(No: clients|不健康)/)
      await to('page', 'nav a', /(Read the label|包裹)/)
      await press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/(parcel|包裹)/)
      await expect(page.getByRole('main')).toBeFocused()
    })

    test('chapter 3 is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/algorithms')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'alike')
      await predict(reader, 'reports', /(smallest number|报数最小)/)
      await predict(reader, 'hole', /(Least connections|最少连接)/)
      await to('odd', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'odd', /^(Not yet|还没通过)/)
      await to('odd', 'select')
      const rule = page.locator(':focus')
      for (let step = 0; step < 20; step++) {
        if ((await rule.inputValue()) === 'least-connections') break
        await press('ArrowDown')
      }
      await expect(rule).toHaveValue('least-connections')
      await to('odd', 'input[inputmode=numeric][size]')
      await press('Control+a')
      await page.keyboard.type('1:2:2:4')
      await press('Enter')
      await back('odd', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'odd', /^(Passed|通过)/)
      await check(reader, /^ S3/)
      await check(reader, /a a b a c a a/)
      await check(reader, /(at least twice|多等至少一倍)/)
      await to('page', 'nav a', /(broken server|服务器坏了)/)
      await press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/(broken|坏了)/)
    })
  })

for (const [language, locale] of Object.entries(languages))
  test.describe(`in ${language}, on health`, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('chapter 4 is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/health')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'unseen')
      await predict(reader, 'look', /(About 20|大约 20)/)
      await predict(reader, 'tight', /80%/)
      await to('limits', 'select')
      await press('ArrowDown')
      await to('limits', 'button', /(Measure over|用 . 个种子)/)
      await press('Enter')
      await expect(page.locator('#limits [role=status]')).toContainText(/\d/)
      await to('watch', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'watch', /^(Not yet|还没通过)/)
      await to('watch', 'input[type=range]')
      await press('ArrowLeft', 'ArrowLeft')
      await back('watch', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'watch', /^(Passed|通过)/)
      await check(reader, /(After 32 s|32 秒后)/)
      await check(reader, /(its time is over|时间到了)/)
      await check(reader, /(Yes, as a rule|一般要送)/)
      await to('page', 'nav a', /(regular|老顾客)/)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
