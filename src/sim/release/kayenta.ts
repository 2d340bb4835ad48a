// Kayenta's judge: each metric of the new version is told High, Low or Pass against the same metric
// of a baseline, by the rank test and the size of the difference; groups of metrics become a score
// from 0 to 100. Reference: spinnaker/kayenta a69573b, MannWhitneyClassifier and WeightedSumScorer.
import { shiftOf } from './mannWhitney'

/** What the judge says of a metric. */
export type Classification = 'Pass' | 'High' | 'Low' | 'Nodata'

/** How a metric is judged. */
export interface MetricRule {
  readonly confidence: number // 0.98 in the judge, 0.95 elsewhere
  readonly tolerance: number // the interval must be this share of the estimate away from 0
  readonly direction: 'Increase' | 'Decrease' | 'Either' // which change is bad
  /** Sizes that count: at most the first is Low, at least the second is High. */
  readonly effect?: {
    readonly measure: 'ratio' | 'cles'
    readonly low: number
    readonly high: number
  }
  readonly absent?: 'replace' | 'remove' // values that are missing: taken as 0, or as no data
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

// How often a value of the experiment lies above one of the control; ties count half.
const aboveShare = (experiment: readonly number[], control: readonly number[]): number => {
  let above = 0
  for (const one of experiment)
    for (const other of control) above += one > other ? 1 : one === other ? 0.5 : 0
  return above / (experiment.length * control.length)
}

const sizeOf = (
  experiment: readonly number[],
  control: readonly number[],
  measure: 'ratio' | 'cles',
): number => {
  if (measure === 'cles') return aboveShare(experiment, control)
  const base = mean(control)
  return base === 0 ? 1 : mean(experiment) / base
}

// Two samples of one value each leave no variance to judge by: the judge adds noise. Ours is a ramp
// rather than a draw, so that a run has one outcome.
const RIPPLE = 1e-5
const isFlat = (values: readonly number[]): boolean => values.every((value) => value === values[0])
const rippled = (values: readonly number[]): readonly number[] => {
  const size = RIPPLE * (values[0] === 0 ? 1 : Math.abs(values[0]))
  return values.map((value, index) => value + (size * (index + 1)) / values.length)
}

const isSame = (first: readonly number[], second: readonly number[]): boolean => {
  if (first.length !== second.length) return false
  const a = [...first].sort((x, y) => x - y)
  const b = [...second].sort((x, y) => x - y)
  return a.every((value, index) => value === b[index])
}

/** What the judge says of one metric: its values in either version, one for each step of time. */
export const classified = (
  { experiment, control }: Record<'experiment' | 'control', readonly number[]>,
  rule: MetricRule,
): Classification => {
  if (experiment.length === 0 || control.length === 0)
    return rule.absent === 'replace' ? 'Pass' : 'Nodata'
  if (isSame(experiment, control)) return 'Pass'
  if (new Set([...experiment, ...control]).size === 1) return 'Pass'
  const isRippled = isFlat(experiment) && isFlat(control)
  const samples = isRippled
    ? { experiment: rippled(experiment), control: rippled(control) }
    : { experiment, control }
  const { low, high, estimate } = shiftOf(samples, rule.confidence)
  const critical = rule.tolerance * Math.abs(estimate)
  const effect = rule.effect ?? { measure: 'ratio', low: 1, high: 1 }
  const size = sizeOf(experiment, control, effect.measure)
  const { direction } = rule
  if (direction !== 'Decrease' && low > critical && size >= effect.high) return 'High'
  if (direction !== 'Increase' && high < -critical && size <= effect.low) return 'Low'
  return 'Pass'
}

/** One metric with what was said of it. */
export interface Judged {
  readonly classification: Classification
  readonly critical?: boolean
}

/** A group of metrics; weights are in percent, null shares what the others leave. */
export interface JudgedGroup {
  readonly weight: number | null
  readonly metrics: readonly Judged[]
}

const groupScore = (metrics: readonly Judged[]): number | null => {
  const told = metrics.filter(({ classification }) => classification !== 'Nodata')
  if (told.length === 0) return null
  const passed = told.filter(({ classification }) => classification === 'Pass')
  return (100 * passed.length) / told.length
}

/** The score of a canary, 0 to 100: the share of metrics that pass, group by group; a critical one
 * that does not makes it 0. */
export const scored = (groups: readonly JudgedGroup[]): number => {
  const isLost = groups.some(({ metrics }) =>
    metrics.some(({ classification, critical }) => critical === true && classification !== 'Pass'),
  )
  if (isLost) return 0
  const told = groups.flatMap(({ weight, metrics }) => {
    const score = groupScore(metrics)
    return score === null ? [] : [{ weight, score }]
  })
  const given = told.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
  const open = told.filter(({ weight }) => weight === null).length
  const share = open === 0 ? 0 : (100 - given) / open
  return told.reduce((sum, { weight, score }) => sum + (score * (weight ?? share)) / 100, 0)
}
