// The cells beside a recount that goes through all records again for each figure.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SimEvent } from '../engine/event'
import { anyRun } from '../scenario/arbitrary'
import { parseScenario } from '../scenario/parse'
import type { Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { runOf } from '../story'
import { type SimTime, simTime } from '../time'
import { Cells } from './cells'
import type { CellsView } from './cellsView'

interface Folded {
  readonly cells: Cells
  readonly events: readonly SimEvent[]
  readonly end: SimTime
}

const fold = (run: Run): Folded => {
  const simulation = new Simulation(run)
  const { log, state } = simulation.world
  const cells = new Cells(state.servers.count, state.servers.present.length)
  const events: SimEvent[] = []
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) events.push(log.read(index))
    cells.take(log, from, to)
  }
  const end = simTime(run.scenario.duration)
  simulation.advance(end)
  log.absorb()
  cells.closeUntil(end)
  return { cells, events, end }
}

/** A stretch in which a request is one of a number; `what` says of which. */
interface Stay {
  readonly what: string
  readonly from: number
  readonly to: number
}

const isFate = ({ kind }: SimEvent) => /^request\.(completed|failed|rejected)$/.test(kind)

// What a record begins and what it ends, of the numbers that stand for a while.
const begins = ({ kind, server }: SimEvent): string[] => {
  if (kind === 'request.sent') return ['inFlight']
  if (kind === 'request.held') return ['held']
  if (kind === 'request.queued') return [`waiting ${server}`]
  return kind === 'request.started' ? [`busy ${server}`] : []
}

const ends = (event: SimEvent): string[] => {
  const { kind, server, value } = event
  if (isFate(event)) return ['inFlight', 'held']
  if (kind === 'request.assigned' || kind === 'answer.sent') return ['held']
  if (kind === 'request.started' || kind === 'request.left') return [`waiting ${server}`]
  if (kind === 'attempt.lost' && value > 1) return [] // its work goes on
  if (kind === 'attempt.lost') return [`waiting ${server}`, `busy ${server}`]
  return kind === 'request.finished' ? [`busy ${server}`] : []
}

// A request may be at one server twice: what it left there goes on for nobody.
const staysOf = (events: readonly SimEvent[]): Stay[] => {
  const open = new Map<string, { what: string; from: number }[]>()
  const stays: Stay[] = []
  for (const event of events) {
    for (const what of ends(event)) {
      const stay = open.get(`${what}:${event.subject}`)?.shift()
      if (stay) stays.push({ ...stay, to: event.at })
    }
    for (const what of begins(event)) {
      const key = `${what}:${event.subject}`
      const before = open.get(key) ?? []
      if (before.length === 0 || what.startsWith('busy'))
        open.set(key, [...before, { what, from: event.at }])
    }
  }
  return [...stays, ...[...open.values()].flat().map((stay) => ({ ...stay, to: Infinity }))]
}

/** Mean number over each cell; the last may be cut off by `end`. */
const meansOf = (stays: readonly Stay[], wanted: RegExp, { width, count, end }: Grid) => {
  const times = Array<number>(count).fill(0)
  for (const { what, from, to } of stays) {
    if (!wanted.test(what)) continue
    for (let cell = Math.floor(from / width); cell < count && cell * width < to; cell++) {
      const stop = Math.min(end, to, (cell + 1) * width)
      times[cell] += Math.max(0, stop - Math.max(from, cell * width))
    }
  }
  return times.map((time, cell) => time / (Math.min(end, (cell + 1) * width) - cell * width))
}

interface Grid {
  readonly width: number
  readonly count: number
  readonly end: number
}

const countsOf = (events: readonly SimEvent[], { width, count }: Grid): number[] => {
  const cells = Array<number>(count).fill(0)
  for (const { at } of events) if (at < count * width) cells[Math.floor(at / width)]++
  return cells
}

const close = (found: ArrayLike<number>, wanted: readonly number[], name: string) => {
  const off = wanted.filter((value, i) => !(Math.abs(value - found[i]) <= 1e-5 * (1 + value)))
  expect(off, name).toEqual([])
  expect(found.length, name).toBe(wanted.length)
}

