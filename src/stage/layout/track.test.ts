import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { bend, spotAt, trackThrough } from './track'

const at = (track: ReturnType<typeof trackThrough>, distance: number) => {
  const spot = { x: 0, y: 0 }
  spotAt(track, distance, spot)
  return spot
}

const coordinates = fc.integer({ min: -300, max: 300 })

describe('a track', () => {
  law.prop([coordinates, coordinates, fc.boolean()])(
    'is walked at an even pace, bend or not',
    (x, y, isDown) => {
      const track = trackThrough(bend({ x: 0, y: 0 }, { x: Math.abs(x) + 1, y }, isDown))
      const step = track.length / 40
      for (let i = 0; i < 40; i += 1) {
        const [from, to] = [at(track, i * step), at(track, (i + 1) * step)]
        expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(step + 1e-3)
      }
      expect(at(track, 0)).toEqual({ x: 0, y: 0 })
      expect(at(track, track.length).x).toBeCloseTo(Math.abs(x) + 1, 3)
    },
  )

  test('leaves and arrives along the direction of travel', () => {
    const track = trackThrough(bend({ x: 164, y: 48 }, { x: 226, y: 28 }, false))
    expect(at(track, 1).y).toBeCloseTo(48, 1)
    expect(at(track, track.length - 1).y).toBeCloseTo(28, 1)
    expect(at(track, track.length / 2)).toEqual({
      x: expect.closeTo(195, 0),
      y: expect.closeTo(38, 0),
    })
  })

  test('ends where it ends, however far one asks', () => {
    const track = trackThrough([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ])
    expect(at(track, 99)).toEqual({ x: 10, y: 0 })
    expect(at(track, -5)).toEqual({ x: 0, y: 0 })
  })
})
