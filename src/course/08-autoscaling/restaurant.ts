// The challenge of the chapter: a day with a peak, hardly anybody lost, nobody kept waiting, and a
// bill that no fleet which stays can meet.
import { m } from '../../i18n'
import { specOf } from '../../panels/autoscaling/change'
import { planOf } from '../../panels/autoscaling/names'
import { type Run, type Scenario, scenarioNamed } from '../../sim/scenario'
import type { Challenge, Goal } from '../lesson'
import { type MetricId, metrics } from '../metric'

const EXAMPLE = 'day-container'
const SECOND = 1_000_000
const BOOT = 30 * SECOND // of the fastest machine that is for sale
const LAG = 15 * SECOND
const MOST = 12

type Scaling = NonNullable<Scenario['scaling']>

/** The day without what may be chosen: rules, bounds, brakes, and a machine at least so slow. */
function dayOf(scenario: Scenario): string {
  const { scaling, ...rest } = scenario
  if (scaling === undefined) return JSON.stringify(rest)
  const { min: _, max: __, rules: ___, out: ____, in: _____, growth: ______, ...kept } = scaling
  const { room: _______, instance, meter, ...same } = kept
  const { boot, ...machine } = instance
  const { delay, ...sight } = meter
  return JSON.stringify({ ...rest, same, machine, sight })
}

const isForSale = ({ instance, meter, max }: Scaling): boolean =>
  instance.boot >= BOOT && meter.delay >= LAG && max <= MOST

/** The run with its last settings in force from the beginning. */
function fromTheStart(run: Run): Run {
  const scaling = specOf(run)
  if (scaling === null) return run
  const interventions = run.interventions.filter((act) => act.do !== 'autoscaling.set')
  return { ...run, scenario: { ...run.scenario, scaling }, interventions }
}

/** True where nothing was changed but the plan. */
const isSameDay = ({ scenario, interventions }: Run): boolean =>
  dayOf(scenario) === dayOf(scenarioNamed(EXAMPLE)) &&
  scenario.scaling !== undefined &&
  isForSale(scenario.scaling) &&
  interventions.length === 0

const goal = (id: string, metric: MetricId, words: Omit<Goal, 'id' | 'value'>): Goal => ({
  id,
  ...words,
  value: (run, outcome) => (isSameDay(run) ? metrics[metric].read(outcome) : null),
})

export const restaurant: Challenge = {
  id: 'restaurant',
  figure: 'restaurant',
  brief: [m.autoscaling_restaurant_brief, m.autoscaling_restaurant_rule],
  goals: [
    goal('lost', 'lost.share', {
      text: m.autoscaling_restaurant_goal_lost,
      name: m.autoscaling_restaurant_lost,
      unit: 'share',
      most: 0.01,
    }),
    goal('p99', 'latency.p99', {
      text: m.autoscaling_restaurant_goal_p99,
      name: m.autoscaling_restaurant_p99,
      unit: 'time',
      most: 5 * SECOND,
    }),
    goal('minutes', 'scaling.minutes', {
      text: m.autoscaling_restaurant_goal_minutes,
      name: m.autoscaling_restaurant_minutes,
      unit: 'count',
      most: 150,
    }),
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 8_001 + day),
  needed: 18,
  judged: fromTheStart,
  plan(run) {
    const judged = fromTheStart(run)
    return isSameDay(judged) ? planOf(judged) : m.autoscaling_restaurant_other()
  },
}
