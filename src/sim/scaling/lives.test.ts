// The lives of instances and the numbers of scalers, in small runs.
import { describe, expect, it } from 'vitest'
import { scalingWarnings } from '../scenario/scalingWarnings'
import { simulateRun } from '../simulateRun'
import { Simulation } from '../simulation'
import { SECOND, simTime } from '../time'
import { figuresOf, type ScalingFigures } from './figures'
import { scaledRun, type Told } from './plots'

const at = (seconds: number, autoscaling: object, told: Told = {}): ScalingFigures => {
  const simulation = new Simulation(scaledRun(autoscaling, told))
  simulation.advance(simTime(seconds * SECOND))
  const figures = figuresOf(simulation.world)
  if (figures === null) throw new Error('nothing is scaled')
  return figures
}

const three = [{ kind: 'schedule', timetable: [{ at: '0s', servers: 3 }] }]
const stagesOf = ({ instances }: ScalingFigures) => instances.map(({ stage }) => stage)

describe('an instance', () => {
  it('boots, warms and is ready, and is paid for from the begin of its boot', () => {
    const told = { instance: { boot: '30s', warm: '20s' }, rules: three }
    expect(stagesOf(at(14, told))).toEqual(['ready'])
    expect(stagesOf(at(44, told))).toEqual(['ready', 'booting', 'booting'])
    expect(stagesOf(at(46, told))).toEqual(['ready', 'warming', 'warming'])
    const ready = at(66, told)
    expect(stagesOf(ready)).toEqual(['ready', 'ready', 'ready'])
    expect(ready.paidTime).toBe((66 + 2 * 51) * SECOND)
  })

  it('waits unpaid where the provider has no more', () => {
    const told = { instance: { boot: '0ms', available: 2 }, rules: three }
    const found = at(60, told)
    expect(stagesOf(found)).toEqual(['ready', 'ready', 'requested'])
    expect(found.paid).toBe(2)
  })

  it('of a bad image is paid for, never ready, and ended and asked for again', () => {
    const told = { instance: { boot: '5s', failing: 1, giveUp: '40s' }, rules: three }
    expect(stagesOf(at(50, told))).toEqual(['ready', 'booting', 'booting'])
    const later = at(200, told)
    expect(later.serving).toBe(1)
    expect(later.added).toBeGreaterThan(4)
  })

  it('that is protected stays, and its scaler says so', () => {
    const one = [{ kind: 'schedule', timetable: [{ at: '0s', servers: 1 }] }]
    const found = at(60, { min: 0, rules: one, protect: ['s1', 's2'] }, { servers: 3 })
    expect(found.current).toBe(2)
    expect(found.decisions.flatMap(({ limits }) => limits.map(({ by }) => by))).toContain(
      'protected',
    )
  })
})

describe('a scaler', () => {
  const busy = { rate: 6, servers: 1 }
  const rules = [{ kind: 'threshold', up: 0.7 }]

  it('sees a reading once its delay is over, while the truth has gone on', () => {
    const { truth, seen } = at(100, { rules, meter: { delay: '40s' } }, busy)
    expect([truth?.at, seen?.at]).toEqual([90 * SECOND, 60 * SECOND])
  })

  it('that never gets a number does nothing, and says why', () => {
    const found = at(300, { rules, meter: { missing: 1 } }, busy)
    expect([found.added, found.current]).toEqual([0, 1])
    expect(found.decisions.map(({ proposals }) => proposals[0].held)).toEqual(['no-numbers'])
    expect(found.warnings).toEqual(['no-numbers', 'no-way-down'].sort().reverse())
  })

  it('may follow the slowest answers', () => {
    const told = { max: 5, instance: { boot: '0ms' } }
    const slow = [{ kind: 'target', metric: 'p99', target: 3_000 }]
    const found = at(600, { ...told, rules: slow }, busy)
    expect(found.peak).toBeGreaterThanOrEqual(4)
    expect(found.decisions[0].proposals[0].value ?? 0).toBeGreaterThan(3_000)
  })

  it('writes down what limited it: wanted 7, limited to 4 by policy', () => {
    const seven = [{ kind: 'schedule', timetable: [{ at: '0s', servers: 7 }] }]
    const policies = [{ by: 3, every: '60s' }]
    const [first] = at(20, { rules: seven, out: { policies } }).decisions
    expect(first).toMatchObject({ current: 1, wanted: 7, desired: 4 })
    expect(first.limits).toEqual([{ by: 'policy', from: 7, to: 4 }])
  })

  it('goes to nothing and back as KEDA does', () => {
    const arrivals = {
      kind: 'curve',
      points: [
        { at: '0s', rate: 2 },
        { at: '30s', rate: 2 },
        { at: '30s', rate: 0 },
        { at: '600s', rate: 0 },
        { at: '600s', rate: 2 },
      ],
    }
    const told = { dialect: 'keda', rules: [{ kind: 'target', metric: 'requests', target: 1 }] }
    const run = { arrivals, lasts: '900s' }
    expect(at(590, told, run).current).toBe(0)
    expect(at(700, told, run).current).toBeGreaterThan(0)
  })

  it('is warned where down is above up', () => {
    const { scenario } = scaledRun({ rules: [{ kind: 'threshold', up: 0.3, down: 0.7 }] })
    expect(scenario.scaling && scalingWarnings(scenario.scaling)).toEqual(['down-above-up'])
  })
})

it('the figures of a whole run tell what it has cost', () => {
  const { scaling } = simulateRun(scaledRun({ instance: { boot: '0ms' }, rules: three }))
  expect(scaling?.paidTime).toBe((600 + 2 * 585) * SECOND)
  expect(scaling?.cost).toBeCloseTo((1_770 / 3_600) * 0.1, 9)
})

it('a queue in front of nobody keeps its jobs until somebody has been woken', () => {
  const arrivals = {
    kind: 'curve',
    points: [
      { at: '400s', rate: 0 },
      { at: '400s', rate: 1 },
      { at: '430s', rate: 1 },
      { at: '430s', rate: 0 },
    ],
  }
  const told = { dialect: 'keda', rules: [{ kind: 'target', metric: 'queue', target: 5 }] }
  const kept = { arrivals, lasts: '900s', gateway: { timeout: '10m', queue: 100 } }
  expect(at(395, told, kept).current).toBe(0)
  const { failed, rejected, arrived, completed } = simulateRun(scaledRun(told, kept))
  expect([failed + rejected, arrived]).toEqual([0, completed])
  const turnedAway = simulateRun(scaledRun(told, { ...kept, gateway: { timeout: '10m' } }))
  expect(turnedAway.rejected).toBeGreaterThan(0)
})
