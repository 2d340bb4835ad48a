import { describe, expect, test } from 'vitest'
import { Flow, type FrameOptions } from './flow'
import { handMade } from './handMade'
import { layoutStage } from './layout/layout'
import { paletteFrom } from './palette'

const colors: Record<string, number> = { '--stage': 0xf7f5f4, '--slot': 0xffffff }
const light = paletteFrom((token) => colors[token] ?? 0x222222 + token.length * 0x010101, 0)
const dark = paletteFrom((token) => (token === '--stage' ? 0x221c18 : 0xeeeeee), 0)

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

const options: FrameOptions = {
  every: 1,
  chosen: -1,
  isStill: false,
  full: 0,
  hop: 200_000,
  forms: [],
}

const busy = handMade({
  at: 10,
  requests: [
    { id: 1, phase: 'toGateway', since: 9.9, until: 10.1 },
    { id: 2, phase: 'toServer', server: 1, sentAt: 9.5, since: 9.9, until: 10.1 },
    { id: 3, phase: 'waiting', server: 0, sentAt: 6, since: 7 },
    { id: 4, phase: 'inService', server: 2, sentAt: 6, since: 9, until: 12 },
    { id: 5, phase: 'inService', server: 2, place: 1, abandoned: true, since: 9, until: 12 },
    { id: 6, phase: 'toClient', server: 0, since: 9.9, until: 10.1 },
    { id: 7, phase: 'held', sentAt: 8, since: 8.2 },
  ],
  recent: [
    { request: 8, at: 9.6, server: 1, fate: 1, phase: 'waiting' },
    { request: 9, at: 9.8, server: 1, fate: 0, latency: 1 },
  ],
})
const quiet = handMade({ at: 10 })

function drawn(flow: Flow, ...moments: (typeof busy)[]): Uint32Array {
  for (const moment of moments) flow.draw(moment, options)
  return flow.raster.pixels.slice()
}

const fresh = (palette = light, ratio = 1): Flow => {
  const flow = new Flow()
  flow.set(geometry, palette, ratio)
  return flow
}

describe('the flow', () => {
  test('is the same picture whatever was drawn before', () => {
    expect(drawn(fresh(), quiet, busy)).toEqual(drawn(fresh(), busy))
    expect(drawn(fresh(), busy, quiet)).toEqual(drawn(fresh(), quiet))
  })

  test('leaves nothing behind from the last frame', () => {
    const flow = fresh()
    const ground = drawn(flow, quiet)
    expect(drawn(flow, busy)).not.toEqual(ground)
    expect(drawn(flow, quiet)).toEqual(ground)
  })

  test('is opaque everywhere, in every theme and at every pixel ratio', () => {
    for (const palette of [light, dark])
      for (const ratio of [1, 1.5, 2]) {
        const flow = fresh(palette, ratio)
        const pixels = drawn(flow, busy)
        expect(flow.raster.width).toBe(Math.round(669 * ratio))
        expect(pixels.every((pixel) => pixel >>> 24 === 0xff)).toBe(true)
      }
  })

  test('draws every kind of request', () => {
    const without = (id: number) => {
      const rows = Array.from(busy.requests.id.keys()).filter((row) => busy.requests.id[row] !== id)
      const pick = <T extends Int32Array | Uint8Array | Int16Array | Float64Array>(column: T) =>
        column.filter((_, row) => rows.includes(row))
      const requests = {
        ...busy.requests,
        count: rows.length,
        id: pick(busy.requests.id),
        phase: pick(busy.requests.phase),
        server: pick(busy.requests.server),
        client: pick(busy.requests.client),
        attempt: pick(busy.requests.attempt),
        abandoned: pick(busy.requests.abandoned),
        place: pick(busy.requests.place),
        sentAt: pick(busy.requests.sentAt),
        since: pick(busy.requests.since),
        until: pick(busy.requests.until),
        deadline: pick(busy.requests.deadline),
      }
      return { ...busy, requests } as typeof busy
    }
    const whole = drawn(fresh(), busy)
    for (const id of [1, 2, 3, 4, 5, 6, 7]) expect(drawn(fresh(), without(id))).not.toEqual(whole)
  })

  test('cuts the lane and opens the box of a server that has been taken out', () => {
    const out = handMade({ servers: [{ admin: 'down' }, {}, {}] })
    const [before, after] = [drawn(fresh(), quiet), drawn(fresh(), out)]
    const { box, track } = geometry.lanes[0]
    const inside = Math.round(box.y + box.height / 2) * 669 + Math.round(box.x + 80)
    expect(before[inside]).toBe(0xffffffff)
    expect(after[inside]).toBe(0xfff7f5f4)
    const along = (pixels: Uint32Array) =>
      Array.from({ length: 100 }, (_, i) => pixels[Math.round(track.ys[25]) * 669 + 240 + i])
    expect(new Set(along(after)).has(0xfff7f5f4)).toBe(true)
  })

  test('says where its dots, ticks and crosses are', () => {
    const flow = fresh()
    flow.draw(busy, options)
    expect(flow.placer.placement.count).toBe(7)
    expect(flow.ticks.count).toBe(2)
    expect(flow.losses.count).toBe(1)
  })
})
