// Two shares of errors compared: what a canary's analysis may conclude from counts alone.
import { normalQuantile } from '../random/portable'

/** Answers of one version, and those of them that were errors. */
export interface Sample {
  readonly answers: number
  readonly errors: number
}

/** Share of errors; 0 where nothing was answered. */
export const shareOf = ({ answers, errors }: Sample): number =>
  answers === 0 ? 0 : errors / answers

/** How many standard deviations the first share lies above the second, under the assumption that
 * both are one (pooled); 0 where that cannot be told. */
export const zOfShares = (first: Sample, second: Sample): number => {
  const answers = first.answers + second.answers
  if (first.answers === 0 || second.answers === 0) return 0
  const pooled = (first.errors + second.errors) / answers
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / first.answers + 1 / second.answers))
  return spread > 0 ? (shareOf(first) - shareOf(second)) / spread : 0
}

/** Where the true share lies, by Wilson (1927): fair for few answers and for no error at all. */
export const wilson = (
  { answers, errors }: Sample,
  confidence = 0.95,
): { readonly low: number; readonly high: number } => {
  if (answers === 0) return { low: 0, high: 1 }
  const z = normalQuantile(0.5 + confidence / 2)
  const share = errors / answers
  const scale = 1 + (z * z) / answers
  const middle = (share + (z * z) / (2 * answers)) / scale
  const half =
    (z / scale) * Math.sqrt((share * (1 - share)) / answers + (z * z) / (4 * answers * answers))
  return {
    low: errors === 0 ? 0 : Math.max(0, middle - half),
    high: errors === answers ? 1 : Math.min(1, middle + half),
  }
}
