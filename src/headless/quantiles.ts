// Percentiles by nearest rank: exact while there are at most 100,000 values, and from then on read
// from a histogram with three significant digits, whose size does not grow with the run.
import { EXACT_MAX, quantilesOfSorted } from '../sim'

// A value keeps its first 11 bits: places are at most 1/1,024 of their value wide.
const LEADING = 2_048
const HALF = LEADING / 2
const OCTAVES = 42 // up to 2^53 microseconds

const widths = Array.from({ length: OCTAVES + 1 }, (_, octave) => 2 ** octave)

function octaveOf(value: number): number {
  if (value < LEADING) return 0
  const octave = Math.floor(Math.log2(value)) - 10
  // The logarithm may be rounded over a border of octaves; comparisons are exact.
  if (value >= LEADING * widths[octave]) return octave + 1
  return value < HALF * widths[octave] ? octave - 1 : octave
}

const placeOf = (value: number): number => {
  const octave = octaveOf(value)
  return octave * HALF + Math.floor(value / widths[octave])
}

/** The middle of a place, rounded down to a whole microsecond. */
const middleOf = (place: number): number => {
  const octave = Math.max(0, Math.floor(place / HALF) - 1)
  const low = (place - octave * HALF) * widths[octave]
  return low + Math.floor((widths[octave] - 1) / 2)
}

/** Values in whole microseconds of which the mean, percentiles and the maximum are asked. */
export class Quantiles {
  count = 0
  max = 0
  private sum = 0
  private exact: number[] | null = []
  private counts = new Float64Array(0)

  /** True once percentiles come from the histogram. */
  get isApproximate(): boolean {
    return this.exact === null
  }

  /** The mean; NaN where there are no values. */
  get mean(): number {
    return this.sum / this.count
  }

  add(value: number): void {
    this.count += 1
    this.sum += value
    if (value > this.max) this.max = value
    if (this.exact === null) this.counts[placeOf(value)] += 1
    else if (this.exact.push(value) > EXACT_MAX) this.pour(this.exact)
  }

  /** The smallest values that so large shares of all do not exceed, in the order of the shares. */
  at(shares: readonly number[]): readonly number[] {
    if (this.exact !== null) return quantilesOfSorted(Float64Array.from(this.exact).sort(), shares)
    return shares.map((share) => this.ofRank(Math.ceil(share * this.count - 1e-9)))
  }

  private pour(values: readonly number[]): void {
    this.exact = null
    this.counts = new Float64Array((OCTAVES + 2) * HALF)
    for (const value of values) this.counts[placeOf(value)] += 1
  }

  private ofRank(rank: number): number {
    let seen = 0
    for (let place = 0; place < this.counts.length; place += 1) {
      seen += this.counts[place]
      if (seen >= rank) return Math.min(middleOf(place), this.max)
    }
    return this.max
  }
}
