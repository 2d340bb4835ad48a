import { describe, expect, test } from 'vitest'
import { intervalOf } from './interval'

describe('an interval', () => {
  test('of 1 to 5 is 3, give or take 1.963', () => {
    const interval = intervalOf([1, 2, 3, 4, 5])
    expect(interval?.mean).toBe(3)
    expect(interval?.low).toBeCloseTo(3 - 1.9632, 3)
    expect(interval?.high).toBeCloseTo(3 + 1.9632, 3)
  })

  test('of equal values has no width', () => {
    expect(intervalOf([7, 7, 7])).toEqual({ mean: 7, low: 7, high: 7 })
  })

  test('of one value is unknown, and of none there is none', () => {
    expect(intervalOf([7])).toEqual({ mean: 7, low: null, high: null })
    expect(intervalOf([])).toBeNull()
  })

  test('holds the true mean in about 95 of 100 experiments', () => {
    let word = 1
    const uniform = () => {
      word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
      return word / 2 ** 32
    }
    // Sums of twelve uniforms are as good as normal here.
    const normal = () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6)
    let hits = 0
    for (let experiment = 0; experiment < 2_000; experiment += 1) {
      const { low, high } = intervalOf(Array.from({ length: 5 }, normal)) ?? {}
      if (Number(low) <= 0 && Number(high) >= 0) hits += 1
    }
    expect(hits / 2_000).toBeGreaterThan(0.93)
    expect(hits / 2_000).toBeLessThan(0.97)
  })
})
