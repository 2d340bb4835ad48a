// Changes in steps, as EC2 Auto Scaling counts them: how far beyond the threshold decides by how
// many percent or instances. Reference: the Amazon EC2 Auto Scaling user guide, as of 2023.
import type { ScalingRule, ScalingStep } from '../scenario/scalingSpec'

/** A change in percent, in whole instances: above 1 down, below -1 toward 0, else away from 0. */
export const wholeChange = (raw: number): number => {
  if (raw > 0 && raw < 1) return 1
  if (raw < 0 && raw > -1) return -1
  return Math.trunc(raw)
}

/** The step that a number so far beyond the threshold stands on; null before the first. */
const stepAt = (steps: readonly ScalingStep[], beyond: number): ScalingStep | null => {
  let found: ScalingStep | null = null
  for (const step of steps) {
    if (beyond >= step.from && (found === null || step.from >= found.from)) found = step
  }
  return found
}

type Steps = Extract<ScalingRule, { kind: 'steps' }>

/** The change that the rule asks for: percent or instances, with its sign. */
export const stepFor = (
  { threshold, out, in: down }: Pick<Steps, 'threshold' | 'out' | 'in'>,
  value: number,
): number => {
  if (value > threshold) return stepAt(out, value - threshold)?.by ?? 0
  if (value < threshold) return -(stepAt(down, threshold - value)?.by ?? 0)
  // On the threshold itself either first step may begin.
  return stepAt(out, 0)?.by ?? 0
}

/** How many instances a step leads to. */
export const stepped = (
  { unit, least }: Pick<Steps, 'unit' | 'least'>,
  { current, by }: { current: number; by: number },
): number => {
  if (by === 0) return current
  const change = unit === 'servers' ? by : wholeChange((current * by) / 100)
  const size = Math.max(least, change < 0 ? -change : change)
  return Math.max(0, current + (by < 0 ? -size : size))
}

/** A change that target tracking has computed, rounded toward more capacity. */
export const towardMore = (change: number): number => -Math.floor(-change)

/** So many instances that each would have its target: a model, since the controller of EC2 Auto
 * Scaling is not published. */
export const tracked = (
  current: number,
  { value, target }: { value: number; target: number },
): number => Math.max(0, current + towardMore((current * (value - target)) / target))
