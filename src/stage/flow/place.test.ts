import { describe, expect, test } from 'vitest'
import { History, type Moment, simTime } from '../../sim'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { handMade } from '../handMade'
import type { Geometry } from '../layout/geometry'
import { layoutStage } from '../layout/layout'
import { code } from './crowd'
import { Placer, type Scene } from './place'
import { look } from './placement'

/** A step forward is cut short when the one that made it is served within 120 ms. */
const ONE_STEP = 16

const geometryOf = (moment: Moment): Geometry =>
  layoutStage({
    arrangement: 'compact',
    width: 669,
    height: 256,
    servers: moment.servers.map(({ slots, queue }) => ({ slots, places: queue })),
    clients: 50,
    hasBalancer: moment.servers.length > 1,
    hasHeads: true,
    nameLength: 2,
  })

interface Seen {
  readonly x: number
  readonly y: number
  readonly phase: number
  readonly look: number
  readonly share: number
}

const placed = (
  moment: Moment,
  scene: Partial<Scene> = {},
  placer = new Placer(),
): Map<number, Seen> => {
  const geometry = scene.geometry ?? geometryOf(moment)
  const all = { moment, geometry, every: 1, chosen: -1, isStill: false, hop: 0, ...scene }
  const { count, row, x, y, look: looks, share } = placer.place(all)
  return new Map(
    Array.from({ length: count }, (_, at) => [
      moment.requests.id[row[at]],
      {
        x: x[at],
        y: y[at],
        phase: moment.requests.phase[row[at]],
        look: looks[at],
        share: share[at],
      },
    ]),
  )
}

const historyOf = (id: ScenarioId): History => {
  const scenario = scenarioNamed(id)
  return new History({ scenario, seed: scenario.seed, interventions: [] })
}

const momentAt = (history: History, at: number): Moment => {
  while (!history.advance(simTime(at)));
  return history.moment()
}

describe('a dot', () => {
  test.each<[ScenarioId, number]>([
    ['three-counters', 0],
    ['three-counters-14', 26],
    ['one-counter-14', 0],
  ])('never jumps further than through the balancer (%s)', (id, thickness) => {
    const history = historyOf(id)
    const hop = scenarioNamed(id).gateways[0].network
    const placer = new Placer()
    const step = 2_000
    let before = new Map<number, Seen>()
    for (let at = 5_000_000; at < 6_500_000; at += step) {
      const now = placed(momentAt(history, at), { hop }, placer)
      for (const [request, { x, y, phase }] of now) {
        const was = before.get(request)
        if (!was) continue
        const isBack = phase === code.toGatewayBack || phase === code.toClient
        // An answer begins at the edge of the box, wherever in it the slot was.
        if (isBack && was.phase === code.inService) continue
        const isThroughGate = was.phase === code.toGateway && phase === code.toServer
        // Into a slot it goes as fast as its service is short.
        const isShort = phase === code.inService
        const most = isThroughGate ? Math.hypot(thickness, 30) + 8 : isShort ? 60 : ONE_STEP
        expect(
          Math.hypot(x - was.x, y - was.y),
          `request ${request}: ${was.phase} to ${phase}`,
        ).toBeLessThan(most)
      }
      before = now
    }
    expect(before.size).toBeGreaterThan(0)
  })

  test('is where the moment says, whatever was drawn before', () => {
    const history = historyOf('three-counters-14')
    const used = new Placer()
    for (let at = 1; at < 12; at += 1) {
      const moment = momentAt(history, at * 900_000)
      expect(placed(moment, {}, used)).toEqual(placed(moment))
    }
  })

  const way = { since: 10, until: 10.4 }
  test('leaves its client at the beginning of its way and is at the balancer at its end', () => {
    const at = (now: number) =>
      placed(handMade({ at: now, requests: [{ id: 1, phase: 'toGateway', client: 2, ...way }] }))
    const { figures, hub } = geometryOf(handMade({}))
    expect(at(10).get(1)).toMatchObject({ x: 40, y: expect.closeTo(figures[2].y, 3) })
    expect(at(10.4).get(1)).toMatchObject({ x: expect.closeTo(hub.x, 3), y: hub.y })
  })

  test('ends its way to a server where it will wait', () => {
    const inLine = Array.from({ length: 4 }, (_, i) => ({
      id: i,
      phase: 'waiting' as const,
      server: 1,
      place: i,
      sentAt: 1,
      since: 2,
    }))
    const travelling = { id: 9, phase: 'toServer' as const, server: 1, sentAt: 9, ...way }
    const end = placed(handMade({ at: 10.4, requests: [...inLine, travelling] }), { hop: 4e5 }).get(
      9,
    )
    const joined = {
      ...travelling,
      phase: 'waiting' as const,
      since: 10.4,
      until: undefined,
      place: 4,
    }
    const begun = placed(handMade({ at: 10.4, requests: [...inLine, joined] }), { hop: 4e5 }).get(9)
    expect(end?.x).toBeCloseTo(begun?.x ?? 0, 3)
    expect(end?.y).toBeCloseTo(begun?.y ?? 0, 3)
  })

  test('that arrives over hops without length slides all the way from its client', () => {
    const request = { id: 1, phase: 'inService' as const, server: 0, sentAt: 10, until: 10.5 }
    const at = (now: number) => placed(handMade({ at: now, requests: [request] })).get(1)
    const { lanes } = geometryOf(handMade({}))
    expect(at(10)).toMatchObject({ x: 40, look: look.hollow })
    expect(at(10.19)).toMatchObject({ look: look.working })
    expect(at(10.2)?.x).toBeCloseTo(lanes[0].slots.points[0].x, 3)
  })

  test('has arrived when its service ends, however short that is', () => {
    const request = { id: 1, phase: 'inService' as const, server: 0, sentAt: 10, until: 10.03 }
    const { lanes } = geometryOf(handMade({}))
    const end = placed(handMade({ at: 10.03, requests: [request] })).get(1)
    expect(end?.x).toBeCloseTo(lanes[0].slots.points[0].x, 3)
  })

  test('in a slot shows the share of its work that is left', () => {
    const request = {
      id: 1,
      phase: 'inService' as const,
      server: 0,
      sentAt: 1,
      since: 9,
      until: 13,
    }
    expect(placed(handMade({ at: 10, requests: [request] })).get(1)?.share).toBeCloseTo(0.75, 5)
  })

  test('that waits shows the share of its patience that is spent', () => {
    const request = {
      id: 1,
      phase: 'waiting' as const,
      server: 0,
      sentAt: 7,
      since: 7,
      deadline: 13,
    }
    expect(placed(handMade({ at: 10, requests: [request] })).get(1)?.share).toBeCloseTo(0.5, 5)
    const patient = { ...request, deadline: 4000 }
    expect(placed(handMade({ at: 10, requests: [patient] })).get(1)?.share).toBeCloseTo(0.3, 5)
  })
})

