// What is tried in a page that holds a panel.
import { expect } from '@playwright/test'

const inside = (page) => page.frameLocator('counterflow-panel iframe').first()
const clock = (frame) => frame.getByRole('slider', { name: 'Time' })
const seconds = async (frame) => Number(await clock(frame).getAttribute('aria-valuenow'))
const heightOf = (page) =>
  page
    .locator('counterflow-panel')
    .first()
    .evaluate((one) => one.clientHeight)

/** The color that a page shows is changed as a reader would, or as a theme does. */
async function darken(page) {
  await page.evaluate(() => {
    const { documentElement: root, body } = document
    root.classList.add('dark') // VitePress, plain
    root.dataset.theme = 'dark' // Docusaurus
    const shown = getComputedStyle(body).backgroundColor
    const isClear = shown === 'rgba(0, 0, 0, 0)'
    const painted = isClear ? getComputedStyle(root).backgroundColor : shown
    const [red = 255] = painted.match(/\d+/g)?.map(Number) ?? []
    // A theme without a dark side, such as those of MkDocs and Sphinx.
    if (red > 100) {
      const dark = (element) => element.style.setProperty('background', '#111', 'important')
      for (const each of document.querySelectorAll('body, body *'))
        if (each.querySelector('counterflow-panel') || each === body) dark(each)
    }
  })
}

/** The element in a page: it appears, plays, fits its height, follows the theme. */
export async function drivePage(page) {
  const frame = inside(page)
  await expect(frame.locator('[data-panel]')).toBeVisible({ timeout: 20_000 })
  expect(await seconds(frame)).toBe(0)
  await frame.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => seconds(frame)).toBeGreaterThan(1)
  await frame.getByRole('button', { name: 'Pause' }).click()
  const wide = await heightOf(page)
  await page.setViewportSize({ width: 390, height: 900 })
  await expect.poll(() => heightOf(page)).not.toBe(wide)
  const narrow = await heightOf(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect.poll(() => heightOf(page)).toBe(wide)
  const html = frame.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'light')
  await darken(page)
  await expect(html).toHaveAttribute('data-theme', 'dark', { timeout: 5000 })
  const heights = `${wide} px high where wide and ${narrow} where narrow`
  return `appears, plays, ${heights}, follows the theme`
}

/** The element in a page, and the React component in the next. */
export async function driveComponent(page) {
  const element = await drivePage(page)
  await page.goto(new URL('component', page.url()).href)
  return `${element}; as a component: ${await drivePage(page)}`
}

/** Slides: the panel plays when its slide comes, and pauses when it goes. */
export async function driveDeck(page) {
  await page.locator('.reveal.ready').waitFor()
  await page.keyboard.press('ArrowRight')
  const frame = page.frameLocator('iframe')
  await expect.poll(() => seconds(frame), { timeout: 20_000 }).toBeGreaterThan(0.5)
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(1200)
  const left = await seconds(frame)
  await page.waitForTimeout(800)
  expect(await seconds(frame)).toBe(left)
  return 'plays when its slide comes, pauses when it goes, the deck keeps its keys'
}

/** Four panels that play at once in one page: how many frames a second the page draws. */
export async function measureFour(page) {
  await page.setViewportSize({ width: 1280, height: 2400 })
  const panels = page.locator('counterflow-panel')
  const count = await panels.count()
  for (let at = 0; at < count; at++)
    await expect(
      page.frameLocator('counterflow-panel iframe').nth(at).locator('[data-panel]'),
    ).toBeVisible({ timeout: 20_000 })
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('counterflow-panel')) one.play()
  })
  const { rate, worst, longest } = await page.evaluate(
    () =>
      new Promise((done) => {
        const times = []
        const frame = (now) => {
          times.push(now)
          if (now - times[0] < 4000) return requestAnimationFrame(frame)
          const gaps = times
            .slice(1)
            .map((time, at) => time - times[at])
            .sort((a, b) => a - b)
          const worst = gaps[Math.floor(gaps.length * 0.95)]
          const rate = (1000 * gaps.length) / (now - times[0])
          done({ rate, worst, longest: gaps.at(-1) })
        }
        requestAnimationFrame(frame)
      }),
  )
  expect(rate).toBeGreaterThan(20)
  const frames = `${rate.toFixed(0)} frames a second, 95 of 100 within ${worst.toFixed(0)} ms`
  const gap = `the longest gap ${longest.toFixed(0)} ms`
  return `${count} at once: ${frames}, ${gap}`
}
