// What several seeds say together: the mean of a figure and the interval that holds its true mean
// in 95 of 100 such experiments, after Student.

// 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom.
const table = [
  12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
  2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.13145, 2.119905, 2.109816, 2.100922, 2.093024,
  2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.04523,
  2.042272,
]

const NORMAL = 1.959964 // the same quantile of the normal distribution

/** The 97.5 % quantile of Student's t; `freedom` is a whole number from 1. */
export function studentT(freedom: number): number {
  const exact = table[freedom - 1]
  if (exact !== undefined) return exact
  // Cornish and Fisher's expansion; beyond 30 degrees it is right to five digits.
  const z = NORMAL
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3
}

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
