// Who comes when: the rate that is asked for is the rate that is delivered, and the customers are
// the same whatever is done behind them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, type EventKind, kindIn, type SimEvent } from '../engine/event'
import { anyRun } from '../scenario/arbitrary'
import { parseScenario } from '../scenario/parse'
import { textbookKinds } from '../scenario/policies'
import type { Intervention, Run, Scenario } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { milliseconds, SECOND, simTime } from '../time'
import { pieceAt } from './intensity'

interface Asked {
  readonly arrivals: object
  readonly lasts?: string
  readonly work?: object
  readonly servers?: readonly object[]
  readonly policy?: string
  readonly more?: object // of the traffic
}

const runOf = (asked: Asked, interventions: readonly Intervention[] = []): Run => {
  const parsed = parseScenario({
    version: 1,
    duration: asked.lasts ?? '100s',
    traffic: [
      {
        name: 'web',
        arrivals: asked.arrivals,
        work: asked.work ?? { kind: 'fixed', value: '1us' },
        ...asked.more,
      },
    ],
    gateway: { policy: { kind: asked.policy ?? 'round-robin' }, timeout: '1h' },
    pools: [{ name: 'web', servers: asked.servers ?? [{ name: 's1', queue: 100_000 }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed: 5, interventions }
}

/** Every record of a run that is of one of these kinds. */
const recordsOf = (run: Run, ...kinds: EventKind[]): SimEvent[] => {
  const simulation = new Simulation(run)
  const { log } = simulation.world
  const wanted = kinds.map(codeOf)
  const found: SimEvent[] = []
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) {
      if (wanted.includes(kindIn(log.detail(index & log.mask)))) found.push(log.read(index))
    }
  }
  simulation.advance(simTime(run.scenario.duration))
  log.absorb()
  return found
}

const SENT = 'request.sent'
const instants = (run: Run): number[] => recordsOf(run, SENT).map(({ at }) => at)
const between = (all: readonly number[], from: number, to: number): number =>
  all.filter((at) => at >= from * SECOND && at < to * SECOND).length

const near = (count: number, mean: number, variance = mean): void => {
  expect(Math.abs(count - mean)).toBeLessThan(4 * Math.sqrt(variance))
}

const rateTo = (at: number, rate: number): Intervention => ({
  at: simTime(at * SECOND),
  do: 'traffic.rate',
  traffic: 'web',
  rate,
})

describe('the rate asked for is the rate delivered', () => {
  it.each([3, 7, 64, 300])('by a metronome of %i a second, to the microsecond', (rate) => {
    const found = instants(runOf({ arrivals: { kind: 'constant', rate }, lasts: '10s' }))
    expect(found).toHaveLength(rate * 10)
    const off = found.filter((at, k) => Math.abs(at - (k * SECOND) / rate) > 0.5 + 1e-3)
    expect(off).toEqual([])
  })

  it('by a metronome whose gap is no whole number: 3,000 in 20 ms', () => {
    const arrivals = { kind: 'constant', rate: 150_000 }
    expect(instants(runOf({ arrivals, lasts: '20ms' }))).toHaveLength(3_000)
  })

  it('by chance, within four sigma, over the run and in each of its tenths', () => {
    const found = instants(runOf({ arrivals: { kind: 'poisson', rate: 80 } }))
    near(found.length, 8_000)
    for (let tenth = 0; tenth < 10; tenth++) {
      near(between(found, 10 * tenth, 10 * tenth + 10), 800)
    }
  })

  it('by chance without memory: gaps vary as much as their mean', () => {
    const found = instants(runOf({ arrivals: { kind: 'poisson', rate: 80 } }))
    const gaps = found.slice(1).map((at, i) => at - found[i])
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    const square = gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length
    // E[G²] / E[G]² is 2 for exponential gaps; its standard error is about 4 / sqrt(n).
    expect(Math.abs(square / (mean * mean) - 2)).toBeLessThan(16 / Math.sqrt(gaps.length))
  })

  it('by bursts, within four sigma of the mean over both phases', () => {
    const arrivals = { kind: 'burst', rate: 10, burstRate: 100, calm: '900ms', burst: '100ms' }
    const found = instants(runOf({ arrivals, lasts: '400s' }))
    // Mean 0.9 * 10 + 0.1 * 100 = 19 a second. The area under a rate that switches by chance has
    // variance 2 T (100 - 10)² p (1 - p) τ, with p = 0.1 and τ = 1 / (1 / 0.9 + 1 / 0.1) = 0.09.
    near(found.length, 7_600, 7_600 + 2 * 400 * 8_100 * 0.09 * 0.09)
    const busy = Array<number>(4_000).fill(0)
    for (const at of found) busy[Math.floor((at * 10) / SECOND)]++
    const mean = found.length / 4_000
    const variance = busy.reduce((sum, n) => sum + (n - mean) ** 2, 0) / 4_000
    expect(variance / mean).toBeGreaterThan(2)
  })

  it('by bursts that are none: to change the phase costs no request', () => {
    const arrivals = { kind: 'burst', rate: 20, burstRate: 20, calm: '100ms', burst: '100ms' }
    near(instants(runOf({ arrivals })).length, 2_000)
  })

  it('by a ramp, within four sigma of the area under each part', () => {
    const arrivals = { kind: 'ramp', from: 20, to: 100, over: '40s', hold: '20s' }
    const found = instants(runOf({ arrivals }))
    near(between(found, 0, 20), 400)
    near(between(found, 20, 40), 20 * 40)
    near(between(found, 40, 60), 20 * 80)
    near(between(found, 60, 100), 4_000)
  })

  it.each(['sine', 'restaurant', 'office'])(
    'by a %s day: the mean over it, the peak in it',
    (shape) => {
      const arrivals = { kind: 'day', mean: 60, peak: 2, trough: 0.3, shape, length: '96s' }
      const run = runOf({ arrivals, lasts: '96s' })
      const [traffic] = run.scenario.traffic
      const found = instants(run)
      near(found.length, 60 * 96)
      const hours = Array.from({ length: 24 }, (_, hour) =>
        pieceAt(traffic.arrivals, hour * 4 * SECOND),
      )
      expect(Math.max(...hours.map(({ start }) => start))).toBeCloseTo(120, 6)
      expect(Math.min(...hours.map(({ start }) => start))).toBeCloseTo(18, 6)
      hours.forEach(({ start, end }, hour) => {
        near(between(found, 4 * hour, 4 * hour + 4), 2 * (start + end))
      })
    },
  )

  it('until the traffic ends, and not at that instant', () => {
    const found = instants(runOf({ arrivals: { kind: 'constant', rate: 10 }, lasts: '1s' }))
    expect(found.at(-1)).toBe(900_000)
  })
})

describe('a rate that is set while the run goes', () => {
  const metronome = (...changes: Intervention[]) =>
    instants(runOf({ arrivals: { kind: 'constant', rate: 10 }, lasts: '600ms' }, changes))

  it('counts the part of the gap that was waited already', () => {
    // Half of the gap to 300 ms is over; the other half passes twice as fast.
    const ms = [0, 100, 200, 275, 325, 375, 425, 475, 525, 575]
    expect(metronome(rateTo(0.25, 20))).toEqual(ms.map(milliseconds))
  })

  it('stops at 0, and begins anew with a whole gap', () => {
    const ms = [0, 100, 200, 400, 450, 500, 550]
    expect(metronome(rateTo(0.25, 0), rateTo(0.35, 20))).toEqual(ms.map(milliseconds))
  })

  it('is in force for every arrival after it and for none before', () => {
    const arrivals = { kind: 'poisson', rate: 50 }
    const plain = instants(runOf({ arrivals }))
    const found = instants(runOf({ arrivals }, [rateTo(40, 100)]))
    const before = (at: number) => at < 40 * SECOND
    expect(found.filter(before)).toEqual(plain.filter(before))
    near(between(found, 40, 100), 6_000)
  })

  it('keeps the customers in order: the n-th to come is the same one', () => {
    const more = { clients: { count: 50 } }
    const asked = { arrivals: { kind: 'poisson', rate: 50 }, lasts: '20s', more }
    const clients = (run: Run) => recordsOf(run, SENT).map(({ value }) => value)
    const plain = clients(runOf(asked))
    const faster = clients(runOf(asked, [rateTo(5, 90)]))
    expect(faster.length).toBeGreaterThan(plain.length)
    expect(faster.slice(0, plain.length)).toEqual(plain)
  })

  it.each([
    ['a ramp', { kind: 'ramp', from: 10, to: 20, over: '50s' }],
    ['a day', { kind: 'day', mean: 10, peak: 1, trough: 1, length: '10s' }],
    ['bursts', { kind: 'burst', rate: 10, burstRate: 10, calm: '1s', burst: '1s' }],
  ])('takes effect on %s too', (_, arrivals) => {
    near(between(instants(runOf({ arrivals }, [rateTo(50, 120)])), 50, 100), 6_000)
  })
})

describe('the customers are the same', () => {
  // Users who think between their requests wait for each answer first, as closed clients do.
  const isOpen = ({ traffic }: Scenario) =>
    traffic.every(
      ({ arrivals, comeBack }) =>
        arrivals.kind !== 'closed' && arrivals.kind !== 'sessions' && comeBack === undefined,
    )
  const underPolicy = (run: Run, kind: string): Run => ({
    ...run,
    scenario: {
      ...run.scenario,
      gateways: run.scenario.gateways.map((each) => ({ ...each, policy: { kind } })),
    },
  })

  it('under every policy: who sends, and when', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        fc.pre(isOpen(run.scenario))
        const sent = (kind: string) =>
          recordsOf(underPolicy(run, kind), SENT).map(({ at, value }) => [at, value])
        const [first, ...others] = textbookKinds.map(sent)
        for (const other of others) expect(other).toEqual(first)
      }),
      { numRuns: 12, seed: 3 },
    )
  })

  it('under every policy: how much work each one brings', () => {
    const servers = [{ name: 's1' }, { name: 's2' }, { name: 's3' }]
    const works = textbookKinds.map((policy) => {
      const arrivals = { kind: 'poisson', rate: 90 }
      const work = { kind: 'exponential', mean: '20ms' }
      const run = runOf({ arrivals, work, servers, policy, lasts: '10s' })
      const finished = recordsOf(run, 'request.finished')
      return new Map(finished.map(({ subject, at, since }) => [subject, at - since]))
    })
    const [first, ...others] = works
    expect(first.size).toBeGreaterThan(700)
    for (const other of others) {
      const differs = [...other].filter(([id, work]) => (first.get(id) ?? work) !== work)
      expect(differs).toEqual([])
    }
  })
})

