// A panel at the sizes at which it stands in other pages and on phones.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { sideways } from './shell'

const panel = (page: Page) => page.locator('[data-panel]').first()
const play = (page: Page) => panel(page).getByRole('button', { name: /^(Play|Pause)$/ })
const open = async (page: Page, address: string) => {
  await page.goto(`./#/${address}`)
  await expect(panel(page)).toHaveAttribute('data-panel', address.replace('panel/', ''))
  await expect(play(page)).toBeVisible()
}

const whole = ['one-counter', 'one-or-three', 'bigger-or-more', 'headroom', 'memory-crash']
const withMore = ['daily-users', 'the-sale', 'cluster']
const taller = ['utilization-curve', 'hash-ring', 'compare', 'routes']

test.describe('in somebody else’s page, 640 by 420', () => {
  test.use({ viewport: { width: 640, height: 420 } })

  test('every panel stands whole with its clock in sight, and nothing in it scrolls', async ({
    page,
  }) => {
    test.setTimeout(60_000)
    for (const id of [...whole, ...withMore, ...taller]) {
      await open(page, `panel/${id}`)
      await expect(play(page), id).toBeInViewport({ ratio: 1 })
      if (taller.includes(id)) continue
      const height = () => page.evaluate(() => document.documentElement.scrollHeight)
      await expect.poll(height, { message: id }).toBeLessThanOrEqual(420)
      expect(await sideways(page), id).toBeLessThanOrEqual(0)
    }
  })

  test('key and log open over the stage, one at a time, and Escape closes', async ({ page }) => {
    await open(page, 'panel/one-counter')
    const [key, log] = ['Key', 'Log'].map((name) =>
      panel(page).getByRole('button', { name, exact: true }),
    )
    await key.click()
    await expect(panel(page).getByRole('list', { name: 'Key' })).toBeVisible()
    await page.keyboard.press('l')
    await expect(log).toHaveAttribute('aria-expanded', 'true')
    await expect(key).toHaveAttribute('aria-expanded', 'false')
    await expect(play(page)).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(log).toHaveAttribute('aria-expanded', 'false')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })

  test('no panel is wider than the phone, and its clock is in sight', async ({ page }) => {
    test.setTimeout(60_000)
    for (const id of [...whole, ...withMore, ...taller]) {
      await page.setViewportSize({ width: 390, height: 700 })
      await open(page, `panel/${id}`)
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 700 })
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
        await expect.poll(wide, { message: id }).toBe(width)
        await expect(play(page), id).toBeInViewport({ ratio: 1 })
      }
    }
  })
})

for (const width of [390, 320])
  test.describe(`on a phone of ${width} px`, () => {
    test.use({ viewport: { width, height: 700 }, hasTouch: true, isMobile: true })

    test('the clock is under the thumb while the stage is seen', async ({ page }) => {
      await open(page, 'panel/one-or-three')
      const stage = panel(page).locator('canvas').first()
      await expect(stage).toBeInViewport()
      await expect(play(page)).toBeInViewport({ ratio: 1 })
      const dock = play(page).locator('..').getByRole('button')
      for (const box of await Promise.all((await dock.all()).map((one) => one.boundingBox()))) {
        expect(box?.height).toBeGreaterThanOrEqual(44)
        expect(box?.width).toBeGreaterThanOrEqual(44)
      }
      await play(page).tap()
      await expect(panel(page).getByRole('button', { name: 'Pause' })).toBeVisible()
    })
  })

test.describe('a finger on the clock', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })

  test('moves the run and not the page', async ({ page }) => {
    await open(page, 'panel/one-counter')
    const clock = panel(page).getByRole('slider', { name: 'Time' })
    await clock.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = await clock.boundingBox()
    if (!box) throw new Error('no clock')
    const before = await page.evaluate(() => scrollY)
    const session = await page.context().newCDPSession(page)
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + x, y: box.y + y }],
      })
    await finger('touchStart', 60, 20)
    for (let step = 1; step <= 10; step++) await finger('touchMove', 60 + step * 15, 20 + step * 9)
    await finger('touchEnd')
    await expect
      .poll(async () => Number(await clock.getAttribute('aria-valuenow')))
      .toBeGreaterThan(5)
    expect(await page.evaluate(() => scrollY)).toBe(before)
  })
})

test('an exact value is typed, refused in words where it does not fit, and undone', async ({
  page,
}) => {
  await open(page, 'panel/one-counter')
  const field = panel(page).getByRole('textbox', { name: 'Traffic, exactly' })
  const slider = panel(page).getByRole('slider', { name: 'Traffic' })
  const first = await field.inputValue()
  await field.fill('1.25')
  await field.press('Enter')
  await expect(field).toHaveValue('1.25 requests/s')
  await expect(slider).toHaveAttribute('aria-valuetext', '1.25 requests/s')
  await field.fill('900')
  await field.press('Enter')
  await expect(panel(page).getByRole('alert')).toContainText('It stays at 1.25 requests/s.')
  await expect(field).toHaveValue('1.25 requests/s')
  await panel(page).locator('h3').click()
  await page.keyboard.press('z')
  await expect(field).toHaveValue(first)
})

test('a question in the head of its panel is answered by a digit', async ({ page }) => {
  await page.goto('./#/chapter/why')
  const asking = page
    .locator('[data-panel]')
    .filter({ has: page.getByRole('button', { name: 'Skip' }) })
  const first = asking.first()
  await first.scrollIntoViewIfNeeded()
  const id = await first.locator('..').getAttribute('id')
  const figure = page.locator(`[id="${id}"]`)
  await expect(figure.getByRole('button', { name: 'Play' })).toBeDisabled()
  await figure.locator('h3').click()
  await page.keyboard.press('2')
  await expect(figure.locator('fieldset button[aria-pressed=true]')).toHaveCount(1)
  await expect(figure.getByRole('button', { name: 'Play' })).toBeEnabled()
})
