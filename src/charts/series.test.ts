import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duration } from '../sim'
import {
  average,
  bandPath,
  bucketsOf,
  completeCells,
  highest,
  linePath,
  POINTS_MAX,
  slidingRate,
  total,
} from './series'
import { cellsOf } from './testCells'

const plot = { x: (at: number) => at / 250_000, y: (value: number) => value }
const MINUTE = 60_000_000
const values = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: Number.NaN }), {
  minLength: 1,
  maxLength: 240,
})

describe('gathering cells into points', () => {
  test('a line never has more points than can be drawn, however long the run', () => {
    for (const minutes of [0.5, 1, 10, 60, 1440]) {
      const width = duration(Math.max(250_000, Math.ceil((minutes * MINUTE) / 2048)))
      const cells = { ...cellsOf(Math.ceil((minutes * MINUTE) / width)), width }
      const { count } = bucketsOf(cells, minutes * MINUTE, minutes * MINUTE)
      expect(count).toBeLessThanOrEqual(POINTS_MAX)
    }
  })

  test('the size of a point does not depend on how far the run has come', () => {
    const sizes = [1, 40, 500, 1200].map(
      (count) => bucketsOf(cellsOf(count), count * 250_000, 20 * MINUTE).size,
    )
    expect(new Set(sizes).size).toBe(1)
  })

  test('an unfinished cell is not drawn, except at the end of the run', () => {
    expect(completeCells(cellsOf(11), 2_600_000, MINUTE)).toBe(10)
    expect(completeCells(cellsOf(11), 2_600_000, 2_600_000)).toBe(11)
  })

  test('counts keep their sum, means stay within bounds, a peak is never lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (list) => {
        const column = Float64Array.from(list)
        const cells = cellsOf(list.length)
        const buckets = { ...bucketsOf(cells, MINUTE, MINUTE), cells: list.length, size: 3 }
        const gathered = { ...buckets, count: Math.ceil(list.length / 3) }
        const sum = total(column, gathered).reduce((all, value) => all + value, 0)
        expect(sum).toBe(list.reduce((all, value) => all + value, 0))
        expect(Math.max(...highest(column, gathered))).toBe(Math.max(...list))
        for (const mean of average(column, gathered)) {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...list))
          expect(mean).toBeLessThanOrEqual(Math.max(...list))
        }
      }),
    )
  })

  test('a steady stream has the rate that was counted, from its first second on', () => {
    const cells = cellsOf(40, { arrived: Array.from({ length: 40 }, () => 3) })
    const buckets = bucketsOf(cells, 10_000_000, 10_000_000)
    for (const rate of slidingRate(cells.arrived, buckets, 16)) expect(rate).toBeCloseTo(12, 9)
  })
})

describe('gaps', () => {
  const runsOf = (list: readonly number[]): number =>
    list.filter((value, i) => !Number.isNaN(value) && (i === 0 || Number.isNaN(list[i - 1]))).length

  test('a line has exactly as many pieces as there are stretches without a gap', () => {
    fc.assert(
      fc.property(values, (list) => {
        const cells = cellsOf(list.length, { p50: list })
        const buckets = bucketsOf(cells, list.length * 250_000, list.length * 250_000)
        const path = linePath(highest(cells.p50, buckets), buckets, plot)
        expect(path.split('M').length - 1).toBe(runsOf(list))
      }),
    )
  })

  test('a band is drawn only where both of its edges are known', () => {
    const cells = cellsOf(5, { p50: [1, 2, 3, 4, 5], p95: [2, Number.NaN, 4, 5, Number.NaN] })
    const buckets = bucketsOf(cells, 1_250_000, 1_250_000)
    const path = bandPath({ low: cells.p50, high: cells.p95 }, buckets, plot)
    expect(path.match(/M[^M]+/g)).toHaveLength(2)
    expect(path).toContain('M3,4L4,5L4,4L3,3Z')
  })

  test('a value stands at the end of the time that it speaks of', () => {
    const cells = cellsOf(2, { p50: [7, 8] })
    const buckets = bucketsOf(cells, 500_000, 500_000)
    expect(linePath(cells.p50, buckets, plot)).toBe('M1,7L2,8')
  })
})
