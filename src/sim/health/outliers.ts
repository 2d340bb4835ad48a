// Who stands out among the servers of a pool, and how many of them may be sent away for how long.
// Reference: Envoy source/common/upstream/outlier_detection_impl.cc.
import type { Ejection } from '../scenario/healthSpec'

/** What a comparison of success rates came to. */
export interface Comparison {
  readonly mean: number
  readonly deviation: number // standard, of the rates themselves and not of a sample
  readonly threshold: number // a lower rate stands out
  readonly places: readonly number[] // whose rate does
}

/** Compares success rates of one unit: who lies more than so many deviations below the mean. */
export const outliersOf = (rates: readonly number[], deviations: number): Comparison => {
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  const square = rates.reduce((sum, rate) => sum + (rate - mean) * (rate - mean), 0)
  const deviation = Math.sqrt(square / rates.length)
  const threshold = mean - deviations * deviation
  const places = [...rates.keys()].filter((place) => rates[place] < threshold)
  return { mean, deviation, threshold, places }
}

// A share of so many servers that comes to a whole number is that number, in binary too.
const ALMOST = 1e-9

/** True where one more of `count` servers may be ejected beside the `ejected` ones. */
export const mayEject = (
  { count, ejected }: { count: number; ejected: number },
  { maxEjected, alwaysOne }: Pick<Ejection, 'maxEjected' | 'alwaysOne'>,
): boolean => (alwaysOne && ejected === 0) || ejected + 1 <= maxEjected * count + ALMOST

/** How long the `nth` ejection lasts, microseconds. */
export const ejectionTime = (nth: number, { out, outMost }: Pick<Ejection, 'out' | 'outMost'>) =>
  Math.min(out * nth, outMost)
