// A canary release once a document has been read: who gets the new version, step by step, what is
// measured meanwhile, and what is done about it.
import type { Duration } from '../time'
import type { FieldRule } from './layerSeven'

/** Products whose manner of judging can be asked for. */
export const canaryDialects = ['argo', 'flagger', 'kayenta'] as const

/** A product whose manner of judging can be asked for. */
export type CanaryDialect = (typeof canaryDialects)[number]

/** How requests are dealt out between the versions. */
export const splits = [
  'request', // each request by a draw of its own
  'smooth', // in turns as even as whole requests allow
  'user', // each user by a draw of its own, so that nobody changes back while the weight grows
] as const

/** How requests are dealt out between the versions. */
export type Split = (typeof splits)[number]

/** Whose requests get the new version whatever the weight: exactly one of the keys. */
export interface InviteRule {
  readonly header?: FieldRule
  readonly cookie?: FieldRule
  readonly region?: string
}

/** One step of the plan. */
export interface CanaryStep {
  readonly weight: number // percent of the requests or users that get the new version, 0 to 100
  readonly cohorts: readonly string[] // whoever is in one of them gets it whatever the weight
  readonly match: readonly InviteRule[] // and whose requests one of these rules takes
  readonly mirror: number // percent of the old version's requests whose copies the new one gets
  readonly bake: Duration | null // for so long at least; null: until somebody says go
}

/** What can be measured of a version. */
export const canaryMetrics = [
  'errors', // share of the answers that are errors
  'p95', // of the latency, milliseconds
  'p99',
  'throughput', // answers a second over what the weight would let one expect
  'business', // share of the requests for one path that come to nothing
] as const

/** Something that can be measured of a version. */
export type CanaryMetric = (typeof canaryMetrics)[number]

/** One rule of the analysis. */
export interface CanaryRule {
  readonly metric: CanaryMetric
  /** What the new version is held against: a fixed limit, or the old version by standard
   * deviations (z), as a multiple (ratio), or by ranks of what each look measured. */
  readonly by: 'limit' | 'z' | 'ratio' | 'ranks'
  readonly limit: number // a share, milliseconds, standard deviations, a multiple or a confidence
  readonly minimum: number // answers of the new version without which nothing is said
  readonly minErrors: number // and so many errors
}

/** What is done when the analysis fails. */
export type CanaryDeed = 'rollback' | 'pause' | 'alarm'

/** A canary release. */
export interface CanarySpec {
  readonly kind: 'canary'
  readonly dialect: CanaryDialect | null
  readonly stable: number // place of the pool that runs the old version
  readonly canary: number // place of the pool that runs the new one
  readonly split: Split
  readonly steps: readonly CanaryStep[]
  readonly every: Duration // between two looks
  readonly rules: readonly CanaryRule[]
  readonly scarce: 'wait' | 'pass' | 'fail' // a step is over and there is too little to judge
  readonly failures: number // failed looks that are borne
  readonly deed: CanaryDeed
  readonly auto: boolean // the last step that passes makes the new version the only one
  readonly path: string // whose requests are the business
  readonly slow: Duration | null // an answer later than this has done harm
  /** Least scores of a canary judged as Kayenta does, 0 to 100: below the first it has failed, from
   * the second on it passes. */
  readonly scores: { readonly marginal: number; readonly pass: number }
  readonly missed: number // share of the new version's errors that the metric does not count
}
