// npm run bench:stage: what a frame of the stage costs the page's main thread. A built page that
// holds nothing but a stage plays a run with a fixed number of requests in flight.
import { openStageHost } from './stage-host.mjs'

const WARM_UP = 1500
const WINDOWS = 16
const WINDOW = 250

/** Clients that ask again 50 ms after an answer: nearly all of them have a request in flight. */
function documentOf(inFlight, work) {
  const servers = [1, 2, 3].map((n) => ({ name: `s${n}`, slots: 4, queue: 10_000 }))
  const arrivals = { kind: 'closed', clients: inFlight, think: { kind: 'fixed', value: '50ms' } }
  return {
    version: 1,
    seed: 7,
    duration: '20s',
    traffic: [{ name: 'web', arrivals, work: { kind: 'exponential', mean: work } }],
    gateway: { policy: { kind: 'least-connections' }, timeout: '30s', network: '300ms' },
    pools: [{ name: 'web', servers }],
  }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function measure(page, address, { inFlight, work, at }) {
  const document = encodeURIComponent(JSON.stringify(documentOf(inFlight, work)))
  await page.goto('about:blank')
  await page.goto(`${address}#scenarios=run&run=${document}&height=256&heads=1&at=${at}`)
  await page.waitForFunction((to) => window.player?.at >= to, at * 1e6)
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
console.log('in flight  mostly     frames/s  main thread ms  of it script ms')
for (const inFlight of [200, 1000, 5000])
  for (const [mostly, work] of [
    ['waiting', '500ms'],
    ['moving', '8ms'],
  ]) {
    const result = await measure(page, address, { inFlight, work, at: 8 })
    const cells = [
      String(result.inSight).padStart(9),
      mostly.padEnd(9),
      result.rate.toFixed(0).padStart(9),
      result.task.toFixed(2).padStart(15),
      result.script.toFixed(2).padStart(16),
    ]
    console.log(cells.join('  '))
  }
await close()
