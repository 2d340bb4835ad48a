// Documents whose `autoscaling` has one thing wrong with it: where that is, and the rule it breaks.
import type { ProblemCode } from './problem'

/** Rows of the corpus of bad.test.ts. */
export const badScaling: readonly (readonly [file: string, path: string, code: ProblemCode])[] = [
  ['scaling-custom-of-itself.json', '$.autoscaling.meter.custom.custom', 'unknown-key'],
  ['scaling-database-of-nothing.json', '$.database.connections', 'whole'],
  ['scaling-leak-below-nothing.json', '$.pools[0].servers[0].memory.leak', 'number'],
  ['scaling-noise-beyond-all.json', '$.traffic[0].arrivals.noise.size', 'number'],
  ['scaling-grace-of-nothing.json', '$.autoscaling.instance.grace', 'length'],
  ['scaling-levels-without-emergency.json', '$.autoscaling.rules[0].emergency', 'missing'],
  ['scaling-past-out-of-order.json', '$.autoscaling.rules[0].past[1].at', 'time-order'],
  ['scaling-pool-without-size.json', '$.autoscaling.instance.warmPool.size', 'missing'],
  ['scaling-zones-of-one-name.json', '$.autoscaling.instance.zones[1].name', 'twin-name'],
  ['scaling-min-above-max.json', '$.autoscaling.min', 'min-max'],
  ['scaling-negative-lag.json', '$.autoscaling.meter.delay', 'length'],
  ['scaling-protects-nobody.json', '$.autoscaling.protect[0]', 'unknown-name'],
  ['scaling-room-below-max.json', '$.autoscaling.max', 'at-most-key'],
  ['scaling-set-beyond-its-room.json', '$.interventions[0].set.max', 'at-most-key'],
  ['scaling-set-min-above-max.json', '$.interventions[1].set.min', 'min-max'],
  ['scaling-set-negative-lag.json', '$.interventions[0].set.meter.delay', 'length'],
  ['scaling-set-pool.json', '$.interventions[0].set.pool', 'unknown-key'],
  ['scaling-set-protects-nobody.json', '$.interventions[0].set.protect[0]', 'unknown-name'],
  ['scaling-set-without-scaling.json', '$.interventions[0].set', 'no-scaling'],
  ['scaling-takes-a-name.json', '$.pools[0].servers[1].name', 'twin-name'],
  ['scaling-target-of-nothing.json', '$.autoscaling.rules[0].target', 'above'],
  ['scaling-ten-thousand.json', '$.autoscaling.max', 'whole'],
  ['scaling-too-many-in-all.json', '$.autoscaling.max', 'servers-total'],
  ['scaling-unknown-metric.json', '$.autoscaling.rules[0].metric', 'one-of'],
  ['scaling-unknown-pool.json', '$.autoscaling.pool', 'unknown-name'],
  ['scaling-unknown-rule.json', '$.autoscaling.rules[0].kind', 'one-of'],
]
