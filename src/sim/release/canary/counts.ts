// What is counted of one version: answers, errors, latencies. One set since the last change of the
// split, another since the start; both are of answers whose fate fell then.
import { createHistogram, type Histogram, quantilesOf } from '../../metrics/histogram'
import type { Sample } from '../proportions'

/** Counters of one version. */
export interface Counts {
  answers: number // fates that fell
  errors: number // failed, rejected, or answered 500 and above
  unseen: number // errors among them that the metric does not count
  business: number // requests for the path that is the business
  missing: number // those of them that came to nothing
  slow: number // answers later than the limit
  latencies: Histogram // of answers below 500
  timed: number // how many those are
}

/** Nothing counted. */
export const noCounts = (): Counts => ({
  answers: 0,
  errors: 0,
  unseen: 0,
  business: 0,
  missing: 0,
  slow: 0,
  latencies: createHistogram(),
  timed: 0,
})

/** Counters that share nothing with `counts`. */
export const copyCounts = (counts: Counts): Counts => ({
  answers: counts.answers,
  errors: counts.errors,
  unseen: counts.unseen,
  business: counts.business,
  missing: counts.missing,
  slow: counts.slow,
  latencies: counts.latencies.slice(),
  timed: counts.timed,
})

/** Both counters together. */
export const sumOf = (one: Counts, other: Counts): Counts => {
  if (other.answers === 0) return one
  return {
    answers: one.answers + other.answers,
    errors: one.errors + other.errors,
    unseen: one.unseen + other.unseen,
    business: one.business + other.business,
    missing: one.missing + other.missing,
    slow: one.slow + other.slow,
    latencies: one.latencies.map((count, bucket) => count + other.latencies[bucket]),
    timed: one.timed + other.timed,
  }
}

/** Errors as the metric has them. */
export const errorsOf = ({ answers, errors, unseen }: Counts): Sample => ({
  answers,
  errors: errors - unseen,
})

/** Business that came to nothing. */
export const businessOf = ({ business, missing }: Counts): Sample => ({
  answers: business,
  errors: missing,
})

/** A quantile of the latency in milliseconds; null where nobody was answered. */
export const latencyAt = ({ latencies, timed }: Counts, share: number): number | null =>
  timed === 0 ? null : quantilesOf(latencies, timed, [share])[0] / 1_000
