// What holds of every scaled run, whatever its rules: bounds, policies, bills, who may be given
// work, and that a run continued from anywhere is the same run.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventKinds, kindIn, serverIn } from '../engine/event'
import { changeIn, scalingIn } from '../scenario/scalingPieces'
import { scalingSpec } from '../scenario/scalingPresets'
import type { RatePolicy, ScalingSpec } from '../scenario/scalingSpec'
import { Simulation } from '../simulation'
import { duration, SECOND, simTime } from '../time'
import { figuresOf } from './figures'
import { limited } from './limits'
import { scaledRun } from './plots'
import { byUtilization, type Pod } from './replicas'
import { READY, WARMING } from './state'

const lengths = (min: number, max: number) => fc.integer({ min, max }).map((s) => `${s}s`)

const autoscaling = scalingIn(lengths)

const traffic = fc.record({
  rate: fc.constantFrom(0.5, 3, 8),
  servers: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(1_000),
})

const LASTS = 120

const anyRun = fc
  .tuple(
    autoscaling,
    traffic,
    fc.constantFrom({}, { active: { interval: '2s', timeout: '1s' } }),
    fc.option(changeIn(lengths)),
  )
  .map(([scaling, told, health, set]) => {
    const arrivals = {
      kind: 'curve',
      points: [
        { at: '0s', rate: told.rate },
        { at: '30s', rate: told.rate },
        { at: '40s', rate: 3 * told.rate },
        { at: '70s', rate: 0 },
      ],
    }
    const interventions = [
      { at: '50s', do: 'server.crash', server: 's1' },
      { at: '60s', do: 'server.recover', server: 's1' },
      ...(set === null ? [] : [{ at: '45s', do: 'autoscaling.set', set }]),
    ]
    return scaledRun(scaling, { ...told, lasts: `${LASTS}s`, arrivals, health, interventions })
  })

const end = simTime(LASTS * SECOND)

const specOf = ({ world }: Simulation): ScalingSpec => {
  if (world.scenario.scaling === undefined) throw new Error('nothing is scaled')
  return world.scenario.scaling
}

const scalingOf = ({ world }: Simulation) => {
  if (world.state.scaling === null) throw new Error('nothing is scaled')
  return world.state.scaling
}

