// What the rules of a plan do at which value of a metric, and which reading is seen when.
import type { ReadingColumns, ScalingMetric, ScalingSpec, ScalingView } from '../../../sim'
import { countUpTo } from '../../../sim'

/** Where the rules of a plan act on one metric; null: nowhere. */
export interface Limits {
  readonly up: number | null // above it, more
  readonly down: number | null // below it, fewer
  readonly target: number | null // in proportion to it
}

const lower = (one: number | null, other: number): number =>
  one === null ? other : Math.min(one, other)

const higher = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

/** The lowest limit upwards and the highest downwards of all rules that look at the metric. */
export function limitsOf(spec: ScalingSpec, metric: ScalingMetric): Limits {
  let [up, down, target]: (number | null)[] = [null, null, null]
  for (const rule of spec.rules) {
    if (rule.kind === 'schedule' || rule.metric !== metric) continue
    if (rule.kind === 'threshold' || rule.kind === 'levels') {
      up = lower(up, rule.up)
      down = higher(down, rule.down)
    } else if (rule.kind === 'steps') {
      if (rule.out.length > 0) up = lower(up, rule.threshold)
      if (rule.in.length > 0) down = higher(down, rule.threshold)
    } else target = rule.target
  }
  return { up, down, target }
}

/** The plan in force at an instant. */
export const planAt = ({ plans }: ScalingView, at: number): ScalingSpec =>
  (plans.findLast(({ from }) => from <= at) ?? plans[0]).spec

/** Row of the latest reading at an instant; -1: none yet. */
export const readAt = ({ at, count }: ReadingColumns, instant: number): number =>
  countUpTo(at, count, instant) - 1

/** Row of the reading that the scaler sees at an instant; -1: none, or it never arrived. */
export const seenAt = (view: ScalingView, instant: number): number => {
  const { readings } = view
  let row = readAt(readings, instant)
  while (row >= 0 && readings.arrives[row] > instant) row -= 1
  return row >= 0 && readings.missing[row] === 1 ? -1 : row
}
