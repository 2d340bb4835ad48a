// Student's t: how far the mean of a few runs may lie from the truth, when their scatter is known
// from these runs alone.

// 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom.
const table = [
  12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
  2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.13145, 2.119905, 2.109816, 2.100922, 2.093024,
  2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.04523,
  2.042272,
]

const NORMAL = 1.959964 // the same quantile of the normal distribution

/** The 97.5 % quantile of Student's t; `freedom` is a whole number from 1. */
export const studentT = (freedom: number): number => {
  const exact = table[freedom - 1]
  if (exact !== undefined) return exact
  // Cornish and Fisher's expansion; beyond 30 degrees it is right to five digits.
  const z = NORMAL
  const z3 = z * z * z
  const z5 = z3 * z * z
  const z7 = z5 * z * z
  const first = (z3 + z) / 4
  const second = (5 * z5 + 16 * z3 + 3 * z) / 96
  const third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384
  const f = freedom
  return z + first / f + second / (f * f) + third / (f * f * f)
}
