// The lognormal distribution: amounts whose logarithm is normal, as service times often look: most
// are near the median, a few are many times longer.
import type { Distribution } from './distribution'
import { exponential, naturalLog, normalQuantile } from './portable'

/** Parameters: the mean, above 0, and the coefficient of variation (deviation / mean), 0 and up. */
export interface LognormalLaw {
  readonly mean: number
  readonly cv: number
}

/** Lognormal distribution given by its own mean and cv: sigma² = ln(1 + cv²), median
 * mean / sqrt(1 + cv²). */
export const lognormal: Distribution<LognormalLaw> = {
  id: 'lognormal',
  sampler({ mean, cv }) {
    const median = mean / Math.sqrt(1 + cv * cv)
    const sigma = Math.sqrt(naturalLog(1 + cv * cv))
    return (stream) => median * exponential(sigma * normalQuantile(stream.uniform()))
  },
  mean: ({ mean }) => mean,
  variance: ({ mean, cv }) => mean * cv * (mean * cv),
}
