// The ordered catalogue of distributions. A new one is one file and one line in each list here;
// the laws of distribution.test.ts then hold it to its mean, its variance and its curve.
import type { Distribution, Sampler } from './distribution'
import { type ExponentialLaw, exponential } from './exponential'
import { type FixedLaw, fixed } from './fixed'
import { type LognormalLaw, lognormal } from './lognormal'
import { type ParetoLaw, pareto } from './pareto'
import { type UniformLaw, uniform } from './uniform'

interface Parameters {
  fixed: FixedLaw
  uniform: UniformLaw
  exponential: ExponentialLaw
  lognormal: LognormalLaw
  pareto: ParetoLaw
}

/** Name of a distribution in the scenario format. */
export type DistributionId = keyof Parameters

/** A distribution with its parameters, as a scenario writes it; one unit throughout. */
export type Law<Id extends DistributionId = DistributionId> = {
  [K in Id]: { readonly kind: K } & Parameters[K]
}[Id]

/** All distributions, from the plainest to the wildest: the order in which a reader meets them. */
export const distributions: { readonly [K in DistributionId]: Distribution<Parameters[K]> } = {
  fixed,
  uniform,
  exponential,
  lognormal,
  pareto,
}

/** The sampler of a law; amounts are in the unit of its parameters. */
export const samplerOf = <Id extends DistributionId>(law: Law<Id>): Sampler =>
  distributions[law.kind].sampler(law)

/** Expected amount of a law, in the unit of its parameters. */
export const meanOf = <Id extends DistributionId>(law: Law<Id>): number =>
  distributions[law.kind].mean(law)

/** Variance of a law, in squared units of its parameters; may be Infinity. */
export const varianceOf = <Id extends DistributionId>(law: Law<Id>): number =>
  distributions[law.kind].variance(law)
