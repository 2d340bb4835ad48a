// npm run bench:compare: four rules, thirty seeds, 100,000 requests each, in the workers of a built
// page, with the frames that the page draws meanwhile. `-- SEEDS REQUESTS` asks for another size.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from './browser.mjs'
import { serve } from './serve.mjs'

const root = join(import.meta.dirname ?? process.cwd(), '..')
const folder = join(root, 'node_modules/.cache/counterflow/compare')
const [seeds = 30, requests = 100_000] = process.argv.slice(2).map(Number)
const policies = ['round-robin', 'random', 'power-of-two', 'least-connections']

await build({
  configFile: false,
  root: join(root, 'e2e/hosts/compare'),
  base: './',
  logLevel: 'warn',
  build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: false },
  worker: { format: 'es' },
})
const { address, stop } = await serve({ folder, port: 4390, search: true })
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage()
await page.goto(address)
await page.waitForFunction(() => 'compare' in window)
const asked = { policies, seeds, requests }
const found = await page.evaluate((size) => window.compare(size), asked)
await browser.close()
stop()

const { took, arrived, frames, figures, processors } = found
const seconds = (took / 1000).toFixed(1)
const perSecond = (arrived / took / 1000).toFixed(2)
console.log(`${policies.length} rules, ${seeds} seeds, ${requests} requests each`)
console.log(
  `${arrived} requests in ${seconds} s: ${perSecond} million a second, ${processors} processors`,
)
console.log(
  `page: ${frames.rate.toFixed(0)} frames a second, longest ${frames.longest.toFixed(0)} ms`,
)
console.log('rule               mean s  minus round robin (95 %)')
for (const { policy, mean, difference, low, high } of figures) {
  const interval = `${difference.toFixed(3)} [${low?.toFixed(3)}, ${high?.toFixed(3)}]`
  console.log(`${policy.padEnd(18)} ${mean.toFixed(3)}  ${interval}`)
}
