// Experiments that measure what one look of an analysis catches: a canary with a bug of a given
// size, one look after so many answers, over many seeds, beside the exact sum.
import { parseScenario } from '../../scenario/parse'
import { Simulation } from '../../simulation'
import { canary as theory } from '../../theory'
import { simTime } from '../../time'
import { zOfShares } from '../proportions'

/** One experiment. */
export interface Looking {
  readonly name: string
  readonly share: number // errors of the new version
  readonly background: number // errors of the old one
  readonly answers: number // of either version, by the time of the look
  readonly rule: { readonly by: 'limit' | 'z'; readonly limit: number }
}

/** What is measured: bugs and none, under both rules. */
export const lookings: readonly Looking[] = [
  {
    name: 'a bug of 5 % above a limit of 3 %',
    share: 0.05,
    background: 0.01,
    answers: 100,
    rule: { by: 'limit', limit: 0.03 },
  },
  {
    name: 'no bug, above a limit of 3 %',
    share: 0.01,
    background: 0.01,
    answers: 100,
    rule: { by: 'limit', limit: 0.03 },
  },
  {
    name: 'a bug of 5 % by z above 2.33',
    share: 0.05,
    background: 0.01,
    answers: 200,
    rule: { by: 'z', limit: 2.33 },
  },
  {
    name: 'no bug, by z above 2.33',
    share: 0.04,
    background: 0.04,
    answers: 200,
    rule: { by: 'z', limit: 2.33 },
  },
]

// Two requests each 10 ms, dealt out in even turns: so many answers of either by the look.
const scenarioOf = ({ share, background, answers, rule }: Looking) => {
  const length = `${answers * 20 + 5}ms`
  const parsed = parseScenario({
    version: 1,
    duration: `${answers * 20 + 6}ms`,
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'constant', rate: 100 },
        work: { kind: 'fixed', value: '1ms' },
      },
    ],
    pools: [
      { name: 'stable', servers: [{ name: 's1', slots: 4, version: 'v1.0' }] },
      { name: 'canary', servers: [{ name: 'c1', slots: 4, version: 'v1.1' }] },
    ],
    versions: [
      { name: 'v1.0', faults: [{ share: background }] },
      { name: 'v1.1', faults: [{ share }] },
    ],
    release: {
      kind: 'canary',
      split: 'smooth',
      steps: [{ weight: 50, bake: '1h' }],
      every: length,
      analysis: [rule],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** How many of the seeds from 1 on the look failed, and what the exact sum says of one; `answers`
 * are those that the look really had. */
export const measureLooks = (
  looking: Looking,
  seeds: number,
): { readonly alarms: number; readonly chance: number } => {
  const scenario = scenarioOf(looking)
  let alarms = 0
  let counts = { canary: 0, stable: 0 }
  for (let seed = 1; seed <= seeds; seed++) {
    const simulation = new Simulation({ scenario, seed, interventions: [] })
    simulation.advance(simTime(scenario.duration))
    const release = simulation.world.release?.picture(simulation.world)
    if (release?.kind !== 'canary') throw new Error('no canary')
    const [look] = release.looks
    if (look.verdict === 'fail') alarms++
    counts = { canary: look.answers, stable: release.total.stable.answers }
  }
  const { share, background, rule } = looking
  const chance =
    rule.by === 'limit'
      ? theory.chanceAbove(share, counts.canary, rule.limit)
      : theory.chanceOfAlarm({
          canary: { answers: counts.canary, share },
          stable: { answers: counts.stable, share: background },
          alarms: (own, other) =>
            zOfShares(
              { answers: counts.canary, errors: own },
              { answers: counts.stable, errors: other },
            ) > rule.limit,
        })
  return { alarms, chance }
}
