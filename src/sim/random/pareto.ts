// The Pareto distribution: a power-law tail, P(X > x) = (least / x)^shape. The smaller the shape,
// the more of all work lies in a few giants; at shape 2 and below the variance is infinite.
import type { Distribution } from './distribution'
import { standardExponential } from './exponential'
import { exponential } from './portable'

/** Parameters: the mean, above 0, and the shape of the tail, above 1. */
export interface ParetoLaw {
  readonly mean: number
  readonly shape: number
}

/** Pareto distribution (type I) given by its mean; the least amount is mean (shape - 1) / shape. */
export const pareto: Distribution<ParetoLaw> = {
  id: 'pareto',
  sampler({ mean, shape }) {
    // The logarithm of X / least is exponential with mean 1 / shape.
    const least = (mean * (shape - 1)) / shape
    return (stream) => least * exponential(standardExponential(stream) / shape)
  },
  mean: ({ mean }) => mean,
  variance: ({ mean, shape }) =>
    shape > 2 ? (mean * mean) / (shape * (shape - 2)) : Number.POSITIVE_INFINITY,
}
