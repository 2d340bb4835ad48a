// npm run bench: our engine beside the limit of the machine, on the "M/M/3 farm": Poisson arrivals
// at 2.1 a second, three servers with one slot each and exponential work of mean 1 s, fewest
// requests first. Both record every event. Ratios travel between machines, seconds do not.
// npm run bench -- policies measures the policies instead, -- connections connections, -- sessions
// users who come back, -- rules the rules of layer 7: see the files bench-*.mjs.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { benchConnections } from './bench-connections.mjs'
import { benchPolicies } from './bench-policies.mjs'
import { benchRules } from './bench-rules.mjs'
import { benchSessions } from './bench-sessions.mjs'
import { bundle, root } from './bundle.mjs'

if (process.argv[2] === 'policies') {
  await benchPolicies(process.argv[3])
  process.exit()
}

if (process.argv[2] === 'connections') {
  await benchConnections()
  process.exit()
}

if (process.argv[2] === 'sessions') {
  await benchSessions()
  process.exit()
}

if (process.argv[2] === 'rules') {
  await benchRules()
  process.exit()
}

const requests = 1_000_000
const farm = [String(requests), '3', '2.1', '7']
const rounds = Number(process.argv[2] ?? 5)

function output(program, args, env = {}) {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`${program} ended with code ${done.status}`)
  return done.stdout
}

function compileLimit() {
  const folder = join(root, 'node_modules/.cache/counterflow')
  mkdirSync(folder, { recursive: true })
  const binary = join(folder, 'limit')
  const source = join(root, 'scripts/bench/limit.c')
  for (const cc of ['cc', 'gcc', 'clang'])
    try {
      output(cc, ['-O3', '-march=native', source, '-o', binary, '-lm'])
      return binary
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  console.log('No C compiler (cc, gcc, clang) was found: the limit is not measured.\n')
  return undefined
}

/** One line of JSON: { n, sec, mean, p99, log }, and what else the program has to say. */
const measure = (program, args, env) => JSON.parse(output(program, args, env))

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

// The engine answers with the median of five runs in one process, warmed up; so does the limit.
function limitOfFive(limit) {
  const runs = Array.from({ length: 5 }, () => measure(limit, [...farm, '1'], { CLK: 'cpu' }))
  return { ...runs[0], sec: median(runs.map((run) => run.sec)) }
}

const rate = (runs) => median(runs.map((run) => run.n / run.sec))
const millions = (value) => `${(value / 1e6).toFixed(2)} M`
const figure = (value, digits) => (value === undefined ? '' : value.toFixed(digits))

function row(name, runs, limit) {
  const [first] = runs
  const ratio = limit === undefined ? '' : `${(limit / rate(runs)).toFixed(2)}`
  const memory = first.rssMb === undefined ? '' : `${Math.round(first.rssMb)} MB`
  return [
    name,
    millions(rate(runs)),
    ratio,
    figure(first.mean, 3),
    figure(first.p99, 2),
    String(first.log ?? ''),
    memory,
  ]
}

function printTable(rows) {
  const head = ['', 'requests/s', 'C is faster by', 'mean s', 'p99 s', 'records', 'memory']
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((cells) => cells[i].length)))
  for (const cells of all)
    console.log(
      cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '),
    )
}

const limit = compileLimit()
const engine = await bundle('src/headless/bench.ts')
const runs = { limit: [], engine: [] }
// In turns, so that a busy moment of the machine slows both.
for (let round = 0; round < rounds; round += 1) {
  if (limit) runs.limit.push(limitOfFive(limit))
  runs.engine.push(measure(process.execPath, [engine, ...farm]))
}
const top = limit ? rate(runs.limit) : undefined
const rows = [row('Counterflow, log and digest on', runs.engine, top)]
if (limit) rows.unshift(row('C, every event recorded', runs.limit, top))
console.log(`M/M/3 farm, ${requests} requests, median of ${rounds} runs, processor time\n`)
printTable(rows)
