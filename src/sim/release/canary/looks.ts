// Experiments that measure what one look of an analysis catches: a canary with a bug of a given
// size, one look after so many answers, over many seeds, beside the exact sum.
import { parseScenario } from '../../scenario/parse'
import { Simulation } from '../../simulation'
import { ranks, canary as theory } from '../../theory'
import { simTime } from '../../time'
import { zOfShares } from '../proportions'
import { rankVerdict } from './judge'

/** One experiment. */
export interface Looking {
  readonly name: string
  readonly share: number // errors of the new version
  readonly background: number // errors of the old one
  readonly answers: number // of either version, by the time of the look; by ranks: at each look
  readonly rule: { readonly by: 'limit' | 'z' | 'ranks'; readonly limit: number }
}

/** Looks that the ranks rest on: of fewer values none is sure at 98 %. */
const RANKED_LOOKS = 5

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
  {
    name: 'a bug of 50 % by ranks of five looks, 98 %',
    share: 0.5,
    background: 0.1,
    answers: 4,
    rule: { by: 'ranks', limit: 0.98 },
  },
]

/** What takes longer to compute: looks that rest on more answers, as Kayenta's judge has them. */
export const longLookings: readonly Looking[] = [
  {
    name: 'a bug of 30 % by ranks of five looks, 98 %',
    share: 0.3,
    background: 0.05,
    answers: 10,
    rule: { by: 'ranks', limit: 0.98 },
  },
  {
    name: 'a bug of 20 % by ranks of five looks, 98 %',
    share: 0.2,
    background: 0.02,
    answers: 20,
    rule: { by: 'ranks', limit: 0.98 },
  },
  {
    name: 'no bug, by ranks of five looks, 98 %',
    share: 0.1,
    background: 0.1,
    answers: 10,
    rule: { by: 'ranks', limit: 0.98 },
  },
]

// Two requests each 20 ms, dealt out in even turns: so many answers of either by the look. Ranks
// need several looks, each of as many further answers.
const scenarioOf = ({ share, background, answers, rule }: Looking) => {
  const isRanked = rule.by === 'ranks'
  const every = answers * 20 + (isRanked ? 0 : 5)
  const looks = isRanked ? RANKED_LOOKS : 1
  const parsed = parseScenario({
    version: 1,
    duration: `${looks * every * 1_000 + (isRanked ? 500 : 1_000)}us`,
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
      every: `${every}ms`,
      ...(isRanked
        ? { dialect: 'kayenta', deed: 'alarm', analysis: [{ ...rule, minimum: 0 }] }
        : { analysis: [rule] }),
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** What the law has the last look do, of so many answers of either version. */
const chanceOf = (looking: Looking, counts: Record<'canary' | 'stable', number>): number => {
  const { share, background, rule } = looking
  const canary = { answers: counts.canary, share }
  const stable = { answers: counts.stable, share: background }
  if (rule.by === 'limit') return theory.chanceAbove(share, counts.canary, rule.limit)
  if (rule.by === 'ranks')
    return ranks.chanceByRanks({
      looks: RANKED_LOOKS,
      canary: { ...canary, answers: counts.canary / RANKED_LOOKS },
      stable: { ...stable, answers: counts.stable / RANKED_LOOKS },
      alarms: (experiment, control) =>
        rankVerdict({ metric: 'errors', limit: rule.limit }, { experiment, control }) === 'fail',
    })
  const sampleOf = ({ answers }: { readonly answers: number }, errors: number) => ({
    answers,
    errors,
  })
  return theory.chanceOfAlarm({
    canary,
    stable,
    alarms: (own, other) => zOfShares(sampleOf(canary, own), sampleOf(stable, other)) > rule.limit,
  })
}

/** How many of the seeds from 1 on the last look failed, and what the exact sum says of one;
 * answers are those that the looks really had. */
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
    const look = release?.kind === 'canary' ? release.looks.at(-1) : undefined
    if (release?.kind !== 'canary' || look === undefined) throw new Error('no look')
    if (look.verdict === 'fail') alarms++
    counts = { canary: look.answers, stable: release.total.stable.answers }
  }
  return { alarms, chance: chanceOf(looking, counts) }
}
