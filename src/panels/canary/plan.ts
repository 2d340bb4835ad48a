// The plan of a release as its reader may set it: which steps, how long each, what judges. Pure.
import type { Run, Scenario } from '../../sim/scenario'
import { planOf } from './figures'

type Plan = NonNullable<ReturnType<typeof planOf>>

/** Weights one after the other, by name. */
export const ramps: Readonly<Record<string, readonly number[]>> = {
  '1-5-10-25-50-100': [1, 5, 10, 25, 50, 100],
  '5-25-50-100': [5, 25, 50, 100],
  '10-25-50-100': [10, 25, 50, 100],
  '10-50-100': [10, 50, 100],
  '25-50-100': [25, 50, 100],
  '100': [100],
}

/** Seconds that a step lasts at least. */
export const bakes = [30, 60, 120] as const

/** Answers of the new version below which nothing is said. */
export const minima = [0, 30, 60, 100, 200] as const

/** What judges: a fixed limit, or standard deviations above the old version. */
export const judges: Readonly<
  Record<string, { readonly by: 'limit' | 'z'; readonly limit: number }>
> = {
  'limit-2': { by: 'limit', limit: 0.02 },
  'limit-3': { by: 'limit', limit: 0.03 },
  'limit-5': { by: 'limit', limit: 0.05 },
  'z-1.64': { by: 'z', limit: 1.64 },
  'z-2.33': { by: 'z', limit: 2.33 },
  'z-3': { by: 'z', limit: 3 },
}

/** What a reader has set. */
export interface Settings {
  readonly ramp: string
  readonly bake: number // seconds
  readonly minimum: number
  readonly judge: string
}

const SECOND = 1_000_000

/** The settings of a plan; what is none of the choices is called by its own figures. */
export function settingsOf({ steps, rules }: Plan): Settings {
  const [rule] = rules
  const found = Object.entries(judges).find(
    ([, { by, limit }]) => rule?.by === by && rule.limit === limit,
  )
  return {
    ramp: steps.map(({ weight }) => weight).join('-'),
    bake: (steps[0]?.bake ?? 0) / SECOND,
    minimum: rule?.minimum ?? 0,
    judge: found?.[0] ?? '',
  }
}

/** The scenario with a plan as set; a step waits for its sample, where it needs one. */
export function withSettings(scenario: Scenario, settings: Settings): Scenario {
  const plan = planOf(scenario)
  const weights = ramps[settings.ramp]
  const judge = judges[settings.judge]
  if (plan === null || weights === undefined || judge === undefined) return scenario
  const bake = (settings.bake * SECOND) as NonNullable<Plan['steps'][number]['bake']>
  const { minimum } = settings
  return {
    ...scenario,
    release: {
      ...plan,
      steps: weights.map((weight) => ({ weight, cohorts: [], match: [], mirror: 0, bake })),
      rules: [{ metric: 'errors', ...judge, minimum, minErrors: 0 }],
      scarce: minimum > 0 ? 'wait' : 'pass',
    },
  }
}

/** A release as text, without what a reader may set: what is left must be as it opened. */
export function bareOf({ scenario, interventions }: Run): string {
  const plan = planOf(scenario)
  const { release: _, ...rest } = scenario
  return JSON.stringify({
    ...rest,
    plan: { ...plan, steps: [], rules: [], scarce: '' },
    interventions,
  })
}
