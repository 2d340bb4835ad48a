// How instances come in other ways than one by one from an endless provider, and further rules.
import { describe, expect, it } from 'vitest'
import { scalingWarnings } from '../scenario/scalingWarnings'
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

const stagesOf = ({ instances }: ScalingFigures) => instances.map(({ stage }) => stage)
const from = (servers: number) => [{ kind: 'schedule', timetable: [{ at: '0s', servers }] }]
const busy = { rate: 6, servers: 1 }

describe('a warm pool', () => {
  const warmPool = { size: 2, boot: '5s', price: 0.01 }
  const told = { instance: { boot: '200s', warmPool }, rules: from(4) }

  it('lends what has booted in advance, and boots others for itself', () => {
    const early = at(21, told)
    expect(stagesOf(early)).toEqual(['ready', 'ready', 'ready', 'booting'])
    expect(early.pool).toEqual({ waiting: 0, booting: 2 })
    expect(at(216, told).pool).toEqual({ waiting: 2, booting: 0 })
  })

  it('is paid for at a price of its own', () => {
    const { pooledTime, billedTime, cost } = at(600, told)
    expect(pooledTime).toBe(2 * 600 * SECOND)
    expect(cost).toBeCloseTo((billedTime * 0.1 + pooledTime * 0.01) / (3_600 * SECOND), 9)
  })
})

describe('a provider of zones', () => {
  const zones = [
    { name: 'a', available: 2 },
    { name: 'b', available: 1 },
  ]

  it('fills them alike, and has one wait where all are full', () => {
    const { instances } = at(60, { instance: { boot: '0ms', zones }, rules: from(4) })
    expect(instances.map(({ zone }) => zone)).toEqual(['a', 'b', 'a', null])
    expect(instances[3].stage).toBe('requested')
  })

  it('serves who waits as soon as a zone has more', () => {
    const more = [zones[0], { name: 'b', available: 2 }]
    const interventions = [
      { at: '100s', do: 'autoscaling.set', set: { instance: { zones: more } } },
    ]
    const told = { instance: { boot: '0ms', zones }, rules: from(4) }
    expect(at(101, told, { interventions }).instances[3].zone).toBe('b')
  })
})

describe('a check of who is not well', () => {
  it('that begins too early ends every new instance, over and over', () => {
    const told = { instance: { boot: '60s', grace: '20s', minimum: '60s' }, rules: from(2) }
    const found = at(600, told)
    expect(found.serving).toBe(1)
    expect(found.replaced).toBe(29)
    expect(found.billedTime).toBeGreaterThan(29 * 60 * SECOND)
    expect(found.warnings).toContain('never-ready')
    const patient = at(600, { ...told, instance: { boot: '60s', grace: '61s' } })
    expect([patient.serving, patient.replaced]).toEqual([2, 0])
  })

  it('replaces an instance that has crashed', () => {
    const interventions = [{ at: '100s', do: 'server.crash', server: 's1' }]
    const told = { min: 1, max: 2, instance: { boot: '20s', grace: '60s' }, rules: from(1) }
    expect(at(110, told, { interventions }).replaced).toBe(1)
    expect(stagesOf(at(130, told, { interventions }))).toEqual(['ready'])
    expect(at(130, { ...told, instance: {} }, { interventions }).replaced).toBe(0)
  })
})

describe('a rule with levels', () => {
  const levels = { kind: 'levels', warm: 0.6, up: 0.7, emergency: 0.8, down: 0.2 }
  const instance = { boot: '60s', warmPool: { size: 3, boot: '5s' } }
  const rate = (often: number) => ({
    arrivals: { kind: 'constant', rate: often },
    servers: 4,
  })

  it('warms at 60 %, scales at 70 % and hurries at 80 %', () => {
    // Four counters of two a second: 5 are 62 %, 6 are 75 %, 7 are 88 %.
    const meter = { window: '120s', every: '120s' }
    const first = (often: number) => {
      const found = at(
        121,
        { max: 12, every: '120s', meter, instance, rules: [levels] },
        rate(often),
      )
      const { proposals, desired } = found.decisions[0]
      return { desired, pool: found.pool.booting, urgent: proposals[0].urgent }
    }
    expect(first(2)).toMatchObject({ desired: 4, pool: 0 })
    expect(first(5.2)).toMatchObject({ desired: 4, pool: 3 })
    expect(first(6)).toMatchObject({ desired: 5, pool: 3 })
    expect(first(8)).toMatchObject({ desired: 7, pool: 3, urgent: true })
  })

  it('does not rest in an emergency', () => {
    const told = { max: 12, instance: { boot: '300s' }, out: { cooldown: '600s' } }
    const wild = { rate: 40, servers: 4 }
    const plain = { kind: 'threshold', up: 0.7, by: 3 }
    expect(at(100, { ...told, rules: [plain] }, wild).current).toBe(7)
    expect(at(100, { ...told, rules: [levels] }, wild).current).toBe(12)
  })
})

