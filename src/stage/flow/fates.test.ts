import { describe, expect, test } from 'vitest'
import { type Answer, answers } from '../../sim'
import { type HandMadeFate, type HandMadeRequest, handMade } from '../handMade'
import { layoutStage } from '../layout/layout'
import { Crowd } from './crowd'
import { Losses } from './losses'
import { Ticks } from './responses'
import { Returns } from './returns'

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

function read(recent: readonly HandMadeFate[], at = 10) {
  const moment = handMade({ at, recent })
  const crowd = new Crowd()
  crowd.read(moment, geometry)
  const [ticks, losses] = [new Ticks(), new Losses()]
  ticks.read({ moment, geometry, crowd, full: 4e6 })
  losses.read({ moment, geometry, crowd, every: 1 })
  return { ticks, losses }
}

describe('response ticks', () => {
  const strip = geometry.lanes[0].responses

  test('stand with the newest at the right, no more of them than fit', () => {
    const recent = Array.from({ length: 40 }, (_, i) => ({ request: i, at: 5 + i / 10, server: 0 }))
    const { ticks } = read(recent)
    expect(ticks.count).toBe(strip?.count)
    expect(ticks.request.slice(0, 3)).toEqual([39, 38, 37])
    const xs = ticks.x.slice(0, ticks.count)
    expect(xs).toEqual([...xs].sort((a, b) => b - a))
    expect(Math.min(...xs)).toBeGreaterThan(strip?.from ?? 0)
  })

  test('are as tall as the latency, and of full height when lost', () => {
    const { ticks } = read([
      { request: 1, at: 9, server: 0, latency: 1 },
      { request: 2, at: 9.1, server: 0, latency: 2 },
      { request: 3, at: 9.2, server: 0, latency: 99 },
      { request: 4, at: 9.3, server: 0, fate: 1 },
    ])
    const [lost, longest, two, one] = ticks.height
    expect(two).toBeCloseTo(one * 2, 5)
    expect(longest).toBe(strip?.height)
    expect(lost).toBe(strip?.height)
    expect(ticks.isLost[0]).toBe(true)
  })

  test('leave out what no server held', () => {
    expect(read([{ request: 1, at: 9, fate: 2, cause: 'no-server' }]).ticks.count).toBe(0)
  })
})

describe('crosses', () => {
  test('fall for 0.8 s and fade', () => {
    const at = (now: number) =>
      read([{ request: 4, at: 10, server: 1, fate: 1, phase: 'waiting' }], now).losses
    const [early, late, gone] = [at(10), at(10.6), at(10.81)]
    expect(early.count).toBe(1)
    expect(late.y[0]).toBeGreaterThan(early.y[0])
    expect(late.alpha[0]).toBeLessThan(early.alpha[0])
    expect(gone.count).toBe(0)
  })

  test('begin where the request was lost', () => {
    const { front, box } = geometry.lanes[1]
    const lost = (fate: Partial<HandMadeFate>) => {
      const { losses } = read([{ request: 4, at: 10, server: 1, fate: 1, ...fate }])
      return { x: losses.x[0], y: losses.y[0] }
    }
    const waiting = lost({ phase: 'waiting' })
    expect(waiting.x).toBeLessThan(box.x)
    expect(waiting.y).toBeGreaterThan(front.y)
    const working = lost({ phase: 'inService' })
    expect(working.x).toBeGreaterThan(box.x)
    expect(working.x).toBeLessThan(box.x + box.width)
    const nowhere = lost({ phase: 'toGateway', server: -1 })
    expect(nowhere.x).toBeLessThan(geometry.hub.x)
  })

  test('are only for the lost', () => {
    expect(read([{ request: 4, at: 10, server: 1, fate: 0 }]).losses.count).toBe(0)
  })
})

describe('what the balancer answers itself', () => {
  const own = answers.filter((answer) => answer !== 'server')

  function returned(given: {
    recent?: readonly HandMadeFate[]
    requests?: readonly HandMadeRequest[]
    at?: number
    hop?: number
  }) {
    const returns = new Returns()
    const { at = 10, hop = 0 } = given
    returns.read({ moment: handMade({ ...given, at }), geometry, every: 1, hop, isStill: false })
    return returns
  }

  test('is handed back at its left side, each kind of answer in a row of its own', () => {
    const recent = own.map((answer, request): HandMadeFate => ({ request, at: 9.9, answer }))
    const returns = returned({ recent })
    expect(returns.answer.map((code) => answers[code]).sort()).toEqual([...own].sort())
    expect(new Set(returns.y).size).toBe(own.length)
    for (const x of returns.x) expect(x).toBeLessThan(geometry.hub.x)
  })

  test('is no cross: what a rule turns away has a mark of its own', () => {
    const turned: HandMadeFate = {
      request: 4,
      at: 10,
      fate: 2,
      cause: 'blocked',
      answer: 'blocked',
    }
    expect(read([turned]).losses.count).toBe(0)
    expect(returned({ recent: [turned] }).count).toBe(1)
  })

  test('goes on where it was when its fate falls, a hop later', () => {
    const answer: Answer = 'cache'
    const before = returned({
      requests: [{ id: 4, phase: 'toClient', since: 9.7, until: 10, answer }],
      at: 9.999_999,
    })
    const after = returned({ recent: [{ request: 4, at: 10, answer }], hop: 300_000 })
    expect(after.x[0]).toBeCloseTo(before.x[0], 3)
    expect(after.alpha[0]).toBeCloseTo(before.alpha[0], 3)
  })

  test('leaves out what a server answers', () => {
    expect(returned({ recent: [{ request: 4, at: 10, server: 1 }] }).count).toBe(0)
  })
})