describe('a queue', () => {
  const waiting = (count: number, server = 0) =>
    Array.from({ length: count }, (_, i) => ({
      id: i + 1,
      phase: 'waiting' as const,
      server,
      place: i,
      sentAt: 1,
      since: 1.5,
    }))

  test('stands in order of its places, the first at the front', () => {
    const moment = handMade({ requests: waiting(30) })
    const xs = waiting(30).map(({ id }) => placed(moment).get(id)?.x ?? 0)
    expect(xs).toEqual([...xs].sort((a, b) => b - a))
    expect(xs[0]).toBeCloseTo(geometryOf(moment).lanes[0].front.x, 3)
  })

  test('steps forward over 120 ms when its front is served', () => {
    const served = {
      id: 0,
      phase: 'inService' as const,
      server: 0,
      sentAt: 1,
      since: 10,
      until: 11,
    }
    const first = (now: number) =>
      placed(handMade({ at: now, requests: [served, ...waiting(3)] })).get(1)?.x ?? 0
    const { front } = geometryOf(handMade({})).lanes[0]
    expect(front.x - first(10)).toBeCloseTo(13.5, 3)
    expect(front.x - first(10.06)).toBeCloseTo(6.75, 3)
    expect(first(10.12)).toBeCloseTo(front.x, 3)
  })

  test('closes the gap of one that gave up, and only behind it', () => {
    const recent = [{ request: 2, at: 10, server: 0, fate: 1 as const, phase: 'waiting' as const }]
    const rest = waiting(4)
      .filter(({ id }) => id !== 2)
      .map((request, place) => ({ ...request, place }))
    const at = placed(handMade({ at: 10, requests: rest, recent }))
    const { front } = geometryOf(handMade({})).lanes[0]
    expect(at.get(1)?.x).toBeCloseTo(front.x, 3)
    expect(front.x - (at.get(3)?.x ?? 0)).toBeCloseTo(27, 3)
  })

  test('is drawn from its count where one dot stands for many', () => {
    const moment = handMade({ requests: waiting(300), servers: [{ waiting: 3000 }, {}, {}] })
    const seen = placed(moment, { every: 10 })
    expect(Math.abs(seen.size - 30)).toBeLessThanOrEqual(1)
    const { front, room } = geometryOf(moment).lanes[0]
    // The 300 that are listed are the first tenth of the line.
    const far = Math.max(...[...seen.values()].map(({ x }) => front.x - x))
    expect(far).toBeLessThan(room / 9)
  })

  test('always shows the request that is asked', () => {
    expect(placed(handMade({ requests: waiting(30) }), { every: 10, chosen: 8 }).has(8)).toBe(true)
  })
})

describe('reduced motion', () => {
  test('shows nothing that travels, and everything else at its place', () => {
    const requests = [
      { id: 1, phase: 'toGateway' as const, since: 10, until: 11 },
      { id: 2, phase: 'toServer' as const, server: 0, since: 10, until: 11 },
      { id: 3, phase: 'waiting' as const, server: 0, sentAt: 10 },
      { id: 4, phase: 'inService' as const, server: 0, sentAt: 10, until: 11 },
      { id: 5, phase: 'toClient' as const, server: 0, since: 10, until: 11 },
    ]
    const seen = placed(handMade({ at: 10, requests }), { isStill: true })
    expect([...seen.keys()].sort()).toEqual([3, 4])
    const { front, slots } = geometryOf(handMade({})).lanes[0]
    expect(seen.get(3)?.x).toBeCloseTo(front.x, 3)
    expect(seen.get(4)?.x).toBeCloseTo(slots.points[0].x, 3)
  })
})