describe('a forecast', () => {
  const points = [
    { at: '0s', rate: 2 },
    { at: '150s', rate: 2 },
    { at: '160s', rate: 8 },
    { at: '250s', rate: 8 },
    { at: '260s', rate: 2 },
  ]
  const arrivals = { kind: 'curve', points, repeat: '300s' }
  const rule = { kind: 'forecast', target: 2, period: '300s', ahead: '60s' }
  const told = { max: 8, instance: { boot: '30s' }, rules: [rule] }

  it('knows nothing on the first day, and comes before the rush on the second', () => {
    const run = { arrivals, servers: 1, lasts: '900s' }
    expect(at(239, told, run).added).toBe(0)
    expect(at(455, told, run).serving).toBeGreaterThanOrEqual(4)
    expect(at(420, told, run).decisions[0].proposals[0].held).toBe('no-numbers')
  })

  it('knows the day before the run where it is given', () => {
    const known = { ...told, rules: [{ ...rule, past: points }] }
    const run = { arrivals, servers: 1 }
    expect(at(130, known, run).current).toBe(4)
    expect(at(60, known, run).current).toBe(1)
  })
})

describe('further numbers and times', () => {
  it('sum metrics to a custom one, and say so where there is nothing to sum', () => {
    const rules = [{ kind: 'threshold', metric: 'custom', up: 5 }]
    const found = at(100, { rules, meter: { custom: { cpu: 10, queue: 1 } } }, busy)
    const { means } = found.truth ?? { means: null }
    expect(means?.custom).toBeCloseTo(10 * (means?.cpu ?? 0) + (means?.queue ?? 0), 9)
    expect(found.added).toBeGreaterThan(0)
    const none = at(100, { rules }, busy)
    expect([none.added, none.warnings[0]]).toEqual([0, 'no-way-down'])
    expect(none.warnings).toContain('no-numbers')
  })

  it('average slowly where the window is long, and come later to the same decision', () => {
    const rules = [{ kind: 'threshold', up: 0.9 }]
    const arrivals = {
      kind: 'curve',
      points: [
        { at: '300s', rate: 0.2 },
        { at: '300s', rate: 6 },
      ],
    }
    const run = { arrivals, servers: 1 }
    const fast = at(599, { rules }, run).decisions.find(({ wanted }) => wanted > 1)
    const slow = at(599, { rules, meter: { window: '120s' } }, run)
    const first = slow.decisions.find(({ wanted }) => wanted > 1)
    expect((first?.at ?? 0) - (fast?.at ?? 0)).toBeGreaterThanOrEqual(60 * SECOND)
  })

  it('repeat a timetable every day', () => {
    const timetable = [
      { at: '60s', servers: 3 },
      { at: '120s', servers: 1 },
    ]
    const told = { rules: [{ kind: 'schedule', timetable, repeat: '200s' }] }
    const counts = [80, 150, 280, 350, 480].map((second) => at(second, told).current)
    expect(counts).toEqual([3, 1, 3, 1, 3])
  })

  it('of levels with down above up are warned of', () => {
    const rules = [{ kind: 'levels', up: 0.3, emergency: 0.9, down: 0.5 }]
    const { scenario } = scaledRun({ rules })
    expect(scenario.scaling && scalingWarnings(scenario.scaling)).toEqual(['down-above-up'])
  })
})
