import { expect, test } from 'vitest'
import { Flow } from './flow'
import { handMade } from './handMade'
import { layoutStage } from './layout/layout'
import { paletteFrom } from './palette'
import { sketchOf } from './sketchOf'

const palette = paletteFrom((token) => (token === '--srv-1' ? 0x2040ff : 0x222222), 0)
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
const base = { every: 1, chosen: -1, isStill: false, full: 0, hop: 200_000, forms: [] }
const busy = handMade({
  at: 10,
  requests: [
    { id: 2, phase: 'toServer', server: 0, sentAt: 9.5, since: 9.9, until: 10.1 },
    { id: 3, phase: 'waiting', server: 0, sentAt: 6, since: 7 },
    { id: 4, phase: 'inService', server: 2, sentAt: 6, since: 9, until: 12 },
    { id: 7, phase: 'held', sentAt: 8, since: 8.2 },
  ],
  recent: [{ request: 8, at: 9.6, server: 1, fate: 1, phase: 'waiting' }],
})
const sketched = (moment: typeof busy) => sketchOf({ moment, geometry, palette, options: base })

test('a drawing has a shape for all that moves, above what stands still', () => {
  const still = sketched(handMade({ at: 10 }))
  const all = sketched(busy)
  expect(all.slice(0, still.length)).toEqual(still)
  expect(all.length - still.length).toBeGreaterThanOrEqual(7)
  for (const { d } of all) expect(d).toMatch(/^M[-\d.\sMLahvz]+$/)
})

test('a dot of a drawing lies where the canvas has its pixels', () => {
  const flow = new Flow()
  flow.set(geometry, palette, 1)
  flow.draw(busy, base)
  const { pixels, width } = flow.raster
  const dots = sketched(busy).filter(({ color, d }) => color === '#ff4020' && d.includes('a'))
  expect(dots.length).toBeGreaterThan(1)
  for (const { d } of dots) {
    const [, left, y, radius] = /^M([\d.]+) ([\d.]+)a([\d.]+)/.exec(d) ?? []
    const x = Number(left) + Number(radius)
    expect(pixels[Math.floor(Number(y)) * width + Math.floor(x)] & 0xffffff).toBe(0x2040ff)
  }
})
