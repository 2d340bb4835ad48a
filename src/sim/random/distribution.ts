// The protocol of a distribution: a law of random amounts, such as the work of a request or the gap
// between two. One file per law; index.ts is their ordered catalogue.
import type { Stream } from './stream'

/** Draws one amount, in the unit of the law's parameters; rounding is the caller's. */
export type Sampler = (stream: Stream) => number

/** A family of laws with parameters `Law`, all amounts in one unit and 0 or more. */
export interface Distribution<Law> {
  /** Name in the scenario format. */
  readonly id: string
  /** A sampler with the constants of the law worked out. */
  sampler(law: Law): Sampler
  /** Expected amount. */
  mean(law: Law): number
  /** Expected squared distance from the mean, in squared units; may be Infinity. */
  variance(law: Law): number
}
