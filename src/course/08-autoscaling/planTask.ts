// What a plan of the reader's is judged as: the same demand and machines, other rules.

import { m } from '../../i18n'
import { specOf } from '../../panels/autoscaling/change'
import { planOf } from '../../panels/autoscaling/names'
import { type Run, type Scenario, type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { type GoalWords, goalsFor } from '../goals'
import type { Challenge } from '../lesson'
import type { MetricId } from '../metric'

type Scaling = NonNullable<Scenario['scaling']>

/** What is for sale in a task. */
export interface Market {
  readonly example: ScenarioId
  readonly boot: number // microseconds of the fastest machine
  readonly lag: number // of the newest numbers
  readonly most: number // servers
}

/** The run without what may be chosen: rules, bounds, brakes, and a machine at least so slow. */
function fixedOf(scenario: Scenario): string {
  const { scaling, ...rest } = scenario
  if (scaling === undefined) return JSON.stringify(rest)
  const { min: _, max: __, rules: ___, out: ____, in: _____, growth: ______, ...kept } = scaling
  const { room: _______, instance, meter, ...same } = kept
  const { boot, ...machine } = instance
  const { delay, ...sight } = meter
  return JSON.stringify({ ...rest, same, machine, sight })
}

const isForSale = ({ instance, meter, max }: Scaling, { boot, lag, most }: Market): boolean =>
  instance.boot >= boot && meter.delay >= lag && max <= most

/** The run with its last settings in force from the beginning. */
function fromTheStart(run: Run): Run {
  const scaling = specOf(run)
  if (scaling === null) return run
  const interventions = run.interventions.filter((act) => act.do !== 'autoscaling.set')
  return { ...run, scenario: { ...run.scenario, scaling }, interventions }
}

/** True where nothing was changed but the plan. */
const isSame = ({ scenario, interventions }: Run, market: Market): boolean =>
  fixedOf(scenario) === fixedOf(scenarioNamed(market.example)) &&
  scenario.scaling !== undefined &&
  isForSale(scenario.scaling, market) &&
  interventions.length === 0

interface Reached extends GoalWords {
  readonly id: string
  readonly metric: MetricId
}

interface Task extends Omit<Challenge, 'goals' | 'seeds' | 'needed' | 'plan' | 'judged'> {
  readonly market: Market
  readonly goals: readonly Reached[]
  readonly firstSeed: number
}

/** A task whose plan is judged on twenty days, of which eighteen must pass. */
export const planTask = ({ market, goals, firstSeed, ...task }: Task): Challenge => ({
  ...task,
  goals: goals.map(({ id, metric, ...words }) =>
    goalsFor((run) => isSame(run, market))(id, metric, words),
  ),
  seeds: Array.from({ length: 20 }, (_, day) => firstSeed + day),
  needed: 18,
  judged: fromTheStart,
  plan(run) {
    const judged = fromTheStart(run)
    return isSame(judged, market) ? planOf(judged) : m.autoscaling_restaurant_other()
  },
})
