import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXACT_MAX } from '../sim'
import { Quantiles } from './quantiles'

const shares = [0, 0.5, 0.95, 0.99, 1]

const of = (values: readonly number[]) => {
  const quantiles = new Quantiles()
  for (const value of values) quantiles.add(value)
  return quantiles
}

/** The smallest value that so large a share does not exceed, straight from the definition. */
const nearestRank = (values: readonly number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.find((_, index) => (index + 1) / sorted.length >= share - 1e-12)
}

// Many values of every size, without a generator of a million-element list.
const many = (seed: number, largest: number) => {
  let word = seed
  return Array.from({ length: EXACT_MAX + 1_000 }, () => {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(largest ** (word / 2 ** 32))
  })
}

describe('percentiles', () => {
  test('are the nearest ranks while there are few values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(values, (list) => {
        const quantiles = of(list)
        expect(quantiles.at(shares)).toEqual(shares.map((share) => nearestRank(list, share)))
        expect(quantiles.isApproximate).toBe(false)
        expect(quantiles.max).toBe(Math.max(...list))
      }),
    )
  })

  test('of one hundred values are the values of their rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => (index * 37) % 100)
    expect(of(hundred).at([0.5, 0.95, 0.99])).toEqual([49, 94, 98])
  })

  test('are right to three significant digits beyond 100,000 values', () => {
    for (const largest of [500, 5_000, 60_000_000, 604_800_000_000, 2 ** 52]) {
      const values = many(7, largest)
      const quantiles = of(values)
      expect(quantiles.isApproximate).toBe(true)
      const sorted = Float64Array.from(values).sort()
      for (const [index, value] of quantiles.at([0.1, 0.5, 0.95, 0.99, 1]).entries()) {
        const rank = Math.ceil([0.1, 0.5, 0.95, 0.99, 1][index] * values.length)
        const truth = sorted[rank - 1]
        expect(Math.abs(value - truth)).toBeLessThanOrEqual(truth * 0.0005)
      }
    }
  })

  test('turn approximate with the 100,001st value and not before', () => {
    const quantiles = of(Array.from({ length: EXACT_MAX }, (_, index) => index))
    expect(quantiles.isApproximate).toBe(false)
    expect(quantiles.at([0.5])).toEqual([EXACT_MAX / 2 - 1])
    quantiles.add(0)
    expect(quantiles.isApproximate).toBe(true)
  })

  test('leave mean and maximum exact', () => {
    const values = many(11, 1e9)
    const quantiles = of(values)
    const sum = values.reduce((total, value) => total + value, 0)
    expect(quantiles.mean).toBe(sum / values.length)
    expect(quantiles.max).toBe(values.reduce((most, value) => Math.max(most, value), 0))
  })
})
