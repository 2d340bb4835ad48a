// npm run bench -- rules: what a request costs that has to find its rule among 200, in the search
// alone and through the engine.
import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.mjs'

/** Measures both lists of rules and prints a line for each. */
export async function benchRules() {
  const program = await bundle('src/headless/benchRules.ts')
  const { without, rows } = JSON.parse(
    execFileSync(process.execPath, [program], { encoding: 'utf8' }),
  )
  console.log(`a request through the engine without rules: ${without.toFixed(2)} us`)
  for (const { name, aim, search, request } of rows) {
    const times = (aim / search).toFixed(1)
    console.log(`${name}: ${search.toFixed(2)} us a request to find the rule`)
    console.log(`  ${times} times as fast as the aim of ${aim} us`)
    console.log(`  ${request.toFixed(2)} us a request through the engine`)
  }
}
