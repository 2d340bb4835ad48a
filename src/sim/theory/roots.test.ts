import { describe, expect, it } from 'vitest'
import { whereReaches } from './roots'

describe('whereReaches', () => {
  it('finds roots and logarithms to the last digit but one', () => {
    for (const target of [0.001, 0.5, 2, 50, 1e6]) {
      expect(whereReaches(target, (x) => x * x) / Math.sqrt(target)).toBeCloseTo(1, 14)
      expect(whereReaches(1 + target, Math.exp)).toBeCloseTo(Math.log1p(target), 13)
    }
  })

  it('looks past the given end when the value lies beyond it', () => {
    expect(whereReaches(1000, (x) => x, { high: 2 })).toBeCloseTo(1000, 10)
  })

  it('answers the least place at which a step reaches the value', () => {
    expect(whereReaches(0.5, (x) => (x < 3.25 ? 0 : 1))).toBe(3.25)
  })

  it('answers the first double above the start where all values reach', () => {
    expect(whereReaches(0, () => 1)).toBeLessThan(1e-300)
  })

  it('gives up past 2^1000 when the value is never reached', () => {
    expect(whereReaches(2, (x) => x / (1 + x))).toBeGreaterThanOrEqual(2 ** 1000)
  })
})
