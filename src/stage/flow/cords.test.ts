// Cords show which server a connection is bound to, and no more than the moment says.
import { describe, expect, test } from 'vitest'
import { type HandMadeConnection, handMade } from '../handMade'
import { layoutStage } from '../layout/layout'
import { paletteFrom } from '../palette'
import { cordsOf, sameCords } from './cords'
import { drawGround } from './ground'
import { Placer } from './place'
import { Raster } from './raster'

const server = { slots: 1, places: 50 }
const spec = {
  width: 669,
  height: 220, // room for nine
  servers: [server, server, server],
  clients: 9,
  isTied: true,
  hasBalancer: true,
  hasHeads: false,
  nameLength: 2,
}
const across = layoutStage({ ...spec, arrangement: 'compact' })
const down = layoutStage({ ...spec, arrangement: 'phone', width: 390, height: 290 })

const cordsWith = (connections: readonly HandMadeConnection[], geometry = across) =>
  cordsOf(handMade({ connections }).connections, geometry, (id) => id)

const nine = Array.from({ length: 9 }, (_, client) => ({
  client,
  server: client % 3,
  carried: client === 4 ? 500 : 60,
}))

describe('cords', () => {
  test('lead from each client to the server that its connection is bound to', () => {
    expect(cordsWith(nine).map(({ figure, lane }) => [figure, lane])).toEqual(
      nine.map((one) => [one.client, one.server]),
    )
  })

  test('end at the balancer where no server is bound', () => {
    const cords = cordsWith(nine.map(({ client, carried }) => ({ client, carried })))
    expect(new Set(cords.map(({ lane }) => lane))).toEqual(new Set([-1]))
  })

  test('are thickest where most requests go, and alike before anybody has sent any', () => {
    const widths = cordsWith(nine).map(({ width }) => width)
    expect(Math.max(...widths)).toBe(widths[4])
    expect(widths[4]).toBeGreaterThan(2 * widths[0])
    const idle = cordsWith(nine.map(({ client }) => ({ client, server: 0 })))
    expect(new Set(idle.map(({ width }) => width)).size).toBe(1)
  })

  test('of one client to one server are one cord, as thick as both', () => {
    const [one] = cordsWith([{ client: 2, server: 1, carried: 30 }])
    const [both, ...others] = cordsWith([
      { client: 2, server: 1, carried: 10 },
      { client: 2, server: 1, carried: 20 },
    ])
    expect(others).toEqual([])
    expect(both).toEqual(one)
  })

  test('are not drawn on a stage whose clients share one way', () => {
    const shared = layoutStage({ ...spec, isTied: false, arrangement: 'compact' })
    expect(cordsWith(nine, shared)).toEqual([])
  })

  test('are the same as long as they would look the same', () => {
    const more = nine.map((one) => ({ ...one, carried: one.carried + 1 }))
    expect(sameCords(cordsWith(nine), cordsWith(more))).toBe(true)
    expect(sameCords(cordsWith(nine), cordsWith(nine.slice(1)))).toBe(false)
  })
})

describe.each([
  ['across', across],
  ['down', down],
])('a stage with cords, laid out %s', (_, geometry) => {
  test('gives each client its own way into the balancer', () => {
    expect(geometry.figures).toHaveLength(9)
    const ends = geometry.links.map(({ xs, ys }) => `${xs.at(-1)} ${ys.at(-1)}`)
    expect(new Set(ends).size).toBe(9)
    for (const { x, y } of geometry.figures) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(geometry.width)
      expect(y).toBeLessThan(geometry.height)
    }
  })

  test('draws what each cord ends at: another server, another picture', () => {
    const draw = (connections: readonly HandMadeConnection[]) => {
      const raster = new Raster(geometry.width, geometry.height)
      const palette = paletteFrom((token) => token.length * 0x10305, 0)
      const cords = cordsWith(connections, geometry)
      drawGround({ raster, ratio: 1, geometry, palette, states: [], cords })
      return raster.ground.join()
    }
    const pictures = [[], [{ client: 1 }], [{ client: 1, server: 0 }], [{ client: 1, server: 2 }]]
    expect(new Set(pictures.map(draw)).size).toBe(pictures.length)
  })

  test('keeps a request that waits for its connection with its client', () => {
    const requests = [{ id: 0, phase: 'connecting', client: 3 }] as const
    const scene = { geometry, every: 1, chosen: -1, isStill: false, hop: 0 }
    const { count, x, y } = new Placer().place({ ...scene, moment: handMade({ requests }) })
    expect(count).toBe(1)
    const { figures } = geometry
    const away = (place: number) => Math.hypot(figures[place].x - x[0], figures[place].y - y[0])
    expect(
      figures
        .map((__, place) => away(place))
        .indexOf(Math.min(...figures.map((__, place) => away(place)))),
    ).toBe(3)
  })
})
