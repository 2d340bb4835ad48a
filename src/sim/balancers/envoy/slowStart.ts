// Slow start, as Envoy has it for ROUND_ROBIN and LEAST_REQUEST: a host that has just come counts
// with a part of its weight, which grows over a window.
// Reference: load_balancer_impl.cc (applySlowStartFactor), common.proto (SlowStartConfig).
import { power } from '../../random/portable'
import type { PolicySpec } from '../../scenario/scenario'
import { MILLISECOND } from '../../time'

const AGGRESSION = 1
const LEAST = 10 // percent

// Envoy counts in whole milliseconds.
const whole = (microseconds: number): number => Math.floor(microseconds / MILLISECOND)

/** True while a host of this age, in microseconds, makes the schedule slow. */
export const isStarting = (age: number, { slowStart }: PolicySpec): boolean =>
  slowStart !== undefined && whole(age) <= whole(slowStart)

/** What the weight of a host of this age, in microseconds, is multiplied by: above 0, at most 1. */
export const slowStartFactor = (age: number, spec: PolicySpec): number => {
  const { slowStart, aggression = AGGRESSION, minWeight = LEAST } = spec
  if (slowStart === undefined || whole(age) >= whole(slowStart)) return 1
  const share = Math.max(1, whole(age)) / whole(slowStart)
  const grown = aggression === 1 ? share : power(share, 1 / aggression)
  return Math.max(grown, minWeight / 100)
}
