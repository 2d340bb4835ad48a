// The latencies of the last few cells together, for percentiles over a window that slides along a
// run: one cell enters and one leaves, so a step costs the same however many cells it spans.
import { bucketOf, createHistogram, quantilesOf, quantilesOfSorted } from './histogram'
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
  private sorted = new Float64Array(64) // those of cells that list them, in ascending order
  private listed = 0
  private counted = 0 // cells inside that only count theirs
  private histogram = createHistogram() // of all, listed or not

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
    this.histogram.fill(0)
  }

  /** Moves on until `last` is the latest cell inside. */
  slideTo(cells: readonly Latencies[], last: number): void {
    const first = Math.max(0, last + 1 - this.span)
    if (first > this.next || last + 1 < this.next) this.clear()
    if (this.first === this.next) {
      this.first = first
      this.next = first
    }
    while (this.next <= last) this.enter(cells[this.next++])
    while (this.first < first) this.leave(cells[this.first++])
  }

  /** Nearest-rank quantiles; exact while every cell inside lists its latencies. */
  quantiles(shares: readonly number[]): readonly number[] {
    if (this.counted > 0) return quantilesOf(this.histogram, this.count, shares)
    return quantilesOfSorted(this.sorted.subarray(0, this.listed), shares)
  }

  private enter(cell: Latencies): void {
    this.count += cell.count
    this.sum += cell.sum
    if (cell.histogram) {
      this.counted++
      for (let b = 0; b < this.histogram.length; b++) this.histogram[b] += cell.histogram[b]
      return
    }
    const values = cell.values ?? []
    for (const value of values) this.histogram[bucketOf(value)]++
    this.insert(values)
  }

  private leave(cell: Latencies): void {
    this.count -= cell.count
    this.sum -= cell.sum
    if (cell.histogram) {
      this.counted--
      for (let b = 0; b < this.histogram.length; b++) this.histogram[b] -= cell.histogram[b]
      return
    }
    const values = cell.values ?? []
    for (const value of values) this.histogram[bucketOf(value)]--
    this.remove(values)
  }

  // Both lists ascend, and there is room at the end: merged from there, nothing is moved twice.
  private insert(values: readonly number[]): void {
    const length = this.listed + values.length
    if (length > this.sorted.length) {
      const wide = new Float64Array(2 * length)
      wide.set(this.sorted)
      this.sorted = wide
    }
    const { sorted } = this
    let old = this.listed - 1
    let place = length - 1
    for (let i = values.length - 1; i >= 0; place--) {
      if (old >= 0 && sorted[old] > values[i]) sorted[place] = sorted[old--]
      else sorted[place] = values[i--]
    }
    this.listed = length
  }

  private remove(values: readonly number[]): void {
    const { sorted } = this
    let kept = 0
    let gone = 0
    for (let i = 0; i < this.listed; i++) {
      if (gone < values.length && sorted[i] === values[gone]) gone++
      else sorted[kept++] = sorted[i]
    }
    this.listed = kept
  }
}
