// The latencies of the last few cells together, for percentiles over a window that slides along a
// run: one cell enters and one leaves, so a step costs the same however many cells it spans.
import {
  bucketOf,
  createHistogram,
  type Histogram,
  quantilesOf,
  quantilesOfSorted,
} from './histogram'
import type { Latencies } from './latencies'

/** A window over finished cells. */
export class SlidingWindow {
  /** Latencies in the window. */
  count = 0
  /** Their sum, microseconds. */
  sum = 0
  private readonly span: number
  private next = 0 // the cell that would enter next
  private first = 0 // the oldest cell inside
  private sorted = new Float64Array(1024) // those of cells that list them, in ascending order
  private spare = new Float64Array(1024) // where the next such list is put together
  private listed = 0
  private counted = 0 // cells inside that only count theirs
  private histogram: Histogram | null = null // of all, listed or not; null while all are listed

  /** `span`: most cells inside. */
  constructor(span: number) {
    this.span = span
  }

  /** Forgets all cells: those that it has seen may have changed. */
  clear(): void {
    this.count = 0
    this.sum = 0
    this.first = 0
    this.next = 0
    this.listed = 0
    this.counted = 0
    this.histogram = null
  }

  /** Moves on until `last` is the latest cell inside. */
  slideTo(cells: readonly Latencies[], last: number): void {
    const first = Math.max(0, last + 1 - this.span)
    if (first > this.next || last + 1 < this.next) this.clear()
    if (this.first === this.next) {
      this.first = first
      this.next = first
    }
    while (this.next <= last) {
      const enters = cells[this.next++]
      this.replace(this.next - this.first > this.span ? cells[this.first++] : null, enters)
    }
  }

  /** Nearest-rank quantiles; exact while every cell inside lists its latencies. */
  quantiles(shares: readonly number[]): readonly number[] {
    if (this.histogram !== null) return quantilesOf(this.histogram, this.count, shares)
    return quantilesOfSorted(this.sorted.subarray(0, this.listed), shares)
  }

  private replace(leaves: Latencies | null, enters: Latencies): void {
    this.histogram ??= enters.histogram && this.counting()
    this.count += enters.count - (leaves?.count ?? 0)
    this.sum += enters.sum - (leaves?.sum ?? 0)
    if (this.histogram !== null) {
      pour(this.histogram, enters, 1)
      if (leaves) pour(this.histogram, leaves, -1)
    }
    if (enters.histogram) this.counted++
    if (leaves?.histogram) this.counted--
    if (this.counted === 0) this.histogram = null
    this.list(leaves?.values ?? [], enters.values ?? [])
  }

  // What the cells inside have listed so far, counted.
  private counting(): Histogram {
    const histogram = createHistogram()
    for (let i = 0; i < this.listed; i++) histogram[bucketOf(this.sorted[i])]++
    return histogram
  }

  // All three lists ascend: one pass takes the one out and merges the other in.
  private list(leaves: readonly number[], enters: readonly number[]): void {
    if (leaves.length === 0 && enters.length === 0) return
    this.makeRoom(this.listed + enters.length)
    const { sorted, spare, listed } = this
    let place = 0
    let gone = 0
    let come = 0
    for (let i = 0; i < listed; i++) {
      const value = sorted[i]
      if (gone < leaves.length && value === leaves[gone]) {
        gone++
        continue
      }
      while (come < enters.length && enters[come] <= value) spare[place++] = enters[come++]
      spare[place++] = value
    }
    while (come < enters.length) spare[place++] = enters[come++]
    this.sorted = spare
    this.spare = sorted
    this.listed = place
  }

  private makeRoom(length: number): void {
    if (length <= this.spare.length) return
    const wide = new Float64Array(2 * length)
    wide.set(this.sorted)
    this.sorted = wide
    this.spare = new Float64Array(2 * length)
  }
}

const pour = (into: Histogram, { histogram, values }: Latencies, sign: 1 | -1): void => {
  if (histogram) for (let b = 0; b < into.length; b++) into[b] += sign * histogram[b]
  for (const value of values ?? []) into[bucketOf(value)] += sign
}
