// npm run bench:seek [day | scaled] [HOURS]: how long it takes to stand at an instant of a long
// run, and the memory. "day" simulates 86 million requests first, which takes two minutes;
// "scaled" does so with servers that come and go. Work is what the processor did for it, whatever
// else it did meanwhile.
import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.mjs'
import { openStageHost } from './stage-host.mjs'

const entry = await bundle('src/headless/seek.ts')
const output = execFileSync(process.execPath, [entry, ...process.argv.slice(2)], {
  encoding: 'utf8',
})
for (const run of JSON.parse(output)) {
  const { name, requests, firstMs, firstWorkMs, worstMs, worstWorkMs } = run
  const { tenthMb, endMb, peakMb } = run
  const rate = ((requests / firstMs) * 1000).toLocaleString('en', { maximumFractionDigits: 0 })
  console.log(`${name}: ${requests.toLocaleString('en')} requests`)
  console.log(`  first time to the end ${firstMs} ms (work ${firstWorkMs} ms), ${rate} requests/s`)
  console.log(`  worst of seven seeks, all read: ${worstMs} ms (work ${worstWorkMs} ms)`)
  console.log(`  memory after a tenth ${tenthMb} MB, at the end ${endMb} MB, at most ${peakMb} MB`)
}

// The first seek that a reader makes, nearly to the end of ten minutes at 100 requests a second.
const document = {
  version: 1,
  seed: 7,
  duration: '10m',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'poisson', rate: 100 },
      work: { kind: 'exponential', mean: '1s' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '30s' },
  pools: [{ name: 'web', servers: ['s1', 's2', 's3'].map((name) => ({ name, slots: 50 })) }],
}

const seekOnce = async (instant) => {
  const began = performance.now()
  window.player.seek(instant)
  await window.player.rest()
  window.player.cells().p99.at(-1) // percentiles are worked out when they are read
  window.player.journal()
  const read = performance.now() - began
  const { promise, resolve } = Promise.withResolvers()
  requestAnimationFrame(() => setTimeout(resolve))
  await promise
  return { read, drawn: performance.now() - began }
}

/** Milliseconds that the page's main thread has worked: other programs do not count there. */
async function workOf(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
}

async function firstSeeks({ browser, address }, wait) {
  const found = []
  for (let i = 0; i < 5; i += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const run = encodeURIComponent(JSON.stringify(document))
    await page.goto(`${address}#scenarios=run&run=${run}&height=256&heads=1`)
    await page.waitForFunction(() => 'player' in window)
    const work = await workOf(page)
    await page.waitForTimeout(wait)
    const before = await work()
    const seek = await page.evaluate(seekOnce, 590e6)
    found.push({ ...seek, work: (await work()) - before })
    await page.close()
  }
  const span = (key) => {
    const sorted = found.map((one) => Math.round(one[key])).sort((a, b) => a - b)
    return `${sorted[0]} to ${sorted[sorted.length - 1]} ms`
  }
  return `read ${span('read')}, drawn ${span('drawn')}, main thread ${span('work')}`
}

if (process.argv.length === 2) {
  const host = await openStageHost()
  console.log('first seek in Chromium, to 590 s of 600 s, five pages')
  console.log(`  at once: ${await firstSeeks(host, 0)}`)
  console.log(`  half a second after the page has opened: ${await firstSeeks(host, 500)}`)
  console.log(`  two seconds after: ${await firstSeeks(host, 2000)}`)
  await host.close()
}
