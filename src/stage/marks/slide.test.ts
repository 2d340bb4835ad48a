import { expect, test } from 'vitest'
import { layoutStage } from '../layout/layout'
import { slideOf } from './slide'

const stageOf = (count: number) =>
  layoutStage({
    arrangement: 'compact',
    width: 669,
    height: 228,
    servers: Array.from({ length: count }, () => ({ slots: 1, places: 10 })),
    clients: 6,
    hasBalancer: true,
    hasHeads: true,
    nameLength: 2,
  })

test('a box slides from where it stood when a server comes, and back again when it goes', () => {
  const [three, four] = [stageOf(3), stageOf(4)]
  const there = slideOf(three.lanes[1].box, four.lanes[1].box)
  const back = slideOf(four.lanes[1].box, three.lanes[1].box)
  expect(there).toMatch(/^translate\(0\.0px, \d+\.\dpx\)$/)
  expect(back).toBe(there?.replace(', ', ', -'))
})

test('a box that stands as it stood does not move', () => {
  const [one, other] = [stageOf(3), stageOf(3)]
  expect(slideOf(one.lanes[1].box, other.lanes[1].box)).toBeNull()
})
