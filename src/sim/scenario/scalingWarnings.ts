// What of `autoscaling` is allowed though it will not go well.
import type { ScalingRule, ScalingSpec } from './scalingSpec'

/** What a document may ask for though it will not go well. */
export type ScalingWarning =
  | 'down-above-up' // it will swing: what is too much for some is too little for one more
  | 'no-way-down' // nothing ever takes an instance away
  | 'no-numbers' // nothing that is measured ever arrives
  | 'never-ready' // instances are ended before they have booted, over and over

const swings = (rule: ScalingRule): boolean =>
  (rule.kind === 'threshold' || rule.kind === 'levels') &&
  rule.down !== null &&
  rule.down >= rule.up

const shrinks = (rule: ScalingRule): boolean => {
  if (rule.kind === 'threshold' || rule.kind === 'levels') return rule.down !== null
  return rule.kind !== 'steps' || rule.in.length > 0
}

/** What will not go well, worst first. */
export const scalingWarnings = ({
  rules,
  meter,
  instance,
  in: down,
}: ScalingSpec): ScalingWarning[] => {
  const warnings: ScalingWarning[] = []
  const isUnmeasured =
    Object.keys(meter.custom).length === 0 &&
    rules.some((rule) => 'metric' in rule && rule.metric === 'custom')
  if (rules.some(swings)) warnings.push('down-above-up')
  if (!rules.some(shrinks) || down.select === 'disabled') warnings.push('no-way-down')
  if (meter.missing === 1 || isUnmeasured) warnings.push('no-numbers')
  if (instance.grace !== null && instance.grace < instance.boot) warnings.push('never-ready')
  return warnings
}
