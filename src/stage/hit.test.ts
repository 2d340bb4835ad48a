import { describe, expect, test } from 'vitest'
import { Losses } from './flow/losses'
import { Placer } from './flow/place'
import { Ticks } from './flow/responses'
import { Returns } from './flow/returns'
import { handMade } from './handMade'
import { type HitScene, hit, REACH } from './hit'
import { layoutStage } from './layout/layout'
import { locate } from './locate'

const geometry = layoutStage({
  arrangement: 'compact',
  width: 669,
  height: 256,
  servers: [1, 2, 3].map(() => ({ slots: 2, places: 10 })),
  clients: 50,
  hasBalancer: true,
  hasHeads: true,
  nameLength: 2,
})

const moment = handMade({
  at: 10,
  requests: [
    { id: 1, phase: 'toGateway', since: 9.9, until: 10.1 },
    { id: 3, phase: 'waiting', server: 0, sentAt: 6, since: 7 },
    { id: 4, phase: 'waiting', server: 0, sentAt: 6, since: 7, place: 1 },
    { id: 5, phase: 'inService', server: 2, sentAt: 6, since: 9, until: 12 },
  ],
  recent: [
    { request: 9, at: 9.8, server: 1, latency: 1 },
    { request: 12, at: 9.9, server: 1, fate: 1, phase: 'waiting' },
    { request: 13, at: 9.7, answer: 'cache' },
  ],
})

const placer = new Placer()
const placement = placer.place({
  moment,
  geometry,
  every: 1,
  chosen: -1,
  isStill: false,
  hop: 200_000,
})
const ticks = new Ticks()
ticks.read({ moment, geometry, crowd: placer.crowd, full: 6e6 })
const losses = new Losses()
losses.read({ moment, geometry, crowd: placer.crowd, every: 1 })
const returns = new Returns()
returns.read({ moment, geometry, every: 1, hop: 0, isStill: false })
const scene: HitScene = { geometry, moment, placement, ticks, losses, returns }
const at = (x: number, y: number, reach: number = REACH.mouse) => hit(scene, { x, y, reach })

describe('a pointer', () => {
  test.each([1, 3, 4, 5, 9, 12, 13])('finds request %i where it is seen', (request) => {
    const where = locate(scene, { kind: 'request', id: request })
    if (!where || !('point' in where)) throw new Error('not drawn')
    expect(at(where.point.x, where.point.y)).toEqual({ kind: 'request', id: request })
  })

  test('takes the nearest of two', () => {
    const { front } = geometry.lanes[0]
    expect(at(front.x - 5, front.y)).toEqual({ kind: 'request', id: 3 })
    expect(at(front.x - 9, front.y)).toEqual({ kind: 'request', id: 4 })
  })

  test('reaches further with a finger than with a mouse', () => {
    const { front } = geometry.lanes[0]
    expect(at(front.x, front.y + 15)).toBeNull()
    expect(at(front.x, front.y + 15, REACH.touch)).toEqual({ kind: 'request', id: 3 })
  })

  test('finds a server in the rest of its box, and nothing on the ground', () => {
    const { box } = geometry.lanes[1]
    expect(at(box.x + 140, box.y + 8)).toEqual({ kind: 'server', id: 1 })
    expect(at(300, 5)).toBeNull()
  })
})

describe('where something is', () => {
  test('is the box of a server, and nowhere for what is not drawn', () => {
    expect(locate(scene, { kind: 'server', id: 2 })).toEqual({ box: geometry.lanes[2].box })
    expect(locate(scene, { kind: 'request', id: 77 })).toBeNull()
    expect(locate(scene, { kind: 'server', id: 77 })).toBeNull()
  })
})
