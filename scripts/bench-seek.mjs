// npm run bench:seek [day]: how long it takes to stand at an instant of a long run, and the memory.
// "day" simulates 86 million requests first, which takes a minute or two.
import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.mjs'

const entry = await bundle('src/headless/seek.ts')
const output = execFileSync(process.execPath, [entry, ...process.argv.slice(2)], {
  encoding: 'utf8',
})
for (const { name, firstMs, worstMs, megabytes } of JSON.parse(output)) {
  console.log(`${name}: first time to the end ${firstMs} ms`)
  console.log(`  worst of seven seeks, picture, charts and journal included: ${worstMs} ms`)
  console.log(`  memory ${megabytes} MB`)
}
