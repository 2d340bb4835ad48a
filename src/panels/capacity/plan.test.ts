// What the calculator promises is what the simulation measures: over plans of every size, all
// servers and one fewer, the mean of twenty runs. The line of theory is one for all servers; least
// connections comes close to it where servers have several places.
import { describe, expect, it } from 'vitest'
import { simulateRun } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { figures, meanOf } from './measured'
import { isRunOf, planOf, predictedOf, scenariosOf, type Wishes, wishesIn } from './plan'

const SEEDS = 20

const base = scenarioNamed('planned-all')

/** Measured over foretold, by figure. */
function ratiosOf(wishes: Wishes, lane: 0 | 1) {
  const { rate, servers } = planOf(wishes)
  const foretold = predictedOf(wishes, rate, servers - lane)
  if (foretold === null) throw new Error('nothing is foretold of none')
  const scenario = scenariosOf(base, wishes)[lane]
  const results = Array.from({ length: SEEDS }, (_, seed) =>
    simulateRun({ scenario, seed: seed + 1, interventions: [] }),
  )
  return Object.fromEntries(
    figures.map((figure) => [
      figure.id,
      (meanOf(figure, results) ?? Number.NaN) / figure.foretold(foretold),
    ]),
  )
}

const plans: readonly [string, Partial<Wishes>][] = [
  ['as the figure opens', {}],
  ['of a village', { users: 5_000, work: 500, places: 4 }],
  ['of a city', { users: 2_000_000, work: 20 }],
  ['that is nearly full', { target: 0.85 }],
  ['of small servers', { places: 4, work: 60 }],
]

describe('a plan', () => {
  it.each(plans)(
    '%s, is kept: within 3 percent, the slowest within 6',
    (_, changes) => {
      const wishes = { ...wishesIn({}), ...changes }
      for (const lane of [0, 1] as const) {
        const { p99, ...others } = ratiosOf(wishes, lane)
        for (const [id, ratio] of Object.entries(others)) {
          expect(ratio, `${id} of lane ${lane}`).toBeGreaterThan(0.97)
          expect(ratio, `${id} of lane ${lane}`).toBeLessThan(1.03)
        }
        expect(p99).toBeGreaterThan(0.94)
        expect(p99).toBeLessThan(1.06)
      }
    },
    60_000,
  )

  it('is that of the two scenarios which the figure opens with', () => {
    const [all, fewer] = ['planned-all', 'planned-fewer'] as const
    const lanes = [all, fewer].map((id) => ({
      scenario: scenarioNamed(id),
      seed: 1,
      interventions: [],
    }))
    expect(isRunOf(lanes, wishesIn({}))).toBe(true)
    expect(isRunOf(lanes, { ...wishesIn({}), users: 100_000 })).toBe(false)
    expect(planOf(wishesIn({}))).toMatchObject({ needed: 5, servers: 6 })
    expect(planOf(wishesIn({})).atWork).toBeCloseTo(27.8, 1)
  })

  it('of one server promises nothing once it fails, and the run has nobody there', () => {
    const wishes = { ...wishesIn({}), users: 1_000, spare: 0 }
    const { rate, servers } = planOf(wishes)
    expect(servers).toBe(1)
    expect(predictedOf(wishes, rate, 0)).toBeNull()
    const [, none] = scenariosOf(base, wishes)
    const run = { scenario: none, seed: 1, interventions: [] }
    expect(simulateRun(run).completed).toBe(0)
  })
})
