// npm run bench:stage: what a frame of the stage costs the page's main thread. A built page that
// holds nothing but a stage plays a run with a fixed number of requests in flight. A word behind it
// measures only what has that word in its name.
import { openStageHost } from './stage-host.mjs'

const WARM_UP = 1500
const WINDOWS = 16
const WINDOW = 250

/** Clients that ask again 50 ms after an answer: nearly all of them have a request in flight. */
function documentOf(inFlight, work, lasts) {
  const servers = [1, 2, 3].map((n) => ({ name: `s${n}`, slots: 4, queue: 10_000 }))
  const arrivals = { kind: 'closed', clients: inFlight, think: { kind: 'fixed', value: '50ms' } }
  return {
    version: 1,
    seed: 7,
    duration: lasts,
    traffic: [{ name: 'web', arrivals, work: { kind: 'exponential', mean: work } }],
    gateway: { policy: { kind: 'least-connections' }, timeout: '30s', network: '300ms' },
    pools: [{ name: 'web', servers }],
  }
}

/** Ten thousand connections that stay open, and 2,000 requests a second on them. */
function connectedTo(layer) {
  const servers = Array.from({ length: 8 }, (_, i) => ({ name: `s${i + 1}`, slots: 4 }))
  const clients = { count: 10_000, connections: { protocol: 'http/2', tls: '1.3' } }
  const arrivals = { kind: 'poisson', rate: 2_000 }
  const work = { kind: 'exponential', mean: '10ms' }
  return {
    version: 1,
    duration: '90s',
    traffic: [{ name: 'web', arrivals, work, clients }],
    gateway: { layer, timeout: '10s', network: '5ms' },
    pools: [{ name: 'web', servers }],
  }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

const shown = (document) => `scenarios=run&run=${encodeURIComponent(JSON.stringify(document))}`
const written = (inFlight, work, lasts) => shown(documentOf(inFlight, work, lasts))

async function measure(page, address, { shows, at, height = 256 }) {
  await page.goto('about:blank')
  await page.goto(`${address}#${shows}&height=${height}&heads=1&at=${at}`)
  await page.waitForFunction((to) => window.player?.at >= to, at * 1e6, { timeout: 180_000 })
  const session = await page.context().newCDPSession(page)
  // Time that the thread worked, not time that passed: other programs do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(() => {
    window.frames_ = 0
    const count = () => {
      window.frames_ += 1
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    window.player.play()
  })
  await page.waitForTimeout(WARM_UP)
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (name) => metrics.find((metric) => metric.name === name).value * 1000
    const frames = await page.evaluate(() => window.frames_)
    return { frames, task: value('TaskDuration'), script: value('ScriptDuration') }
  }
  const samples = []
  let before = await read()
  for (let i = 0; i < WINDOWS; i += 1) {
    await page.waitForTimeout(WINDOW)
    const after = await read()
    const frames = after.frames - before.frames
    samples.push({
      rate: (frames / WINDOW) * 1000,
      task: (after.task - before.task) / frames,
      script: (after.script - before.script) / frames,
    })
    before = after
  }
  const inSight = await page.evaluate(() => window.player.moment(0).totals.inFlight)
  const pick = (key) => median(samples.map((sample) => sample[key]))
  return { inSight, rate: pick('rate'), task: pick('task'), script: pick('script') }
}

const { browser, address, close } = await openStageHost()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })

const wanted = process.argv[2] ?? ''

async function report(name, asked) {
  if (!name.includes(wanted)) return
  const { inSight, rate, task, script } = await measure(page, address, asked)
  const cells = [
    name.padEnd(34),
    String(inSight).padStart(9),
    rate.toFixed(0).padStart(8),
    task.toFixed(2).padStart(14),
    script.toFixed(2).padStart(16),
  ]
  console.log(cells.join('  '))
}

console.log(
  'what                                in flight  frames/s  main thread ms  of it script ms',
)
for (const inFlight of [200, 1000, 5000])
  for (const [mostly, work] of [
    ['waiting', '500ms'],
    ['moving', '8ms'],
  ])
    await report(`${inFlight}, mostly ${mostly}`, { shows: written(inFlight, work, '20s'), at: 8 })
// The same requests long after the start: nothing may grow with the length of the run.
await report('200 after ten minutes', { shows: written(200, '500ms', '601m'), at: 600 })
await report('200 after ten hours', { shows: written(200, '500ms', '601m'), at: 36_000 })
for (const layer of [4, 7])
  await report(`10,000 connections, layer ${layer}`, { shows: shown(connectedTo(layer)), at: 60 })
// Runs that draw more than requests: lanes side by side, probes and beliefs, carts, pools by route.
const named = [
  ['four lanes', 'turns-steady,turns-random,three-counters,three-counters-14', 20],
  ['a counter that dies, with probes', 'one-dies', 20],
  ['users and carts', 'carts-cookie', 20],
  ['pools by route', 'letters-pianos-routed', 20],
]
for (const [name, ids, at] of named)
  await report(name, { shows: `scenarios=${ids}`, at, height: ids.includes(',') ? 136 : 256 })
await close()
