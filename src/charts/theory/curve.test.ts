import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curveOf, nameRows, type Point, theoryAt, theoryPath } from './curve'

const bend: Point[] = Array.from({ length: 100 }, (_, i) => ({ x: i / 100, y: 1 / (1 - i / 100) }))
const curve = curveOf({ width: 669, height: 372 }, 1, 10)

const pointsOf = (path: string): [number, number][] =>
  path
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number])

describe('a theory figure', () => {
  test('the line stays under the upper edge and leaves exactly through it', () => {
    const points = pointsOf(theoryPath(bend, curve, 10))
    for (const [, y] of points) expect(y).toBeGreaterThanOrEqual(curve.top)
    expect(points.at(-1)?.[1]).toBeCloseTo(curve.top, 6)
    expect(curve.value(points.at(-1)?.[0] ?? 0)).toBeCloseTo(0.9, 3)
  })

  test('a line that never reaches the edge is drawn to its end', () => {
    const flat = bend.map(({ x }) => ({ x, y: 2 }))
    expect(pointsOf(theoryPath(flat, curve, 10)).length).toBe(flat.length)
  })

  test('the value read from a line lies between its neighbors, and at a point is the point', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (x) => {
        const value = theoryAt(bend, x)
        expect(value).toBeGreaterThanOrEqual(1 / (1 - Math.floor(x * 100) / 100) - 1e-6)
        expect(value).toBeLessThanOrEqual(1 / (1 - Math.ceil(x * 100) / 100) + 1e-6)
      }),
    )
    expect(theoryAt(bend, 0.5)).toBe(2)
  })

  test('beyond its last point theory says nothing', () => {
    expect(theoryAt(bend, 0.995)).toBeNull()
    expect(theoryAt([], 0.5)).toBeNull()
  })

  test('a name stands at the end of its line, and two names never on each other', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 10 }))
    fc.assert(
      fc.property(ends, ([first, second]) => {
        const lines = [first, second].map((y) => ({ theory: [{ x: 0.9, y }] }))
        const [upper, lower] = nameRows(lines, curve)
        expect(upper).toBe(Math.max(curve.top + 16, curve.y(first)))
        expect(lower).toBe(Math.max(upper + 36, curve.y(second)))
      }),
    )
  })
})