const agrees = ({ cells, events, end }: Folded): CellsView => {
  const view = cells.view(end)
  const grid = { width: view.width, count: view.count, end }
  const stays = staysOf(events)
  const named = (kind: SimEvent['kind']) => events.filter((event) => event.kind === kind)
  expect([...view.arrived]).toEqual(countsOf(named('request.sent'), grid))
  expect([...view.completed]).toEqual(countsOf(named('request.completed'), grid))
  expect([...view.failed]).toEqual(countsOf(named('request.failed'), grid))
  expect([...view.rejected]).toEqual(countsOf(named('request.rejected'), grid))
  close(view.inFlight, meansOf(stays, /^inFlight$/, grid), 'in flight')
  close(view.waiting, meansOf(stays, /^(held|waiting )/, grid), 'waiting')
  for (const { id, waiting, busy, assigned, lost } of view.servers) {
    const here = events.filter(({ server }) => server === id)
    const of = (...kinds: SimEvent['kind'][]) => here.filter(({ kind }) => kinds.includes(kind))
    expect([...assigned]).toEqual(countsOf(of('request.assigned'), grid))
    expect([...lost]).toEqual(countsOf(of('request.failed', 'request.rejected'), grid))
    close(waiting, meansOf(stays, new RegExp(`^waiting ${id}$`), grid), `waiting at ${id}`)
    close(busy, meansOf(stays, new RegExp(`^busy ${id}$`), grid), `busy at ${id}`)
  }
  const lost = [...view.causes.values()].map((column) => column.reduce((sum, n) => sum + n, 0))
  const fallen = [...view.failed, ...view.rejected].reduce((sum, n) => sum + n, 0)
  expect(lost.reduce((sum, n) => sum + n, 0)).toBe(fallen)
  return view
}

/** Latencies of the window of 16 cells that ends with `cell`, in ascending order. */
const windowOf = ({ events }: Folded, { width }: CellsView, cell: number): number[] =>
  events
    .filter(({ kind }) => kind === 'request.completed')
    .filter(({ at }) => at >= (cell - 15) * width && at < (cell + 1) * width)
    .map(({ at, since }) => at - since)
    .sort((a, b) => a - b)

const nearestRank = (sorted: readonly number[], hundredths: number): number =>
  sorted[Math.max(1, Math.ceil((sorted.length * hundredths) / 100)) - 1] ?? Number.NaN

const queue = (rate: number, duration: string, arrivals = 'poisson'): Run => {
  const parsed = parseScenario({
    version: 1,
    duration,
    traffic: [
      {
        name: 'web',
        arrivals: { kind: arrivals, rate },
        work: { kind: 'exponential', mean: `${Math.floor(800 / rate)}ms` },
      },
    ],
    gateway: { timeout: '9s' },
    pools: [{ name: 'web', servers: [{ name: 's1', queue: 6 }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed: 2, interventions: [] }
}

describe('the cells', () => {
  it('are what a recount of all records comes to, under any scenario and faults', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        agrees(fold(run))
      }),
      { numRuns: 20, seed: 4 },
    )
  })

  it('lose who waits and who is served when a server crashes', () => {
    const crash = [30, { do: 'server.crash', server: 's1' }] as const
    const requests = [0, 10, 20].map((at) => [at, 90] as const)
    const { busy, waiting } = agrees(fold(runOf({ requests, deeds: [crash] }))).servers[0]
    // One is served for 30 ms of a cell of 250; two wait for 20 and for 10.
    expect(busy[0]).toBeCloseTo(30 / 250, 6)
    expect(waiting[0]).toBeCloseTo(30 / 250, 6)
    expect([busy[1], waiting[1]]).toEqual([0, 0])
  })

  it('are the same recount after they were halved: sums stay sums and means stay means', () => {
    const folded = fold(queue(1, '530s', 'constant'))
    const view = agrees(folded)
    expect([view.width, view.count]).toEqual([500_000, 1_060])
    const sum = view.arrived.reduce((total, n) => total + n, 0)
    expect(sum).toBe(530)
  })

  it('tell percentiles by nearest rank over 16 cells while they are exact', () => {
    const folded = fold(queue(20, '12s'))
    const view = folded.cells.view(folded.end)
    for (let cell = 0; cell < view.count; cell++) {
      const sorted = windowOf(folded, view, cell)
      const wanted = [50, 95, 99].map((share, i) =>
        i > 0 && sorted.length < 5 ? Number.NaN : nearestRank(sorted, share),
      )
      expect([view.p50[cell], view.p95[cell], view.p99[cell]]).toEqual(wanted)
      expect(view.samples[cell]).toBe(sorted.length)
      const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
      if (sorted.length > 0) expect(view.mean[cell]).toBeCloseTo(mean, 6)
    }
  })

  it('are the same again after a rewind to a border', () => {
    const run = queue(20, '12s')
    const simulation = new Simulation(run)
    const { log } = simulation.world
    const cells = new Cells(1, 1)
    log.listener = (from, to) => cells.take(log, from, to)
    const until = (at: number) => {
      simulation.advance(simTime(at))
      log.absorb()
      cells.closeUntil(at)
    }
    until(5_000_000)
    const checkpoint = simulation.checkpoint()
    const mark = cells.mark()
    until(12_000_000)
    const { version, ...wanted } = structuredClone(cells.view(12_000_000))
    simulation.restore(checkpoint)
    cells.rewind(mark)
    expect(cells.view(5_000_000).count).toBe(20)
    until(12_000_000)
    const { version: other, ...again } = cells.view(12_000_000)
    expect(again).toEqual(wanted)
    expect(other).not.toBe(version)
  })
})
