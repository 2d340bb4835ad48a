// Which metric shows which bug, found by playing: both versions get half of the requests, and each
// metric of the new version is held against the same one of the old. Pure.
import type { VersionCount } from '../../sim'
import type { Scenario, ScenarioId } from '../../sim/scenario'
import type { RunSummary } from '../../store'
import { planOf } from './figures'

/** The hidden bugs, and none. */
export const bugs = [
  'bug-none',
  'bug-crash',
  'bug-route',
  'bug-leak',
  'bug-device',
  'bug-load',
  'bug-slower',
  'slow-thrice',
  'bug-metric',
] as const satisfies readonly ScenarioId[]

/** What may be watched, of the four groups. */
export const signs = ['slots', 'errors', 'median', 'tail', 'orders', 'patience'] as const

/** What may be watched. */
export type Sign = (typeof signs)[number]

const WEIGHT = 50 // percent: both versions are measured alike
const LASTS = 1_200_000_000 // microseconds, as long as a real step

/** The same shop with both versions at half, for twenty minutes, and nobody who judges. */
export function halved(scenario: Scenario): Scenario {
  const plan = planOf(scenario)
  if (plan === null) return scenario
  const duration = LASTS as Scenario['duration']
  const step = { weight: WEIGHT, cohorts: [], match: [], mirror: 0, bake: null }
  return {
    ...scenario,
    duration,
    traffic: scenario.traffic.map((one) => ({ ...one, until: duration })),
    release: { ...plan, steps: [step], rules: [], dialect: null },
  }
}

// Standard deviations that one share lies above another, if both were one.
const above = (own: readonly [number, number], other: readonly [number, number]): number => {
  const [bad, of] = own
  const [badBeside, beside] = other
  if (of === 0 || beside === 0) return 0
  const share = (bad + badBeside) / (of + beside)
  const spread = Math.sqrt(share * (1 - share) * (1 / of + 1 / beside))
  return spread > 0 ? (bad / of - badBeside / beside) / spread : 0
}

const APART = 2.33 // standard deviations: one in a hundred by chance
const MORE = 1.15
const TAIL = 1.5

// Slot time for each request, of the servers of one pool.
const slotTime = ({ servers }: RunSummary, names: readonly string[]): number => {
  const own = servers.filter(({ name }) => names.includes(name))
  const requests = own.reduce((sum, one) => sum + one.requests, 0)
  return requests === 0 ? 0 : own.reduce((sum, one) => sum + one.utilization, 0) / requests
}

const ratio = (own: number | null, other: number | null): number =>
  own === null || other === null || other === 0 ? 0 : own / other

const failedOrders = ({ missing, business }: VersionCount) => [missing, business] as const
const counted = ({ errors, answers }: VersionCount) => [errors, answers] as const
const waitedInVain = ({ slow, trueErrors, answers }: VersionCount) =>
  [slow + trueErrors, answers] as const

/** Which metrics of the new version stand out at the end of a run; null where it has no canary. */
export function signsOf(
  scenario: Scenario,
  run: RunSummary,
): Readonly<Record<Sign, boolean>> | null {
  const plan = planOf(scenario)
  if (plan === null || run.release?.kind !== 'canary') return null
  const { stable, canary } = run.release.total
  const namesOf = (pool: number) => scenario.pools[pool].servers.map(({ name }) => name)
  const work = ratio(slotTime(run, namesOf(plan.canary)), slotTime(run, namesOf(plan.stable)))
  return {
    slots: work > MORE,
    errors: above(counted(canary), counted(stable)) > APART,
    median: ratio(canary.p50, stable.p50) > MORE,
    tail: ratio(canary.p99, stable.p99) > TAIL,
    orders: above(failedOrders(canary), failedOrders(stable)) > APART,
    patience: above(waitedInVain(canary), waitedInVain(stable)) > APART,
  }
}
