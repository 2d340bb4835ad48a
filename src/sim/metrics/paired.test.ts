import { describe, expect, test } from 'vitest'
import { pairedDifference } from './paired'
import { studentT } from './student'

describe("Student's t", () => {
  test('has the quantiles of the printed tables', () => {
    const printed = { 1: 12.706, 9: 2.262, 19: 2.093, 29: 2.045, 30: 2.042, 40: 2.021, 60: 2.0003 }
    for (const [freedom, value] of Object.entries(printed))
      expect(studentT(Number(freedom))).toBeCloseTo(value, 3)
    expect(studentT(120)).toBeCloseTo(1.9799, 4)
    expect(studentT(999)).toBeCloseTo(1.9623, 4)
  })

  test('falls with every degree of freedom, over the seam between table and expansion too', () => {
    for (let freedom = 1; freedom < 200; freedom += 1)
      expect(studentT(freedom + 1)).toBeLessThan(studentT(freedom))
  })
})

// Student's own ten patients (1908): hours of sleep gained under two drugs.
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
const sleep = first.map((value, i) => value - second[i])

describe('a paired difference', () => {
  test("of Student's ten patients is -1.58, from -2.46 to -0.70", () => {
    const found = pairedDifference(sleep)
    expect(found?.mean).toBeCloseTo(-1.58, 10)
    expect(found?.low).toBeCloseTo(-2.4599, 3)
    expect(found?.high).toBeCloseTo(-0.7001, 3)
    expect(found).toMatchObject({ sign: -1, lower: 9, higher: 0, equal: 1 })
  })

  test('would have been clear with as many pairs as it says, and not with one fewer', () => {
    const needed = pairedDifference(sleep)?.needed ?? 0
    const deviation = 1.2299594
    const reach = (count: number) => (studentT(count - 1) * deviation) / Math.sqrt(count)
    expect(reach(needed)).toBeLessThan(1.58)
    expect(reach(needed - 1)).toBeGreaterThan(1.58)
  })

  test('turned about is the same with the other sign', () => {
    const turned = pairedDifference(sleep.map((value) => -value))
    expect(turned).toMatchObject({ sign: 1, lower: 0, higher: 9, equal: 1 })
    expect(turned?.needed).toBe(pairedDifference(sleep)?.needed)
  })

  test('that scatters about 0 is not decided, and tells how many pairs would decide it', () => {
    const found = pairedDifference([-1, 1, -1, 1.2, -1, 1])
    expect(found?.sign).toBe(0)
    expect(found?.needed).toBeGreaterThan(6)
  })

  test('of nothing but zeros is no difference, and no number of pairs makes it one', () => {
    expect(pairedDifference([0, 0, 0])).toMatchObject({ mean: 0, sign: 0, needed: null, equal: 3 })
  })

  test('that is always the same is clear from two pairs on', () => {
    expect(pairedDifference([2, 2])).toMatchObject({ low: 2, high: 2, sign: 1, needed: 2 })
  })

  test('of one pair has no interval, and of none there is none', () => {
    expect(pairedDifference([3])).toMatchObject({ mean: 3, low: null, sign: 0, needed: null })
    expect(pairedDifference([])).toBeNull()
  })
})
