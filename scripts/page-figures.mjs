// npm run pages: what a reader waits for on a slow phone and a slow line: first paint, largest
// paint, time in which the page answers nobody, and how far things move that stood already. Words
// behind it choose pages: "home", "chapters", "panels", "embed", the id of a chapter or a panel, or
// what an address has in it. --shifts tells what moved; --arrival leaves out the way down the page.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumArgs, ensureBrowser } from './browser.mjs'
import { serve } from './serve.mjs'

// As Lighthouse has it for a phone: a processor 4 times slower, and slow 4G (150 ms there and back,
// 1.6 Mbit/s) as the developer tools of a browser can imitate it.
const SLOWER = 4
const LINE = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 184_320,
  uploadThroughput: 84_375,
}
const QUIET = 2500 // ms without a request or a long task: the page has come
const AT_MOST = 45_000
const SCREENS = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

const course = fileURLToPath(new URL('../src/course', import.meta.url))
const chapters = readdirSync(course).flatMap((name) => name.match(/^\d\d-(.+)/)?.[1] ?? [])
const panels = ['one-or-three', 'cluster', 'utilization-curve', 'compare', 'autoscaling']

const pages = [
  ['', 'laptop'],
  ['', 'phone'],
  ...chapters.map((id) => [`#/chapter/${id}`, 'laptop']),
  ['#/chapter/why', 'phone'],
  ...panels.map((id) => [`#/panel/${id}`, 'laptop']),
  ['#/panel/one-or-three', 'phone'],
  ['embed.html?panel=one-or-three', 'laptop'],
]

/** Runs in the page, before anything else. */
function watch() {
  const seen = { paint: 0, largest: 0, tasks: [], shifts: [], last: 0 }
  window.seen = seen
  const on = (type, take) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry)
    }).observe({ type, buffered: true })
  const named = (node) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement
    return `${element?.tagName.toLowerCase()}.${element?.className?.baseVal ?? element?.className}`
  }
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime
  })
  on('largest-contentful-paint', (entry) => {
    seen.largest = entry.startTime
  })
  on('longtask', ({ startTime, duration }) => {
    seen.tasks.push({ startTime, duration })
    seen.last = Math.max(seen.last, startTime + duration)
  })
  on('resource', ({ responseEnd }) => {
    seen.last = Math.max(seen.last, responseEnd)
  })
  on('layout-shift', (entry) => {
    if (entry.hadRecentInput) return
    const moved = entry.sources.map(({ node, previousRect, currentRect }) => {
      const [from, to] = [previousRect, currentRect]
      const [before, after] = [from, to].map((it) => `${it.x},${it.y} ${it.width}x${it.height}`)
      return `${named(node)} ${before} to ${after}`
    })
    seen.shifts.push({ at: entry.startTime, value: entry.value, moved })
  })
}

/** The worst five seconds of shifts, none a second after the one before: as browsers count. */
function worst(shifts) {
  let [most, sum, first, last] = [0, 0, 0, Number.NEGATIVE_INFINITY]
  for (const { at, value } of shifts) {
    if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at]
    sum += value
    last = at
    most = Math.max(most, sum)
  }
  return most
}

const isQuiet = (quiet) => performance.now() - Math.max(window.seen.last, 0) > quiet

/** Down the page as a reader goes, so that everything in it comes. */
async function readDown(page) {
  for (let step = 0; step < 60; step += 1) {
    const isMore = await page.evaluate(() => {
      const before = scrollY
      scrollBy(0, innerHeight * 0.7)
      return scrollY > before
    })
    if (!isMore) return
    await page.waitForTimeout(700)
  }
}

async function measure(browser, { address, path, screen }) {
  const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'en-US' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', LINE)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(address + path)
  await page.waitForFunction(isQuiet, QUIET, { timeout: AT_MOST }).catch(() => {})
  const { paint, largest, tasks, shifts } = await page.evaluate(() => window.seen)
  // Reading on is not about the line.
  await devtools.send('Network.emulateNetworkConditions', {
    ...LINE,
    latency: 20,
    downloadThroughput: -1,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  if (!process.argv.includes('--arrival')) await readDown(page)
  const later = (await page.evaluate(() => window.seen.shifts)).slice(shifts.length)
  await context.close()
  const blocked = tasks
    .filter(({ startTime, duration }) => startTime + duration > paint)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
  return { path, screen, paint, largest, blocked, shifts, later }
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`

function tell({ path, screen, paint, largest, blocked, shifts, later }) {
  const figures = [seconds(paint), seconds(largest), `${Math.round(blocked)} ms`]
  const moved = [worst(shifts), worst(later)].map((value) => value.toFixed(3))
  console.log(`| ${[path || 'home', screen, ...figures, ...moved].join(' | ')} |`)
  if (!process.argv.includes('--shifts')) return
  for (const shift of [...shifts, ...later])
    console.log(
      `    ${shift.value.toFixed(4)} at ${Math.round(shift.at)}: ${shift.moved.join('; ')}`,
    )
}

/** Whether a word chooses a page. */
function chooses(word, [path]) {
  if (word === 'home') return path === ''
  if (word === 'chapters' || word === 'panels') return path.startsWith(`#/${word.slice(0, -1)}/`)
  const isWhole = [...chapters, ...panels].includes(word)
  return isWhole ? path.endsWith(`/${word}`) : path.includes(word)
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = pages.filter((page) => words.length === 0 || words.some((it) => chooses(it, page)))
if (chosen.length === 0) {
  const known = ['home', 'chapters', 'panels', 'embed', ...chapters, ...panels]
  console.error(`no page for "${words.join(' ')}"; there are: ${known.join(', ')}`)
  process.exit(1)
}
const executablePath = ensureBrowser()
if (!executablePath) process.exit(1)
const { address, stop } = await serve({ port: 4600, search: true, isZipped: true })
const browser = await chromium.launch({ executablePath, args: chromiumArgs })
console.log('| page | screen | first paint | largest paint | blocked | shift | shift, read down |')
console.log('|---|---|---|---|---|---|---|')
for (const [path, screen] of chosen) tell(await measure(browser, { address, path, screen }))
await browser.close()
stop()
