import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { StageSpec } from './cast'
import type { Arrangement, Box, Geometry } from './geometry'
import { laneOf } from './geometry'
import { layoutStage } from './layout'

const sizesOf: Record<Arrangement, [number, number]> = {
  course: [669, 384],
  compact: [669, 256],
  embed: [638, 188],
  phone: [390, 290],
  present: [1336, 540],
}

const specOf = (given: Partial<StageSpec> & { count?: number } = {}): StageSpec => {
  const arrangement = given.arrangement ?? 'compact'
  const [width, height] = sizesOf[arrangement]
  const servers = Array.from({ length: given.count ?? 3 }, () => ({ slots: 2, places: 1000 }))
  return {
    arrangement,
    width,
    height,
    servers,
    clients: 50,
    hasBalancer: servers.length > 1,
    hasHeads: true,
    nameLength: 2,
    ...given,
  }
}

const anySpec = fc
  .record({
    arrangement: fc.constantFrom<Arrangement>('course', 'compact', 'embed', 'phone', 'present'),
    count: fc.integer({ min: 1, max: 300 }),
    slots: fc.integer({ min: 1, max: 64 }),
    places: fc.integer({ min: 0, max: 2000 }),
    hasHeads: fc.boolean(),
    stretch: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ arrangement, count, slots, places, hasHeads, stretch }) => {
    const [width, height] = sizesOf[arrangement]
    const servers = Array.from({ length: count }, () => ({ slots, places }))
    return specOf({ arrangement, servers, hasHeads, width: width + stretch, height, count })
  })

const isInside = (box: Box, { width, height }: Geometry) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01

describe('a stage', () => {
  law.prop([anySpec])('keeps every box inside, and no two of them touch', (spec) => {
    const geometry = layoutStage(spec)
    const boxes = geometry.lanes.map(({ box }) => box)
    expect(boxes.filter((box) => !isInside(box, geometry))).toEqual([])
    for (let i = 1; i < boxes.length; i += 1) expect(overlap(boxes[i - 1], boxes[i])).toBe(false)
    const { balancer } = geometry
    if (balancer) {
      expect(isInside(balancer, geometry)).toBe(true)
      expect(boxes.filter((box) => overlap(box, balancer))).toEqual([])
    }
  })

  law.prop([anySpec])('leads each lane from the balancer to the front of its queue', (spec) => {
    const { lanes, isDown, balancer } = layoutStage(spec)
    for (const { track, port, front, box, room } of lanes) {
      const last = track.xs.length - 1
      expect([track.xs[0], track.ys[0]]).toEqual([Math.fround(port.x), Math.fround(port.y)])
      expect(track.xs[last]).toBeCloseTo(front.x, 3)
      expect(track.ys[last]).toBeCloseTo(front.y, 3)
      expect(isDown ? front.y < box.y : front.x < box.x).toBe(true)
      expect(room).toBeGreaterThan(0)
      expect(room).toBeLessThan(track.length)
      if (balancer && !isDown) {
        expect(port.y).toBeGreaterThanOrEqual(balancer.y)
        expect(port.y).toBeLessThanOrEqual(balancer.y + balancer.height)
      }
    }
  })

  law.prop([anySpec])('keeps slots apart and inside their box', (spec) => {
    for (const { box, slots } of layoutStage(spec).lanes) {
      for (const { x, y } of slots.points) {
        expect(x - slots.dot).toBeGreaterThanOrEqual(box.x)
        expect(x + slots.dot).toBeLessThanOrEqual(box.x + box.width)
        expect(y - slots.dot).toBeGreaterThanOrEqual(box.y)
        expect(y + slots.dot).toBeLessThanOrEqual(box.y + box.height)
      }
      const apart = slots.points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
      expect(new Set(apart).size).toBe(apart.length)
    }
  })

  law.prop([anySpec])('has a lane for every server, in order', (spec) => {
    const geometry = layoutStage(spec)
    const places = spec.servers.map((_, index) => laneOf(geometry, index))
    expect(Math.max(...places)).toBe(geometry.lanes.length - 1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(geometry.lanes.length).toBeLessThanOrEqual(60)
  })

  test('groups neighbors only where there are more than 60 servers', () => {
    expect(layoutStage(specOf({ count: 60 })).group).toBe(1)
    expect(layoutStage(specOf({ count: 61 })).group).toBe(3)
  })

  test('shows slots up to six servers, number and ring up to ten, a bar beyond', () => {
    const details = [1, 6, 7, 10, 11].map((count) => layoutStage(specOf({ count })).detail)
    expect(details).toEqual(['slots', 'slots', 'bay', 'bay', 'row'])
  })

  test('never draws more clients than there are', () => {
    expect(layoutStage(specOf({ clients: 2 })).figures).toHaveLength(2)
    expect(layoutStage(specOf({ clients: 500 })).figures).toHaveLength(6)
  })

  test('grows its lanes, not its boxes, with the width', () => {
    const [narrow, wide] = [669, 900].map((width) => layoutStage(specOf({ width })).lanes[0])
    expect(wide.box.width).toBe(narrow.box.width)
    expect(wide.room - narrow.room).toBeCloseTo(231, 3)
  })
})

describe('the drawings of the visual language', () => {
  test('two shops on one clock: the single counter', () => {
    const { lanes, figures, hub } = layoutStage(specOf({ count: 1, height: 92, hasHeads: false }))
    expect(figures.map(({ y }) => y)).toEqual([19, 46, 73])
    expect(hub).toEqual({ x: 150, y: 46 })
    expect(lanes[0].front).toEqual({ x: 401.5, y: 46 })
    expect(lanes[0].box).toEqual({ x: 412, y: 31, width: 166, height: 30 })
    expect(lanes[0].room).toBeCloseTo(219.5, 1)
  })

  test('two shops on one clock: three counters', () => {
    const { lanes, figures, balancer, ring } = layoutStage(
      specOf({ count: 3, height: 136, hasHeads: false }),
    )
    expect(lanes.map(({ front }) => front.y)).toEqual([28, 66, 104])
    expect(figures.map(({ y }) => y)).toEqual([21, 66, 111])
    expect(balancer).toEqual({ x: 138, y: 11, width: 26, height: 110 })
    expect(lanes[0].slots.points[0].x).toBeCloseTo(460.6, 5)
    expect(lanes[0].responses?.count).toBe(18)
    expect(ring).toBe(8)
  })
})
