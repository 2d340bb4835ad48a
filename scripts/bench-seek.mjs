// npm run bench:seek [day]: how long it takes to stand at an instant of a long run, and the memory.
// "day" simulates 86 million requests first, which takes two minutes.
import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.mjs'

const entry = await bundle('src/headless/seek.ts')
const output = execFileSync(process.execPath, [entry, ...process.argv.slice(2)], {
  encoding: 'utf8',
})
for (const run of JSON.parse(output)) {
  const { name, requests, firstMs, worstMs, tenthMb, endMb, peakMb } = run
  const rate = ((requests / firstMs) * 1000).toLocaleString('en', { maximumFractionDigits: 0 })
  console.log(`${name}: ${requests.toLocaleString('en')} requests`)
  console.log(`  first time to the end ${firstMs} ms, ${rate} requests/s, journal and charts too`)
  console.log(`  worst of seven seeks, picture, charts and journal included: ${worstMs} ms`)
  console.log(`  memory after a tenth ${tenthMb} MB, at the end ${endMb} MB, at most ${peakMb} MB`)
}
