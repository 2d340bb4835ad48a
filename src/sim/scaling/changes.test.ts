// Settings that change while a run goes on: what they do, and that it makes no difference when the
// run learns of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScalingChange } from '../scenario/scalingSpec'
import type { InterventionAct, Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { duration, SECOND, simTime } from '../time'
import { figuresOf, type ScalingFigures } from './figures'
import { scaledRun } from './plots'

const end = simTime(600 * SECOND)

const changed = (run: Run, set: ScalingChange, second = 100): Run => ({
  ...run,
  interventions: [{ at: simTime(second * SECOND), do: 'autoscaling.set', set }],
})

const figures = (simulation: Simulation): ScalingFigures => {
  const found = figuresOf(simulation.world)
  if (found === null) throw new Error('nothing is scaled')
  return found
}

const at = (second: number, run: Run): ScalingFigures => {
  const simulation = new Simulation(run)
  simulation.advance(simTime(second * SECOND))
  return figures(simulation)
}

const busy = { rate: 6, servers: 1 }
const rules = [{ kind: 'threshold', up: 0.7, down: 0.2 }] as const
const run = scaledRun({ max: 3, room: 6, instance: { boot: '0ms' }, rules }, busy)

describe('settings that change', () => {
  it('raise the most up to the room, and lower it again', () => {
    expect(at(599, run).peak).toBe(3)
    const more = changed(run, { max: 6 })
    expect(at(99, more).peak).toBe(3)
    expect(at(599, more).peak).toBeGreaterThan(3)
    expect(at(200, changed(run, { max: 2 })).current).toBe(2)
    expect(at(200, changed(run, { min: 5, max: 6 })).current).toBe(5)
  })

  it('let what boots go on as it began, and have the next one boot anew', () => {
    const slow = scaledRun({ max: 4, room: 4, instance: { boot: '90s' }, rules }, busy)
    const quick = changed(slow, { instance: { boot: duration(0) } }, 50)
    // Ordered at 15, 30 and 45 s with 90 s to boot; what is ordered now is there at once.
    expect(at(61, quick).instances.map(({ stage }) => stage)).toContain('booting')
    expect(at(61, quick).serving).toBe(at(61, slow).serving)
    expect(at(106, quick).serving).toBe(at(106, slow).serving)
  })

  it('have readings come later from the next one on, and none be unseen again', () => {
    const later = changed(run, { meter: { delay: duration(60 * SECOND) } })
    const { truth, seen } = at(140, later)
    expect(truth?.at).toBe(135 * SECOND)
    expect(seen?.at).toBe(90 * SECOND)
    const sooner = changed(scaledRun({ rules, meter: { delay: '60s' } }, busy), {
      meter: { delay: duration(0) },
    })
    expect(at(99, sooner).seen?.at).toBe(30 * SECOND)
    expect(at(106, sooner).seen?.at).toBe(105 * SECOND)
  })

  it('put other rules in place of all, among them one for the slowest answers', () => {
    const target = { kind: 'target', metric: 'p99', target: 3_000, tolerance: 0 } as const
    const found = at(599, changed(run, { rules: [target] }))
    expect(found.settings.rules).toEqual([target])
    const { decisions } = found
    expect(decisions[decisions.length - 1].proposals[0].metric).toBe('p99')
    expect(decisions[decisions.length - 1].proposals[0].value).toBeGreaterThan(0)
  })

  it('come out alike, known from the start or learned of at their instant, and are undone', () => {
    const sets: fc.Arbitrary<ScalingChange> = fc.record(
      {
        max: fc.constantFrom(1, 3, 6),
        instance: fc.constant({ boot: duration(30 * SECOND) }),
        meter: fc.constantFrom({ delay: duration(45 * SECOND) }, { missing: 0.5 }),
        rules: fc.constant([{ ...rules[0], by: 2, byDown: 1, metric: 'cpu', periods: 2 } as const]),
        in: fc.constant({ window: duration(120 * SECOND) }),
      },
      { requiredKeys: [] },
    )
    const digest = (of: Run) => {
      const simulation = new Simulation(of)
      simulation.advance(end)
      return simulation.world.log.digest()
    }
    fc.assert(
      fc.property(sets, fc.integer({ min: 1, max: 590 }), (set, second) => {
        const known = new Simulation(changed(run, set, second))
        known.advance(end)
        const told = new Simulation(run)
        told.advance(simTime(second * SECOND - 1))
        const checkpoint = told.checkpoint()
        const act: InterventionAct = { do: 'autoscaling.set', set }
        told.replan({ ...run, interventions: [{ at: simTime(second * SECOND), ...act }] })
        told.advance(end)
        expect(told.world.log.digest()).toBe(known.world.log.digest())
        expect(figures(told)).toEqual(figures(known))
        told.restore(checkpoint)
        told.replan(run)
        told.advance(end)
        expect(told.world.log.digest()).toBe(digest(run))
      }),
      { numRuns: 25 },
    )
  })
})
