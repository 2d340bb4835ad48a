// One look at a canary: each rule says pass, fail, or that too little is known to say either.
import type { CanaryRule } from '../../scenario/canarySpec'
import { classified } from '../kayenta'
import { shareOf, zOfShares } from '../proportions'
import { businessOf, type Counts, errorsOf, latencyAt } from './counts'

/** What a look comes to, by code. */
export const verdicts = ['pass', 'fail', 'inconclusive'] as const

/** What a look comes to. */
export type Verdict = (typeof verdicts)[number]

/** What one rule saw. */
export interface Judgment {
  readonly verdict: Verdict
  readonly canary: number | null // what was measured; null: nothing was
  readonly stable: number | null
  readonly score: number | null // what is held against the limit
}

/** What each look measured of one metric, one value a look. */
export interface Ranked {
  readonly experiment: readonly number[]
  readonly control: readonly number[]
}

/** What a look has before it. */
export interface Evidence {
  readonly canary: Counts // answers to copies included
  readonly served: Counts // of customers alone
  readonly stable: Counts
  readonly weight: number // percent
  readonly ranked: (place: number) => Ranked // by rule
}

/** A metric of one version; null where it cannot be measured. */
export const measured = (counts: Counts, metric: CanaryRule['metric']): number | null => {
  if (counts.answers === 0) return null
  if (metric === 'errors') return shareOf(errorsOf(counts))
  if (metric === 'business') return counts.business === 0 ? null : shareOf(businessOf(counts))
  if (metric === 'throughput') return counts.answers
  return latencyAt(counts, metric === 'p95' ? 0.95 : 0.99)
}

const sampleOf = (counts: Counts, { metric }: CanaryRule) =>
  metric === 'business' ? businessOf(counts) : errorsOf(counts)

// Answers of the new version over those that its weight would let one expect.
const flow = ({ served, stable, weight }: Evidence): number | null => {
  const expected = ((served.answers + stable.answers) * weight) / 100
  return expected === 0 ? null : served.answers / expected
}

const scoreOf = (rule: CanaryRule, evidence: Evidence): number | null => {
  const { canary, stable } = evidence
  if (rule.metric === 'throughput') return flow(evidence)
  if (rule.by === 'z') return zOfShares(sampleOf(canary, rule), sampleOf(stable, rule))
  const own = measured(canary, rule.metric)
  if (rule.by === 'limit' || own === null) return own
  const other = measured(stable, rule.metric)
  return other === null || other === 0 ? null : own / other
}

const isBad = (rule: CanaryRule, score: number): boolean =>
  rule.metric === 'throughput' ? score < rule.limit : score > rule.limit

/** What the ranks say of so many values, as Kayenta's judge has it. */
export const rankVerdict = (
  rule: Pick<CanaryRule, 'metric' | 'limit'>,
  samples: Ranked,
): Verdict => {
  const { confidence, tolerance } = { confidence: rule.limit, tolerance: 0.25 }
  const direction = rule.metric === 'throughput' ? 'Decrease' : 'Increase'
  const told = classified(samples, { confidence, tolerance, direction })
  return told === 'Nodata' ? 'inconclusive' : told === 'Pass' ? 'pass' : 'fail'
}

// Ranks of three values or fewer cannot differ by more than chance allows.
const RANKS_MIN = 4

/** What one rule says; `place` is its place in the list. */
export const judged = (rule: CanaryRule, evidence: Evidence, place: number): Judgment => {
  const { canary, stable } = evidence
  const own = measured(canary, rule.metric)
  const other = measured(stable, rule.metric)
  const sees = { canary: own, stable: other }
  const isScarce = sampleSize(rule, canary) < rule.minimum || own === null
  if (rule.by === 'ranks') {
    const samples = evidence.ranked(place)
    const isFew = Math.min(samples.experiment.length, samples.control.length) < RANKS_MIN
    const verdict = isScarce || isFew ? 'inconclusive' : rankVerdict(rule, samples)
    return { ...sees, verdict, score: null }
  }
  const score = scoreOf(rule, evidence)
  if (isScarce || score === null) return { ...sees, verdict: 'inconclusive', score }
  const isEnough = rule.minErrors === 0 || sampleOf(canary, rule).errors >= rule.minErrors
  return { ...sees, verdict: isEnough && isBad(rule, score) ? 'fail' : 'pass', score }
}

/** Answers that a rule's figure rests on. */
export const sampleSize = ({ metric }: CanaryRule, counts: Counts): number => {
  if (metric === 'business') return counts.business
  return metric === 'p95' || metric === 'p99' ? counts.timed : counts.answers
}

/** What all rules come to: one that fails is enough, and one that cannot say leaves all open. */
export const together = (judgments: readonly Judgment[]): Verdict => {
  if (judgments.some(({ verdict }) => verdict === 'fail')) return 'fail'
  return judgments.some(({ verdict }) => verdict === 'inconclusive') ? 'inconclusive' : 'pass'
}
