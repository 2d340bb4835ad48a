// The fixed amount: every draw is the same. It takes nothing from the stream.
import type { Distribution } from './distribution'

/** Parameters: the amount itself, 0 or more. */
export interface FixedLaw {
  readonly value: number
}

/** Deterministic distribution, the D of M/D/1; variance 0. */
export const fixed: Distribution<FixedLaw> = {
  id: 'fixed',
  sampler({ value }) {
    return () => value
  },
  mean: ({ value }) => value,
  variance: () => 0,
}
