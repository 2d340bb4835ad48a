// The uniform distribution: any amount between two ends, all equally likely.
import type { Distribution } from './distribution'

/** Parameters: the ends, 0 <= low <= high. */
export interface UniformLaw {
  readonly low: number
  readonly high: number
}

/** Uniform distribution; variance (high - low)² / 12. */
export const uniform: Distribution<UniformLaw> = {
  id: 'uniform',
  sampler({ low, high }) {
    const span = high - low
    return (stream) => low + span * stream.uniform()
  },
  mean: ({ low, high }) => (low + high) / 2,
  variance: ({ low, high }) => ((high - low) * (high - low)) / 12,
}
