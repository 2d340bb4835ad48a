// Servers must be told apart without their colors.
import { describe, expect, test } from 'vitest'
import { ringOf } from '../../sim'
import { HUES } from '../../ui/hue'
import { labelPlaces } from './labels'
import { patternOf, shapeAt } from './marks'

const places = Array.from({ length: HUES }, (_, place) => place)

test('every server that has a color has a pattern and a shape of its own', () => {
  expect(new Set(places.map((place) => patternOf('a', place))).size).toBe(HUES)
  const shapes = places.map((place) => shapeAt(place, { x: 10, y: 20 }, 4))
  expect(new Set(shapes).size).toBe(HUES)
  expect(shapes.join()).not.toMatch(/NaN|undefined/)
})

describe('names on the ring', () => {
  const members = places.map((place) => ({ name: `s${place + 1}`, weight: 1 }))

  test.each([1, 4, 40, 1000])('stand once for each server, with %i points, and apart', (points) => {
    const labels = labelPlaces(ringOf(members, points), members.length)
    expect(labels.map(({ owner }) => owner)).toEqual(places)
    const at = labels.map((label) => label.at).sort((a, b) => a - b)
    const gaps = at.map((one, i) => (i === 0 ? one + 1 - at[at.length - 1] : one - at[i - 1]))
    if (points > 1) expect(Math.min(...gaps)).toBeGreaterThan(0.04)
  })

  test('stand in the middle of the longest arc', () => {
    const quarter = 2 ** 30
    const ring = { hashes: [quarter, 2 * quarter, 4 * quarter - 1], owners: [0, 1, 1] }
    const [first, second] = labelPlaces(ring, 2)
    expect(first.at).toBeCloseTo(0.125, 5)
    expect(second.at).toBeCloseTo(0.625, 5)
  })

  test('a server without an arc has none', () => {
    expect(labelPlaces({ hashes: [], owners: [] }, 3)).toEqual([])
  })
})
