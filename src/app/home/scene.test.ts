import { describe, expect, test } from 'vitest'
import { chapters } from '../../course'
import hero from './hero.json'
import { questionDrawings } from './questions'
import { sceneOf } from './scene'
import { ring } from './strokes'

const [one, three] = hero.lanes
const widths = [240, 326, 559, 560, 1032]

/** Every x that stands in the strokes' absolute moves. */
const startsOf = (shop: typeof one, width: number) =>
  sceneOf(shop, width).strokes.flatMap(([, path]) =>
    Array.from(path.matchAll(/M(-?[\d.]+)/g), ([, x]) => Number(x)),
  )

describe('the still of the first page', () => {
  test('draws each waiting request once, whatever room there is', () => {
    const waiting = one.servers.reduce((sum, server) => sum + server.waiting.length, 0)
    expect(waiting).toBeGreaterThan(40)
    for (const width of widths) {
      const rings = sceneOf(one, width).strokes.filter(([mark]) =>
        ['young', 'aging', 'old'].includes(mark),
      )
      expect(rings).toHaveLength(waiting)
    }
  })

  test('stays within its width', () => {
    for (const shop of [one, three])
      for (const width of widths)
        for (const x of startsOf(shop, width)) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
        }
  })

  test('shows losses only where there are some', () => {
    expect(sceneOf(one, 1032).losses).toHaveLength(one.gone.length)
    expect(one.gone.length).toBeGreaterThan(0)
    expect(sceneOf(three, 1032).losses).toEqual([])
  })

  test('has a balancer only where there is something to balance', () => {
    expect(sceneOf(one, 1032).balancer).toBeNull()
    expect(sceneOf(three, 1032).balancer).not.toBeNull()
  })
})

test('a full ring is a whole circle, not an arc that ends where it begins', () => {
  const arcs = (share: number) => ring([10, 10], share, 7).match(/[Aa]/g)?.length
  expect(arcs(1)).toBe(2)
  expect(arcs(0.98)).toBe(1)
})

test('every chapter has its drawing', () => {
  for (const { id } of chapters) expect(questionDrawings[id].length).toBeGreaterThan(0)
})
