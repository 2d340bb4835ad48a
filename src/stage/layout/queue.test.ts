import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { markedPlaces, pitchFor, placesAtFullPitch } from './queue'

const rooms = fc.double({ min: 20, max: 900, noNaN: true })
const lengths = fc.integer({ min: 1, max: 20_000 })

describe('a queue', () => {
  law.prop([lengths, rooms])('spreads over its room and never past it', (length, room) => {
    const pitch = pitchFor(length, room, 13.5)
    expect(pitch).toBeGreaterThan(0)
    expect(pitch * (length - 1)).toBeLessThanOrEqual(room + 1e-6)
  })

  law.prop([lengths, rooms])(
    'never draws its members further apart as it grows',
    (length, room) => {
      const [now, then] = [pitchFor(length, room, 13.5), pitchFor(length + 1, room, 13.5)]
      expect(then).toBeLessThanOrEqual(now)
      // The tail of a longer queue is never nearer to the front.
      expect(then * length).toBeGreaterThanOrEqual(now * (length - 1) - 1e-9)
    },
  )

  test('keeps the full pitch until it has filled its lane', () => {
    const full = placesAtFullPitch(169.5, 13.5)
    expect(full).toBe(13)
    expect(pitchFor(full, 169.5, 13.5)).toBe(13.5)
    expect(pitchFor(36, 219.5, 13.5)).toBeCloseTo(6.27, 2)
  })

  test('marks the empty places that exist, as far as they fit', () => {
    expect(markedPlaces(4, 169.5, 13.5)).toBe(4)
    expect(markedPlaces(1000, 169.5, 13.5)).toBe(13)
    expect(markedPlaces(0, 169.5, 13.5)).toBe(0)
  })
})