describe('a scaled run', () => {
  it('never decides beyond its least and its most', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const simulation = new Simulation(run)
        simulation.advance(end)
        const { max, dialect } = specOf(simulation)
        const min = Math.min(specOf(simulation).min, scalingOf(simulation).spec.min)
        for (const { desired, current, limits } of scalingOf(simulation).decisions) {
          const isProtected = limits.some(({ by }) => by === 'protected')
          expect(desired).toBeLessThanOrEqual(Math.max(max, isProtected ? current : 0))
          const least = dialect === 'keda' ? 0 : min
          expect(desired).toBeGreaterThanOrEqual(Math.min(least, isProtected ? current : least))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('gives work to no instance that is not ready, and none is lost by draining in time', () => {
    const ASSIGNED = eventKinds.indexOf('request.assigned')
    const STARTED = eventKinds.indexOf('request.started')
    const CHANGED = eventKinds.indexOf('instance.changed')
    fc.assert(
      fc.property(anyRun, (run) => {
        const simulation = new Simulation(run)
        const { log } = simulation.world
        const stage = new Map(scalingOf(simulation).stage.entries())
        let wrong = 0
        log.listener = (from, to) => {
          for (let index = from; index < to; index++) {
            const detail = log.detail(index & log.mask)
            const kind = kindIn(detail)
            const at = stage.get(serverIn(detail)) ?? 0
            if (kind === CHANGED) stage.set(serverIn(detail), log.read(index).value)
            if (kind === ASSIGNED && at !== READY && at !== WARMING) wrong++
            if (kind === STARTED && at < WARMING) wrong++ // draining comes after ready
          }
        }
        simulation.advance(end)
        expect(wrong).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  it('pays for the integral of those that run, and bills each for its least time', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const simulation = new Simulation(run)
        let sum = 0
        let paid = scalingOf(simulation).paid
        let last = 0
        for (let at = simulation.nextAt(); at !== null; at = simulation.nextAt()) {
          sum += paid * (at - last)
          last = at
          simulation.advance(at)
          paid = scalingOf(simulation).paid
        }
        const found = figuresOf(simulation.world)
        sum += paid * (simulation.now - last)
        expect(found?.paidTime).toBe(sum)
        const settings = [specOf(simulation), scalingOf(simulation).spec]
        const minimum = Math.max(...settings.map(({ instance }) => instance.minimum))
        const lives = scalingOf(simulation).generation.reduce((all, one) => all + one, 0)
        expect(found?.billedTime).toBeGreaterThanOrEqual(found?.paidTime ?? 0)
        expect(found?.billedTime).toBeLessThanOrEqual((found?.paidTime ?? 0) + lives * minimum)
      }),
      { numRuns: 20 },
    )
  })

  it('goes on from a checkpoint as it would have gone on', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 0, max: LASTS }), (run, second) => {
        const straight = new Simulation(run)
        straight.advance(end)
        const broken = new Simulation(run)
        broken.advance(simTime(second * SECOND))
        const checkpoint = broken.checkpoint()
        broken.advance(simTime(Math.min(LASTS, second + 25) * SECOND))
        broken.restore(checkpoint)
        broken.advance(end)
        expect(broken.world.log.digest()).toBe(straight.world.log.digest())
        expect(figuresOf(broken.world)).toEqual(figuresOf(straight.world))
        expect(broken.world.state.scaling).toEqual(straight.world.state.scaling)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the Horizontal Pod Autoscaler', () => {
  const pod: fc.Arbitrary<Pod> = fc.record({
    metric: fc.option(fc.integer({ min: 0, max: 5_000 })),
    request: fc.integer({ min: 1, max: 3_000 }),
    state: fc.constantFrom('ready', 'unready', 'deleted', 'failed'),
  })
  const usual = scalingSpec({ dialect: 'kubernetes' }, ['web'])
  if (usual === null) throw new Error('kubernetes has defaults')
  const every = fc.integer({ min: 1, max: 300 }).map((s) => duration(s * SECOND))
  const policies = fc.array(
    fc.record<RatePolicy>({
      unit: fc.constantFrom('servers', 'percent'),
      by: fc.nat(300),
      every,
    }),
    { minLength: 1, maxLength: 3 },
  )
  const changes = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 600 * SECOND }),
      by: fc.integer({ min: -9, max: 9 }),
    }),
    { maxLength: 6 },
  )
  const past = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 600 * SECOND }), value: fc.nat(100) }),
    { maxLength: 6 },
  )
  const now = 600 * SECOND

  it('stays within its bounds and obeys its policies, whatever its pods report', () => {
    const about = fc.record({
      pods: fc.array(pod, { maxLength: 12 }),
      target: fc.integer({ min: 1, max: 200 }),
      current: fc.integer({ min: 0, max: 60 }),
      min: fc.nat(20),
      span: fc.nat(60),
      policies,
      changes,
      past,
    })
    fc.assert(
      fc.property(about, ({ pods, target, current, min, span, ...told }) => {
        const found = byUtilization(pods, { current, target, tolerance: 0.1 })
        const max = min + span
        const out = { ...usual.out, policies: told.policies }
        const spec = { ...usual, min, max, out, in: { ...usual.in, policies: told.policies } }
        const state = { changes: told.changes, recommendations: told.past, lastChange: -1 }
        const asked = {
          spec,
          state,
          current,
          serving: current,
          settling: 0,
          settledAt: -1,
          now,
        }
        const { desired, limits } = limited(asked, found?.desired ?? current)
        expect(desired).toBeGreaterThanOrEqual(min)
        expect(desired).toBeLessThanOrEqual(max)
        const within = current >= min && current <= max
        // Each policy counts from where its period began.
        const begun = (each: RatePolicy, sign: number) =>
          current -
          told.changes
            .filter(({ at, by }) => at > now - each.every && by * sign > 0)
            .reduce((sum, { by }) => sum + by, 0)
        if (within && desired > current) {
          const most = told.policies.map((each) => {
            const from = begun(each, 1)
            return each.unit === 'servers'
              ? from + each.by
              : Math.ceil((from * (100 + each.by)) / 100)
          })
          expect(desired).toBeLessThanOrEqual(Math.max(...most))
        }
        if (within && desired < current) {
          const fewest = told.policies.map((each) => {
            const from = begun(each, -1)
            return each.unit === 'servers'
              ? from - each.by
              : Math.trunc((from * (100 - each.by)) / 100)
          })
          expect(desired).toBeGreaterThanOrEqual(Math.min(...fewest))
        }
        // Every limit begins where the one before it ended.
        const ends = [found?.desired ?? current, ...limits.map(({ to }) => to)]
        expect(limits.map(({ from }) => from)).toEqual(ends.slice(0, -1))
        expect(ends[ends.length - 1]).toBe(desired)
      }),
      { numRuns: 2_000 },
    )
  })
})
