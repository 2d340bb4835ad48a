// The laws of running ahead: whoever looks at a run cannot tell whether it has been.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures'
import { History } from './history'
import { parseRun } from './scenario/run'
import type { Intervention, Run } from './scenario/scenario'
import { MINUTE, SECOND, type SimTime, simTime } from './time'

// Long enough for cells to be merged twice, busy enough for requests to be lost.
const scenario = {
  version: 1,
  duration: '1100s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'poisson', rate: 8 },
      work: { kind: 'exponential', mean: '400ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '5s' },
  pools: [
    { name: 'web', servers: ['s1', 's2', 's3'].map((name) => ({ name, slots: 2, queue: 6 })) },
  ],
  interventions: [
    { at: '200s', do: 'server.crash', server: 's1' },
    { at: '260s', do: 'server.recover', server: 's1' },
  ],
}

const runWith = (seed: number, interventions: readonly object[] = []): Run => {
  const parsed = parseRun({ scenario, seed, interventions })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

const anyInstant = fc.integer({ min: 0, max: 1_100_000 }).map((ms) => simTime(ms * 1000))
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('seek' as const), at: anyInstant }),
  fc.record({ do: fc.constant('ahead' as const), limit: fc.integer({ min: 1, max: 60_000 }) }),
  fc.record({ do: fc.constant('slow' as const), after: fc.integer({ min: 1, max: 90 }) }),
)
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

const goTo = (history: History, at: SimTime) => {
  history.seek(at)
  history.advance(at)
}

// Columns as text: thousands of numbers are sooner compared that way.
const plain = (_: string, value: unknown): unknown => {
  if (ArrayBuffer.isView(value)) return String(value)
  return value instanceof Map ? [...value] : value
}

const seen = (history: History) => {
  const { version: _, ...cells } = history.cells()
  return {
    at: history.at,
    furthest: history.furthest,
    moment: history.moment(),
    cells: JSON.stringify(cells, plain),
    journal: history.journal(),
    summary: figuresOf(history),
    before: history.previousAt(),
    after: history.nextAt(),
  }
}

const slowAfter = (at: SimTime, seconds: number): Intervention[] => [
  { at: simTime(at + 1), do: 'server.slow', server: 's2', speed: 0.5 },
  { at: simTime(at + 1 + seconds * SECOND), do: 'server.crash', server: 's3' },
]

function take(history: History, step: Step): void {
  if (step.do === 'seek') goTo(history, step.at)
  if (step.do === 'slow') history.advance(history.branch(slowAfter(history.at, step.after)))
}

describe('a run that has run ahead of its reader', () => {
  it('looks the same after any seeks and interventions as one that has not', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.array(anyStep, { minLength: 2, maxLength: 7 }), (seed, steps) => {
        const [one, other] = [new History(runWith(seed)), new History(runWith(seed))]
        for (const step of steps) {
          if (step.do === 'ahead') one.runAhead(step.limit)
          take(one, step)
          take(other, step)
          expect(seen(one)).toEqual(seen(other))
        }
      }),
      { numRuns: 5, seed: 41 },
    )
  })

  it('shows the reader nothing of what it knows', () => {
    const history = new History(runWith(1))
    goTo(history, simTime(MINUTE))
    const before = seen(history)
    const { version } = history.cells()
    expect(history.runAhead(Number.POSITIVE_INFINITY)).toBe(true)
    expect(seen(history)).toEqual(before)
    expect(history.cells().version).toBe(version)
  })

  it('has little left to simulate wherever it is sent', () => {
    const history = new History(runWith(2))
    while (!history.runAhead(1000)) expect(history.at).toBe(0)
    for (const minute of [18, 3, 11, 17, 1]) {
      const at = simTime(minute * MINUTE)
      history.seek(at)
      expect(history.advance(at, 8000)).toBe(true) // of 45,000 records
    }
  })

  it('is a replay once changed, and its old self once the change is undone', () => {
    const history = new History(runWith(3))
    const end = simTime(18 * MINUTE)
    const expectLike = (run: Run, at: SimTime) => {
      const fresh = new History(run)
      goTo(fresh, at)
      goTo(history, at)
      expect(seen(history)).toEqual(seen(fresh))
    }
    history.runAhead(Number.POSITIVE_INFINITY)
    goTo(history, simTime(7 * MINUTE))
    const acts = slowAfter(history.at, 30)
    history.branch(acts)
    history.runAhead(Number.POSITIVE_INFINITY)
    expectLike({ ...runWith(3), interventions: acts }, simTime(8 * MINUTE))
    history.branch([])
    history.runAhead(Number.POSITIVE_INFINITY)
    expectLike(runWith(3), end)
  })

  it('knows what the reader did before an intervention that is made further on', () => {
    const crash = (minute: number, server: string): Intervention => {
      return { at: simTime(minute * MINUTE), do: 'server.crash', server }
    }
    const acts = [crash(1, 's2'), crash(12, 's3')]
    const history = new History({ ...runWith(4), interventions: acts })
    history.runAhead(Number.POSITIVE_INFINITY)
    goTo(history, simTime(11 * MINUTE))
    history.advance(simTime(13 * MINUTE))
    const own = history.journal().filter((entry) => entry.own)
    expect(own.map(({ act }) => act)).toEqual(acts)
  })

  it('has nothing to do where the reader has seen the end', () => {
    const history = new History(runWith(5))
    goTo(history, simTime(18 * MINUTE + 20 * SECOND))
    expect(history.runAhead(1)).toBe(true)
  })
})
