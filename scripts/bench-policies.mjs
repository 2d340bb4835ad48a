// npm run bench -- policies [NAME]: nanoseconds of a decision, and of a whole request through the
// engine, for every policy in pools of 3, 100 and 1,000 equal servers.
import { spawnSync } from 'node:child_process'
import { bundle } from './bundle.mjs'

/** Measures the policies whose name holds `wanted`, and prints a table. */
export async function benchPolicies(wanted = '') {
  const program = await bundle('src/headless/benchPolicies.ts')
  const done = spawnSync(process.execPath, [program, wanted], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  const { sizes, rows } = JSON.parse(done.stdout)
  const head = ['', ...sizes, '1000:3', ...sizes, '1000:3'].map(String)
  const cells = (times) => [
    ...times.map((one) => one.toFixed(0)),
    (times[times.length - 1] / times[0]).toFixed(1),
  ]
  const table = [
    head,
    ...rows.map(({ name, decisions, requests }) => [name, ...cells(decisions), ...cells(requests)]),
  ]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column].length)))
  console.log('Nanoseconds of a decision, and of a request through the engine, by servers\n')
  for (const row of table)
    console.log(
      row
        .map((cell, i) =>
          i ? cell.padStart(widths[i] + (i === 5 ? 4 : 0)) : cell.padEnd(widths[i]),
        )
        .join('  '),
    )
}
