// How Argo Rollouts counts the measurements of one metric of an analysis. It fails when failures
// EXCEED the limit, so with the default of 0 the first one does; it is inconclusive in the same
// manner; and errors count in a row. Reference: argoproj/argo-rollouts, 9f8d111,
// analysis/analysis.go.

/** What one measurement said. */
export type Measured = 'successful' | 'failed' | 'inconclusive' | 'error'

/** What a metric has come to. */
export type Phase = 'running' | 'successful' | 'failed' | 'inconclusive' | 'error'

/** The limits of a metric. */
export interface ArgoLimits {
  readonly failureLimit: number // 0
  readonly inconclusiveLimit: number // 0
  readonly consecutiveErrorLimit: number // 4
  readonly count: number | null // measurements after which it has succeeded; null: it goes on
}

/** Counters of a metric. */
export interface ArgoCounts {
  readonly successful: number
  readonly failed: number
  readonly inconclusive: number
  readonly errorsInRow: number
  readonly measured: number // errors do not count
}

/** Counters before the first measurement. */
export const noCounts: ArgoCounts = {
  successful: 0,
  failed: 0,
  inconclusive: 0,
  errorsInRow: 0,
  measured: 0,
}

/** Counters after one more measurement. */
export const counted = (counts: ArgoCounts, measured: Measured): ArgoCounts => ({
  successful: counts.successful + (measured === 'successful' ? 1 : 0),
  failed: counts.failed + (measured === 'failed' ? 1 : 0),
  inconclusive: counts.inconclusive + (measured === 'inconclusive' ? 1 : 0),
  errorsInRow: measured === 'error' ? counts.errorsInRow + 1 : 0,
  measured: counts.measured + (measured === 'error' ? 0 : 1),
})

/** What the counters amount to: failure before error before doubt. */
export const phaseOf = (counts: ArgoCounts, limits: ArgoLimits): Phase => {
  if (counts.failed > limits.failureLimit) return 'failed'
  if (counts.errorsInRow > limits.consecutiveErrorLimit) return 'error'
  if (counts.inconclusive > limits.inconclusiveLimit) return 'inconclusive'
  return limits.count !== null && counts.measured >= limits.count ? 'successful' : 'running'
}
