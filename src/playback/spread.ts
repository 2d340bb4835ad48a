// How far many runs lie apart: their mean, and the range in which nine in ten of them lie.
import { quantilesOfSorted } from '../sim'

export interface Spread {
  readonly count: number
  readonly mean: number
  /** Nine in ten runs lie between these two, by nearest rank. */
  readonly low: number
  readonly high: number
}

/** The spread of some values; null where there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const count = values.length
  if (count === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = quantilesOfSorted(sorted, [0.05, 0.95])
  return { count, mean: sorted.reduce((sum, value) => sum + value, 0) / count, low, high }
}
