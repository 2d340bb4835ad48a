// The lines of other runs as outlines: as long as the line would be if it were drawn.
import { describe, expect, test } from 'vitest'
import { ghostsOf, waitingIn } from './ghosts'
import { handMade } from './handMade'
import { layoutStage } from './layout/layout'

const stageOf = (arrangement: 'compact' | 'phone', servers = 3) =>
  layoutStage({
    arrangement,
    width: arrangement === 'phone' ? 358 : 669,
    height: 236,
    servers: Array.from({ length: servers }, () => ({ slots: 1, places: 1000 })),
    clients: 6,
    hasBalancer: true,
    hasHeads: true,
    nameLength: 2,
  })

const across = stageOf('compact')

// Smallest and greatest of the numbers at even (x) or odd (y) places of a path.
const rangeOf = (path: string, axis: 0 | 1): readonly [number, number] => {
  const values = (path.match(/-?[\d.]+/g) ?? []).map(Number).filter((_, i) => i % 2 === axis)
  return [Math.min(...values), Math.max(...values)]
}

describe('the ghosts of other lines', () => {
  test('are counted by lane, and those at the balancer last', () => {
    const moment = handMade({ servers: [{ waiting: 2 }, {}, { waiting: 7 }], held: 4 })
    expect(waitingIn(moment, across)).toEqual([2, 0, 7, 4])
  })

  test('stand where somebody waits, and nowhere else', () => {
    const ghosts = ghostsOf(across, [
      [2, 0, 7, 0],
      [0, 0, 1, 3],
    ])
    expect(ghosts.map(({ lane, run, waiting }) => [lane, run, waiting])).toEqual([
      [0, 0, 2],
      [2, 1, 1],
      [2, 0, 7],
      [-1, 1, 3],
    ])
    expect(ghostsOf(across, [[0, 0, 0, 0]])).toEqual([])
  })

  test('reach from the front as far as the line of so many, and never out of their room', () => {
    const [{ front, room }] = across.lanes
    for (const count of [1, 2, 9, 500]) {
      const [ghost] = ghostsOf(across, [[count, 0, 0, 0]])
      const [left, right] = rangeOf(ghost.path, 0)
      expect(right).toBeCloseTo(front.x, 0)
      const long = Math.min(room, (count - 1) * across.pitch)
      expect(front.x - left).toBeCloseTo(long + across.dot + 2, 0)
      expect(left).toBeGreaterThan(0)
    }
  })

  test('lie around each other, and their numbers never over each other', () => {
    const ghosts = ghostsOf(across, [
      [5, 0, 0, 0],
      [5, 0, 0, 0],
      [5, 0, 0, 0],
    ])
    const heights = ghosts.map(({ path }) => rangeOf(path, 1)).map(([top, foot]) => foot - top)
    expect(heights.toSorted((a, b) => a - b)).toEqual(heights)
    expect(new Set(heights).size).toBe(3)
    const labels = ghosts.map(({ label }) => label.x).toSorted((a, b) => a - b)
    expect(labels[1] - labels[0]).toBeGreaterThanOrEqual(9)
    expect(labels[2] - labels[1]).toBeGreaterThanOrEqual(9)
  })

  test('grow upwards where the stage runs down', () => {
    const down = stageOf('phone')
    const [{ front }] = down.lanes
    const [{ path, label }] = ghostsOf(down, [[2, 0, 0, 0]])
    expect(rangeOf(path, 1)[1]).toBeCloseTo(front.y, 0)
    expect(rangeOf(path, 1)[0]).toBeLessThan(front.y - down.pitch)
    expect(Math.abs(label.x - front.x)).toBeGreaterThan(down.dot)
  })
})
