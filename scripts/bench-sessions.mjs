// npm run bench -- sessions: how much faster than real time the engine is with 5,000 users on 20
// servers and 500 requests a second, on one core.
import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.mjs'

/** Measures each mechanism and prints a line for it. */
export async function benchSessions() {
  const program = await bundle('src/headless/benchSessions.ts')
  const rows = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }))
  for (const { kind, requests, timesReal, millisecondsAPicture } of rows) {
    console.log(`${kind}: ${requests.toLocaleString('en')} requests`)
    console.log(`  ${timesReal.toFixed(0)} times real time`)
    console.log(`  ${millisecondsAPicture.toFixed(2)} ms a picture`)
  }
}
