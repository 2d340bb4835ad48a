import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeAxis } from './axis'

const frame = { width: 770, left: 10, right: 40, gap: 80 }
const durations = fc.integer({ min: 100_000, max: 86_400_000_000 })

describe('the time axis', () => {
  test('an instant comes back from its pixel to within one pixel of time', () => {
    fc.assert(
      fc.property(durations, fc.double({ min: 0, max: 1, noNaN: true }), (duration, share) => {
        const axis = timeAxis(duration, frame)
        const at = Math.floor(duration * share)
        expect(Math.abs(axis.at(axis.x(at)) - at)).toBeLessThanOrEqual(duration / 720)
      }),
    )
  })

  test('a pixel outside the plot means the nearest end of the run', () => {
    const axis = timeAxis(60_000_000, frame)
    expect(axis.at(-500)).toBe(0)
    expect(axis.at(5000)).toBe(60_000_000)
  })

  test('ticks begin at 0, stay in the plot and leave room for their labels', () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 300, max: 1600 }), (duration, width) => {
        const axis = timeAxis(duration, { ...frame, width })
        expect(axis.ticks[0]).toMatchObject({ at: 0, value: 0, anchor: 'start' })
        expect(axis.ticks.length).toBeGreaterThan(0)
        for (const { x } of axis.ticks) {
          expect(x).toBeGreaterThanOrEqual(axis.from)
          expect(x).toBeLessThanOrEqual(axis.to + 1e-6)
        }
        const [first, second] = axis.ticks
        if (second) expect(second.x - first.x).toBeGreaterThan(50)
      }),
    )
  })

  test.each([
    [60_000_000, 'seconds', [0, 10, 20, 30, 40, 50, 60]],
    [40_000_000, 'seconds', [0, 5, 10, 15, 20, 25, 30, 35, 40]],
    [2_400_000_000, 'minutes', [0, 5, 10, 15, 20, 25, 30, 35, 40]],
    [86_400_000_000, 'hours', [0, 3, 6, 9, 12, 15, 18, 21, 24]],
  ])('a run of %i µs is told in %s', (duration, unit, values) => {
    const axis = timeAxis(duration, frame)
    expect(axis.unit).toBe(unit)
    expect(axis.ticks.map(({ value }) => value)).toEqual(values)
  })
})
