// How far many runs lie apart: mean, interval of the mean, and the range of nine in ten.
import { quantilesOfSorted } from '../sim'

export interface Spread {
  readonly count: number
  readonly mean: number
  /** 95 % interval of the mean by Student's t; both ends are the mean where there is one run. */
  readonly low: number
  readonly high: number
  /** Nine in ten runs lie between these two, by nearest rank. */
  readonly from: number
  readonly to: number
}

// Student's t, 97.5 %, for 1 to 10 degrees of freedom.
const small = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281]
const NORMAL = 1.959964

/** The 97.5 % point of Student's t; beyond 10 degrees by the expansion of Cornish and Fisher. */
export function studentT(degrees: number): number {
  if (degrees <= small.length) return small[degrees - 1]
  const z = NORMAL
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3
}

/** The spread of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const half = count > 1 ? studentT(count - 1) * Math.sqrt(squares / (count - 1) / count) : 0
  const sorted = [...values].sort((a, b) => a - b)
  const [from, to] = quantilesOfSorted(sorted, [0.05, 0.95])
  return { count, mean, low: mean - half, high: mean + half, from, to }
}
