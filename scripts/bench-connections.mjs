// npm run bench -- connections: how much faster than real time the engine is with 10,000 open
// connections and 2,000 requests a second, on one core.
import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.mjs'

/** Measures both layers and prints a line for each. */
export async function benchConnections() {
  const program = await bundle('src/headless/benchConnections.ts')
  const rows = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }))
  for (const row of rows) {
    const { layer, open, requests, timesReal, microsecondsARequest, millisecondsAPicture } = row
    const each = `${microsecondsARequest.toFixed(1)} us a request`
    const picture = `${millisecondsAPicture.toFixed(2)} ms a picture`
    console.log(`layer ${layer}: ${open.toLocaleString('en')} connections open at the end`)
    console.log(
      `  ${requests.toLocaleString('en')} requests: ${timesReal.toFixed(0)} times real time`,
    )
    console.log(`  ${each}, ${picture}`)
  }
}
