import { describe, expect, test } from 'vitest'
import { Raster } from './raster'
import { StampSet } from './stamps'

const white = 0xffffff
const ink = { rgb: 0x332211, alpha: 1 }
const dot = new StampSet({ kind: 'disc', radius: 4, stroke: 0 }).at(2, 2)

const ready = (): Raster => {
  const raster = new Raster(60, 80)
  raster.prime(white)
  raster.settle()
  raster.present(() => {})
  return raster
}

const shownBy = (raster: Raster): [number, number][] => {
  const rows: [number, number][] = []
  raster.present((row, count) => rows.push([row, count]))
  return rows
}

describe('a raster', () => {
  test('lays opaque ink where a stamp covers a whole pixel', () => {
    const raster = ready()
    raster.stamp(dot, { x: 30, y: 40 }, ink)
    expect(raster.pixels[40 * 60 + 30]).toBe(0xff332211)
    expect(raster.pixels[0]).toBe(0xffffffff)
  })

  test('mixes half an ink half way', () => {
    const raster = ready()
    raster.stamp(dot, { x: 30, y: 40 }, { rgb: 0x000000, alpha: 0.5 })
    expect((raster.pixels[40 * 60 + 30] & 0xff) / 255).toBeCloseTo(0.5, 1)
  })

  test('takes everything away again', () => {
    const raster = ready()
    const before = raster.pixels.slice()
    raster.stamp(dot, { x: 5, y: 3 }, ink)
    raster.fill({ x: 10.5, y: 30.5, width: 20, height: 40 }, ink)
    expect(raster.pixels).not.toEqual(before)
    raster.clear()
    expect(raster.pixels).toEqual(before)
  })

  test('cuts off what lies outside', () => {
    const raster = ready()
    for (const [x, y] of [
      [-2, 10],
      [61, 10],
      [30, -3],
      [30, 82],
      [-50, -50],
    ])
      raster.stamp(dot, { x, y }, ink)
    const stained = Array.from(raster.pixels.keys()).filter(
      (at) => raster.pixels[at] !== 0xffffffff,
    )
    for (const at of stained) {
      const [x, y] = [at % 60, Math.floor(at / 60)]
      expect(x <= 4 || x >= 56 || y <= 4 || y >= 76).toBe(true)
    }
    expect(stained.length).toBeGreaterThan(0)
  })

  test('shows only the rows that changed, and nothing twice', () => {
    const raster = ready()
    expect(shownBy(raster)).toEqual([])
    raster.stamp(dot, { x: 30, y: 40 }, ink)
    expect(shownBy(raster)).toEqual([[32, 16]])
    raster.clear()
    expect(shownBy(raster)).toEqual([[32, 16]])
    expect(shownBy(raster)).toEqual([])
  })

  test('shows everything after a new ground', () => {
    const raster = ready()
    raster.prime(0)
    raster.settle()
    expect(shownBy(raster)).toEqual([[0, 80]])
  })
})
