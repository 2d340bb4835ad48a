// npm run bench: our engine beside the limit of the machine, on the "M/M/3 farm": Poisson arrivals
// at 2.1 a second, three servers with one slot each and exponential work of mean 1 s, fewest
// requests first. Both record every event. Ratios travel between machines, seconds do not.
// The two take turns, one short run after the other, so that a busy moment of the machine slows
// both; the best run of each counts, as what disturbs a run only ever makes it slower. The engine
// gets a new process in every round: what V8 compiles into what differs from process to process.
// npm run bench -- ROUNDS: more or fewer of them.
// npm run bench -- policies measures the policies instead, -- connections connections, -- sessions
// users who come back, -- rules the rules of layer 7: see the files bench-*.mjs.
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
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
const turns = 5 // of each program in a round

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

/** One run of the limit: { n, sec, mean, p99, log }. */
const playLimit = (limit) => JSON.parse(output(limit, [...farm, '1'], { CLK: 'cpu' }))

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

async function ask(child, wish) {
  child.send(wish)
  const [answer] = await once(child, 'message')
  return answer
}

/** The runs of one round, by program. */
async function playRound(limit, engine) {
  const child = fork(engine, farm)
  await once(child, 'message') // it is warm
  const runs = { limit: [], engine: [] }
  for (let turn = 0; turn < turns; turn += 1) {
    if (limit) runs.limit.push(playLimit(limit))
    runs.engine.push(await ask(child, 'play'))
  }
  const figures = await ask(child, 'figures')
  return { ...runs, engine: runs.engine.map((run) => ({ ...run, ...figures })) }
}

const best = (runs) => Math.max(...runs.map((run) => run.n / run.sec))
const usual = (runs) => median(runs.map((run) => run.n / run.sec))
const millions = (value) => `${(value / 1e6).toFixed(2)} M`
const figure = (value, digits) => (value === undefined ? '' : value.toFixed(digits))

function row(name, runs, limit) {
  const [first] = runs
  const isCompared = limit.length > 0
  const memory = first.rssMb === undefined ? '' : `${Math.round(first.rssMb)} MB`
  return [
    name,
    millions(best(runs)),
    isCompared ? (best(limit) / best(runs)).toFixed(2) : '',
    isCompared ? (usual(limit) / usual(runs)).toFixed(2) : '',
    figure(first.mean, 3),
    figure(first.p99, 2),
    String(first.log ?? ''),
    memory,
  ]
}

function printTable(rows) {
  const head = [
    '',
    'requests/s',
    'C is faster by',
    'by medians',
    'mean s',
    'p99 s',
    'records',
    'memory',
  ]
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
for (let round = 0; round < rounds; round += 1) {
  const { limit: plain, engine: own } = await playRound(limit, engine)
  runs.limit.push(...plain)
  runs.engine.push(...own)
}
const rows = [row('Counterflow, log and digest on', runs.engine, runs.limit)]
if (limit) rows.unshift(row('C, every event recorded', runs.limit, runs.limit))
console.log(
  `M/M/3 farm, ${requests} requests, processor time, best of ${rounds * turns} runs each\n`,
)
printTable(rows)
