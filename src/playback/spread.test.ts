import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from './spread'

test('of twenty runs the lowest and the second highest bound nine in ten, by nearest rank', () => {
  const values = Array.from({ length: 20 }, (_, index) => index + 1)
  expect(spreadOf(values)).toEqual({ count: 20, mean: 10.5, low: 1, high: 19 })
})

test('one run is its own spread, and none has none', () => {
  expect(spreadOf([7])).toEqual({ count: 1, mean: 7, low: 7, high: 7 })
  expect(spreadOf([])).toBe(null)
})

test('does not depend on the order of the runs, holds nine in ten of them, and bounds the mean', () => {
  const value = fc.integer({ min: -1e6, max: 1e6 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const spread = spreadOf(values)
      expect(spreadOf([...values].reverse())).toEqual(spread)
      const { low, high, mean } = spread ?? { low: 0, high: 0, mean: 0 }
      const inside = values.filter((one) => one >= low && one <= high)
      expect(inside.length).toBeGreaterThanOrEqual(0.9 * values.length)
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values))
      expect(mean).toBeLessThanOrEqual(Math.max(...values))
    }),
  )
})
