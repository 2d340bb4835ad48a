// Latencies as counts in buckets whose width grows with the value, so that any length of run fits
// and two parts of a run can be merged. 64 buckets an octave: a reading is within 0.8 % of the
// truth.

const SUB = 64
const OCTAVES = 35 // up to 2^41 microseconds, 25 days
const BUCKETS = SUB + OCTAVES * SUB

/** Counts by bucket; the buckets are the same for every histogram. */
export type Histogram = Uint32Array

/** An empty histogram. */
export const createHistogram = (): Histogram => new Uint32Array(BUCKETS)

const octaveOf = (value: number): number => {
  if (value < 0x80000000) return 31 - Math.clz32(value)
  return 62 - Math.clz32(Math.floor(value / 0x80000000))
}

// Powers of two, by doubling: exact.
const powers = new Float64Array(OCTAVES + 8).fill(1)
for (let n = 1; n < powers.length; n++) powers[n] = 2 * powers[n - 1]

/** Bucket of a value in microseconds. */
export const bucketOf = (value: number): number => {
  if (value < SUB) return Math.max(0, Math.floor(value))
  const octave = octaveOf(value) - 6
  const bucket = SUB + octave * SUB + Math.floor(value / powers[octave]) - SUB
  return bucket < BUCKETS ? bucket : BUCKETS - 1
}

/** The middle of a bucket, in microseconds; exact below 128. */
export const middleOf = (bucket: number): number => {
  if (bucket < 2 * SUB) return bucket
  const octave = Math.floor(bucket / SUB) - 1
  const low = (SUB + (bucket % SUB)) * powers[octave]
  return low + (powers[octave] - 1) / 2
}

/** Adds the counts of `other` to `into`. */
export const mergeInto = (into: Histogram, other: Histogram): void => {
  for (let bucket = 0; bucket < BUCKETS; bucket++) into[bucket] += other[bucket]
}

/** Nearest-rank quantiles of the counts, `total` in all; `shares` in ascending order. */
export const quantilesOf = (
  histogram: Histogram,
  total: number,
  shares: readonly number[],
): readonly number[] => {
  const answers: number[] = []
  let seen = 0
  let bucket = -1
  for (const share of shares) {
    const rank = rankOf(share, total)
    while (seen < rank && bucket < BUCKETS - 1) seen += histogram[++bucket]
    answers.push(total > 0 ? middleOf(Math.max(0, bucket)) : Number.NaN)
  }
  return answers
}

/** Nearest rank, from 1: the smallest with at least `share` of `total` at or below it. */
export const rankOf = (share: number, total: number): number => {
  // The product may round a hair above a whole number; 1e-9 is far below one rank.
  const exact = share * total
  const rank = Math.floor(exact) + (exact - Math.floor(exact) > 1e-9 ? 1 : 0)
  return Math.max(1, Math.min(total, rank))
}

/** Nearest-rank quantiles of sorted values. */
export const quantilesOfSorted = (
  sorted: ArrayLike<number>,
  shares: readonly number[],
): readonly number[] =>
  shares.map((share) => (sorted.length > 0 ? sorted[rankOf(share, sorted.length) - 1] : Number.NaN))
