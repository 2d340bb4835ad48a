import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf, studentT } from './spread'

test("Student's t agrees with its table", () => {
  const table = [
    [1, 12.706],
    [4, 2.776],
    [10, 2.228],
    [11, 2.201],
    [19, 2.093],
    [30, 2.042],
    [120, 1.98],
  ]
  for (const [degrees, value] of table) expect(studentT(degrees)).toBeCloseTo(value, 3)
})

test('twenty values whose interval is known', () => {
  const values = Array.from({ length: 20 }, (_, index) => index + 1)
  const { mean, low, high, from, to } = spreadOf(values)
  expect(mean).toBe(10.5)
  // s = 5.916, s / sqrt(20) = 1.3229, t(19) = 2.093
  expect(low).toBeCloseTo(7.731, 3)
  expect(high).toBeCloseTo(13.269, 3)
  expect([from, to]).toEqual([1, 19])
})

test('one value is its own interval', () => {
  expect(spreadOf([7])).toEqual({ count: 1, mean: 7, low: 7, high: 7, from: 7, to: 7 })
})

test('the interval holds the mean, whatever the order of the values', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const { low, mean, high, from, to } = spreadOf(values)
      expect(low).toBeLessThanOrEqual(mean)
      expect(high).toBeGreaterThanOrEqual(mean)
      expect(from).toBeLessThanOrEqual(to)
      const turned = spreadOf([...values].reverse())
      expect([turned.from, turned.to]).toEqual([from, to])
    }),
  )
})
