// The latencies of one time cell: exact while they are few, a histogram when they are many.
import {
  bucketOf,
  createHistogram,
  type Histogram,
  mergeInto,
  quantilesOf,
  quantilesOfSorted,
} from './histogram'

const EXACT_MAX = 64

/** Latencies of a cell, plain data. */
export interface Latencies {
  count: number
  sum: number // microseconds
  values: number[] | null // all of them in ascending order, until there are too many
  histogram: Histogram | null
}

/** No latencies. */
export const createLatencies = (): Latencies => ({
  count: 0,
  sum: 0,
  values: null,
  histogram: null,
})

/** Adds one latency. */
export const addLatency = (latencies: Latencies, value: number): void => {
  latencies.count++
  latencies.sum += value
  if (latencies.histogram) {
    latencies.histogram[bucketOf(value)]++
    return
  }
  if (latencies.values === null) latencies.values = []
  insert(latencies.values, value)
  if (latencies.values.length > EXACT_MAX) toHistogram(latencies)
}

const insert = (values: number[], value: number): void => {
  let place = values.length
  values.push(value)
  for (; place > 0 && values[place - 1] > value; place--) values[place] = values[place - 1]
  values[place] = value
}

/** All values of two ascending lists, in ascending order. */
const merge = (a: readonly number[], b: readonly number[]): number[] => {
  const merged: number[] = []
  let j = 0
  for (let i = 0; i < a.length; i++) {
    while (j < b.length && b[j] < a[i]) merged.push(b[j++])
    merged.push(a[i])
  }
  while (j < b.length) merged.push(b[j++])
  return merged
}

// By halves, so that each value is moved once a level: a sort would begin anew for every cell.
const mergeAll = (lists: readonly (readonly number[])[]): readonly number[] => {
  if (lists.length === 1) return lists[0]
  const half = Math.floor(lists.length / 2)
  return merge(mergeAll(lists.slice(0, half)), mergeAll(lists.slice(half)))
}

const toHistogram = (latencies: Latencies): void => {
  const histogram = createHistogram()
  for (const value of latencies.values ?? []) histogram[bucketOf(value)]++
  latencies.histogram = histogram
  latencies.values = null
}

/** Both cells in one. */
export const mergeLatencies = (a: Latencies, b: Latencies): Latencies => {
  const merged: Latencies = {
    count: a.count + b.count,
    sum: a.sum + b.sum,
    values: null,
    histogram: null,
  }
  if (merged.count <= EXACT_MAX && !a.histogram && !b.histogram) {
    merged.values = merge(a.values ?? [], b.values ?? [])
    return merged
  }
  merged.histogram = createHistogram()
  pour(merged.histogram, a)
  pour(merged.histogram, b)
  return merged
}

const pour = (into: Histogram, from: Latencies): void => {
  if (from.histogram) mergeInto(into, from.histogram)
  for (const value of from.values ?? []) into[bucketOf(value)]++
}

/** Nearest-rank quantiles over several cells together; exact while all of them are. */
export const quantilesOfCells = (
  cells: readonly Latencies[],
  shares: readonly number[],
): readonly number[] => {
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return shares.map(() => Number.NaN)
  if (cells.every(({ histogram }) => histogram === null)) {
    const lists = cells.flatMap(({ values }) => (values === null ? [] : [values]))
    return quantilesOfSorted(mergeAll(lists), shares)
  }
  const histogram = createHistogram()
  for (const cell of cells) pour(histogram, cell)
  return quantilesOf(histogram, total, shares)
}
