// What several seeds say together: the mean of a figure and the interval that holds its true mean
// in 95 of 100 such experiments, after Student.
import { studentT } from '../sim'

/** A figure over several seeds; one seed alone says nothing of the interval. */
export interface Interval {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** Mean and 95 % interval of the values, or null where there are none. */
export function intervalOf(values: readonly number[]): Interval | null {
  const n = values.length
  if (n === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n === 1) return { mean, low: null, high: null }
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const reach = studentT(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { mean, low: mean - reach, high: mean + reach }
}
