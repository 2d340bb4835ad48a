// The same comparison under many seeds: what their pairs say.
import type { SeedBand } from '../../charts/Score'
import { type Detail, type PairedDifference, pairedDifference } from '../../sim'
import type { Run } from '../../sim/scenario'
import {
  bandOfCurves,
  type SeedCurve,
  type SeedResults,
  type SeedRuns,
  useSeedRuns,
} from '../frame/seedRuns'
import type { Measure } from './measures'

/** Seeds of one comparison. */
export const SEEDS = 30

export const trialPlan = { seeds: SEEDS, details: ['beside-free', 'curve'] as readonly Detail[] }

export type TrialResults = SeedResults

export type Trials = SeedRuns

/** Simulates the seeds of a comparison when told to. */
export const useTrials = (lanes: readonly Run[]): Trials => useSeedRuns(lanes, trialPlan)

/** The differences of a measure, first lane minus second, of the seeds that both have played. */
export function differencesOf(
  results: TrialResults,
  measure: Measure,
  [first, second]: readonly [number, number],
): PairedDifference | null {
  const [one, two] = [results[first] ?? [], results[second] ?? []]
  const differences = one.flatMap((summary, k) => {
    const other = two[k]
    const a = summary && measure.read(summary)
    const b = other ? measure.read(other) : null
    return a === null || b === null ? [] : [a - b]
  })
  return pairedDifference(differences)
}

/** Where nine in ten seeds lie, cell by cell; null until all are there. */
export function bandOf(
  results: TrialResults,
  figure: 'mean' | 'p95',
  [first, second]: readonly [number, number],
): SeedBand | null {
  const curves = (lane: number) => (results[lane] ?? []).map((one) => one?.details?.curve ?? null)
  const [one, two] = [curves(first), curves(second)]
  const pairs = one.flatMap((curve, k): SeedCurve[] => {
    const other = two[k]
    if (!curve || !other || curve.width !== other.width) return []
    const count = Math.min(curve.mean.length, other.mean.length)
    const values = curve[figure].slice(0, count)
    for (let cell = 0; cell < count; cell += 1) values[cell] -= other[figure][cell]
    return [{ width: curve.width, values }]
  })
  return bandOfCurves(pairs, SEEDS)
}
