// A window that slides says what the cells inside it say when they are put together afresh.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLatency, createLatencies, quantilesOfCells } from './latencies'
import { SlidingWindow } from './slidingWindow'

const SPAN = 4
const SHARES = [0.5, 0.95, 0.99]

// Cells of more than 64 latencies only count them.
const cell = fc.oneof(
  fc.array(fc.nat(300), { maxLength: 8 }),
  fc.array(fc.nat(5_000_000), { minLength: 60, maxLength: 70 }),
)

const cellOf = (values: readonly number[]) => {
  const latencies = createLatencies()
  for (const value of values) addLatency(latencies, value)
  return latencies
}

describe('a sliding window', () => {
  it('has the count, sum and quantiles of the cells inside, wherever it is moved', () => {
    const lists = fc.array(cell, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(lists, fc.array(fc.nat(19), { maxLength: 12 }), (values, jumps) => {
        const cells = values.map(cellOf)
        const window = new SlidingWindow(SPAN)
        const stops = [...cells.keys(), ...jumps.map((jump) => jump % cells.length)]
        for (const last of stops) {
          window.slideTo(cells, last)
          const inside = cells.slice(Math.max(0, last + 1 - SPAN), last + 1)
          expect(window.count).toBe(inside.reduce((sum, { count }) => sum + count, 0))
          expect(window.sum).toBe(inside.reduce((total, { sum }) => total + sum, 0))
          expect(window.quantiles(SHARES)).toEqual(quantilesOfCells(inside, SHARES))
        }
      }),
      { numRuns: 200, seed: 21 },
    )
  })
})
