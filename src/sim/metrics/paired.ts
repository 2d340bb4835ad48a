// Is the difference between two rules real? Each seed is played under both, so that the same
// customers are compared; the differences of the pairs are then judged after Student.
import { studentT } from './student'

/** What the differences of some pairs say, in the unit of the figure. */
export interface PairedDifference {
  /** First minus second of every pair, in the order of the seeds. */
  readonly differences: readonly number[]
  readonly mean: number
  /** 95 % interval of the true mean difference; null with fewer than two pairs. */
  readonly low: number | null
  readonly high: number | null
  /** Sign of the difference where the interval excludes 0: -1 or 1; 0: not decided. */
  readonly sign: -1 | 0 | 1
  /** Pairs in which the first was lower, in which it was higher, and in which both were equal. */
  readonly lower: number
  readonly higher: number
  readonly equal: number
  /** Pairs that a mean and scatter like these need for a clear answer; null: no number is known
   * (no scatter to judge by, no difference at all, or more than `NEEDED_MAX`). */
  readonly needed: number | null
}

/** More pairs than this nobody will play. */
export const NEEDED_MAX = 1_000_000

const deviationOf = (values: readonly number[], mean: number): number => {
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return Math.sqrt(squares / (values.length - 1))
}

const reachOf = (deviation: number, count: number): number =>
  (studentT(count - 1) * deviation) / Math.sqrt(count)

/** The fewest pairs whose interval would exclude 0, were mean and scatter to stay as they are. */
const neededFor = (mean: number, deviation: number): number | null => {
  const size = Math.abs(mean)
  if (size === 0 || reachOf(deviation, NEEDED_MAX) >= size) return null
  let low = 2
  let high = NEEDED_MAX
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (reachOf(deviation, middle) < size) high = middle
    else low = middle + 1
  }
  return low
}

const signOf = (low: number, high: number): -1 | 0 | 1 => {
  if (low > 0) return 1
  return high < 0 ? -1 : 0
}

/** Judges pairs by their differences, first minus second; null where there are none. */
export const pairedDifference = (differences: readonly number[]): PairedDifference | null => {
  const count = differences.length
  if (count === 0) return null
  const mean = differences.reduce((sum, value) => sum + value, 0) / count
  const lower = differences.filter((value) => value < 0).length
  const higher = differences.filter((value) => value > 0).length
  const tally = { differences, mean, lower, higher, equal: count - lower - higher }
  if (count === 1) return { ...tally, low: null, high: null, sign: 0, needed: null }
  const deviation = deviationOf(differences, mean)
  const reach = reachOf(deviation, count)
  const [low, high] = [mean - reach, mean + reach]
  return { ...tally, low, high, sign: signOf(low, high), needed: neededFor(mean, deviation) }
}
