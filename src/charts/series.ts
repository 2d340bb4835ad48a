import type { CellsView } from '../sim'
import { betweenPath, throughPath } from './path'

/** Most points that one line is drawn with. */
export const POINTS_MAX = 500

/** How the cells of a run are gathered for drawing: `size` neighbors make one point. */
export interface Buckets {
  readonly size: number
  readonly count: number
  readonly cells: number // complete cells; an unfinished one is not drawn yet
  readonly width: number // microseconds that one point stands for
}

/** Cells that are over at `at`: what is known of an instant never depends on what came later. */
export const completeCells = (cells: CellsView, at: number, duration: number): number =>
  Math.min(cells.count, at >= duration ? cells.count : Math.floor(at / cells.width))

/** The size follows from the length of the run alone: a line does not change as it grows. */
export function bucketsOf(cells: CellsView, furthest: number, duration: number): Buckets {
  const complete = completeCells(cells, furthest, duration)
  const size = Math.max(1, Math.ceil(duration / cells.width / POINTS_MAX))
  const count = furthest >= duration ? Math.ceil(complete / size) : Math.floor(complete / size)
  return { size, count, cells: complete, width: size * cells.width }
}

type Column = Float32Array | Float64Array

type Fold = (column: Column, from: number, to: number) => number

function gather(column: Column, buckets: Buckets, fold: Fold): Float64Array {
  const values = new Float64Array(buckets.count)
  for (let i = 0; i < buckets.count; i += 1) {
    const from = i * buckets.size
    values[i] = fold(column, from, Math.min(buckets.cells, from + buckets.size))
  }
  return values
}

/** The highest value of each bucket: a short peak stays in sight. A bucket of gaps is a gap. */
export const highest = (column: Column, buckets: Buckets): Float64Array =>
  gather(column, buckets, (values, from, to) => {
    let most = Number.NaN
    for (let i = from; i < to; i += 1) if (values[i] > most || Number.isNaN(most)) most = values[i]
    return most
  })

/** The mean of each bucket, for quantities that are means over their cell. */
export const average = (column: Column, buckets: Buckets): Float64Array =>
  gather(column, buckets, (values, from, to) => sumOf(values, from, to) / Math.max(1, to - from))

/** The sum of each bucket, for counts. */
export const total = (column: Column, buckets: Buckets): Float64Array =>
  gather(column, buckets, sumOf)

export function sumOf(column: Column, from: number, to: number): number {
  let sum = 0
  for (let i = Math.max(0, from); i < to; i += 1) sum += column[i]
  return sum
}

/** Counts as a rate a second over the `cells` cells that end with each bucket. */
export function slidingRate(column: Column, buckets: Buckets, window: number): Float64Array {
  const seconds = buckets.width / buckets.size / 1e6
  return gather(column, buckets, (values, _, to) => {
    const from = Math.max(0, to - window)
    return sumOf(values, from, to) / (Math.max(1, to - from) * seconds)
  })
}

/** From the value of a series to the plot. A value stands at the end of the time it speaks of. */
export interface Plot {
  x(at: number): number
  y(value: number): number
}

const place = (i: number, buckets: Buckets): number =>
  Math.min(i + 1, buckets.cells / buckets.size) * buckets.width

/** A line through a series; NaN breaks it, and nothing is drawn across the break. */
export function linePath(values: Float64Array, buckets: Buckets, plot: Plot): string {
  return throughPath(spotsOf(values, buckets, plot))
}

const spotsOf = (values: Float64Array, buckets: Buckets, plot: Plot) =>
  Array.from(values, (value, i) =>
    Number.isNaN(value) ? null : { x: plot.x(place(i, buckets)), y: plot.y(value) },
  )

export interface Band {
  readonly low: Float64Array | number
  readonly high: Float64Array
}

/** The area between two series, or between a series and a constant. */
export function bandPath(band: Band, buckets: Buckets, plot: Plot): string {
  const { low, high } = band
  const under = typeof low === 'number' ? new Float64Array(high.length).fill(low) : low
  return betweenPath(spotsOf(high, buckets, plot), spotsOf(under, buckets, plot))
}

/** The largest number of a series, 0 where it has none. */
export function peakOf(values: Float64Array | Float32Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}