describe('closed clients', () => {
  const fates = ['request.completed', 'request.failed', 'request.rejected'] as const

  it('never have more than one request open', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const closed = run.scenario.traffic.filter(({ arrivals }) => arrivals.kind === 'closed')
        fc.pre(closed.length === run.scenario.traffic.length)
        const open = new Map<number, number>() // client by request
        for (const event of recordsOf(run, SENT, ...fates)) {
          if (event.kind === SENT) {
            if ([...open.values()].includes(event.value)) expect.fail(JSON.stringify(event))
            open.set(event.subject, event.value)
          } else open.delete(event.subject)
        }
      }),
      { numRuns: 15, seed: 4 },
    )
  })

  it('think, send and wait: 2 clients, 30 ms of thought and 10 ms of work on one server', () => {
    const think = { kind: 'fixed', value: '30ms' }
    const work = { kind: 'fixed', value: '10ms' }
    const arrivals = { kind: 'closed', clients: 2, think }
    // Both come at 30; one is served to 40, the other to 50; each comes 30 ms after its answer.
    const ms = [30, 30, 70, 80, 110, 120, 150, 160, 190]
    expect(instants(runOf({ arrivals, work, lasts: '200ms' }))).toEqual(ms.map(milliseconds))
  })
})

describe('a trace', () => {
  it('is played in its order, at its instants, by its clients, with its work', () => {
    const of = (at: string, client: string, work: string) => ({ at, client, path: '/', work })
    const requests = [of('5ms', 'b', '2ms'), of('5ms', 'a', '3ms'), of('90ms', 'b', '7ms')]
    const run = runOf({ arrivals: { kind: 'trace', requests }, lasts: '200ms' })
    const sent = recordsOf(run, SENT).map(({ at, value }) => [at, value])
    expect(sent).toEqual([
      [5_000, 0],
      [5_000, 1],
      [90_000, 0],
    ])
    const done = recordsOf(run, 'request.finished')
    expect(done.map(({ at, since }) => at - since)).toEqual([2_000, 3_000, 7_000])
  })
})
