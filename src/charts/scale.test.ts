import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { niceTop, scaleY, tickValues, topFor } from './scale'

const reaches = fc.double({ min: 1e-3, max: 1e8, noNaN: true })
const heights = fc.integer({ min: 42, max: 104 })

describe('the scale of a row', () => {
  test('holds what it must and wastes less than two thirds of it', () => {
    fc.assert(
      fc.property(reaches, (reach) => {
        const top = niceTop(reach)
        expect(top).toBeGreaterThanOrEqual(reach * (1 - 1e-6))
        expect(top).toBeLessThan(reach * 2.51)
      }),
    )
  })

  test('stands still at a limit until the limit is passed', () => {
    expect(topFor(0.2, 6)).toBe(6)
    expect(topFor(6, 6)).toBe(6)
    expect(topFor(6.1, 6)).toBe(10)
    expect(topFor(0, null)).toBe(1)
  })

  test('keeps 0 and its top inside the row, and never draws outside it', () => {
    fc.assert(
      fc.property(reaches, heights, (top, height) => {
        const y = scaleY(top, height)
        expect(y(0)).toBe(height - 6)
        expect(y(top)).toBeGreaterThan(6)
        expect(y(top * 50)).toBeGreaterThanOrEqual(5.999)
      }),
    )
  })

  test('has one to three ticks, whose words do not run into each other or the limit', () => {
    fc.assert(
      fc.property(reaches, heights, fc.boolean(), (reach, height, hasLimit) => {
        const top = niceTop(reach)
        const limit = hasLimit ? top : null
        const places = tickValues(top, height, limit).map(scaleY(top, height))
        const all = limit === null ? places : [...places, scaleY(top, height)(limit)]
        expect(all.length).toBeGreaterThan(0)
        expect(places.length).toBeLessThanOrEqual(3)
        const sorted = all.sort((a, b) => a - b)
        for (let i = 1; i < sorted.length; i += 1)
          expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(13 - 1e-9)
      }),
    )
  })
})
