import { describe, expect, test } from 'vitest'
import { forms } from './forms'
import { PARTS, StampSet, TURN } from './stamps'

const area = (set: StampSet, turn = TURN): number =>
  set.at(0, 0, turn).cover.reduce((sum, cover) => sum + cover, 0) / 255

const shapes = { disc: 4.2, ring: 6.6 }

describe('stamps', () => {
  test('a disc covers its area, wherever in a pixel its center lies', () => {
    const set = new StampSet({ kind: 'disc', radius: shapes.disc, stroke: 0 })
    for (let part = 0; part < PARTS; part += 1) {
      const cover = set.at(part, PARTS - 1 - part).cover.reduce((sum, one) => sum + one, 0) / 255
      expect(cover / (Math.PI * shapes.disc ** 2)).toBeCloseTo(1, 1)
    }
  })

  test('a ring covers the share of the turn that it is asked for', () => {
    const set = new StampSet({ kind: 'ring', radius: shapes.ring, stroke: 1.9 })
    const whole = area(set)
    expect(whole / (2 * Math.PI * shapes.ring * 1.9)).toBeCloseTo(1, 1)
    for (let turn = 4; turn < TURN; turn += 4)
      expect(area(set, turn) / whole).toBeCloseTo(turn / TURN, 1)
  })

  test('a ring closes clockwise from the top', () => {
    const quarter = new StampSet({ kind: 'ring', radius: 6, stroke: 2 }).at(2, 2, TURN / 4)
    for (let i = 0; i < quarter.cover.length; i += 1) {
      if (quarter.cover[i] < 200) continue
      expect(quarter.dx[i]).toBeGreaterThanOrEqual(-1)
      expect(quarter.dy[i]).toBeLessThanOrEqual(1)
    }
  })

  test('what is left of a disc shrinks clockwise, to nothing', () => {
    const set = new StampSet({ kind: 'rest', radius: 4, stroke: 0 })
    const areas = [TURN, 48, 32, 16, 1].map((turn) => area(set, turn))
    expect(areas).toEqual([...areas].sort((a, b) => b - a))
    const half = set.at(2, 2, TURN / 2)
    const right = half.dx.filter((dx, i) => dx > 1 && half.cover[i] > 128)
    expect(right).toHaveLength(0)
  })

  test('a cross has two equal arms', () => {
    const { dx, dy, cover } = new StampSet({ kind: 'cross', radius: 3.5, stroke: 2 }).at(2, 2)
    const key = (x: number, y: number) => `${x} ${y}`
    const at = new Map(Array.from(cover, (one, i) => [key(dx[i], dy[i]), one]))
    for (const [place, one] of at) {
      const [x, y] = place.split(' ').map(Number)
      expect(Math.abs((at.get(key(y, x)) ?? 0) - one)).toBeLessThanOrEqual(1)
    }
  })

  test('no two forms of a kind, and no two marks of an end, cover the same', () => {
    const r = 4.2
    const sets = [
      ...forms.map((form) => new StampSet({ kind: 'disc', radius: r, stroke: 0, form })),
      ...(['bars', 'back', 'dashes', 'barred', 'target', 'cross'] as const).map(
        (kind) => new StampSet({ kind, radius: r, stroke: 1.7 }),
      ),
    ]
    const pictures = sets.map((set) => {
      const { dx, dy, cover } = set.at(2, 2)
      return new Map(Array.from(cover, (one, i) => [`${dx[i]} ${dy[i]}`, one]))
    })
    const differs = (a: Map<string, number>, b: Map<string, number>) => {
      const places = new Set([...a.keys(), ...b.keys()])
      return [...places].reduce(
        (sum, place) => sum + Math.abs((a.get(place) ?? 0) - (b.get(place) ?? 0)) / 255,
        0,
      )
    }
    pictures.forEach((one, i) => {
      for (const other of pictures.slice(i + 1)) expect(differs(one, other)).toBeGreaterThan(6)
    })
  })

  test('is made once', () => {
    const set = new StampSet({ kind: 'disc', radius: 4, stroke: 0 })
    expect(set.at(1, 1)).toBe(set.at(1, 1))
  })
})
