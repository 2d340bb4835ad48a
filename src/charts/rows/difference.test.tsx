import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { timeAxis } from '../axis'
import { scaleY, topFor } from '../scale'
import { bucketsOf } from '../series'
import { cellsOf } from '../testCells'
import { meanDifference as row } from './difference'
import type { RowScene } from './row'

const COUNT = 8
const first = cellsOf(COUNT, { p50: [1e6, 2e6, Number.NaN, 4e6, 4e6, 4e6, 4e6, 4e6] })
const second = cellsOf(COUNT, { p50: [3e6, 1e6, 1e6, 4e6, 4e6, 4e6, 4e6, 4.5e6] })
const length = COUNT * first.width

const sceneOf = (more: Partial<RowScene> = {}): RowScene => ({
  cells: first,
  buckets: bucketsOf(first, length, length),
  duration: length,
  servers: [],
  limit: null,
  other: second,
  ...more,
})

const placeOf = (scene: RowScene) => {
  const axis = timeAxis(length, { width: 770, left: 10, right: 40, gap: 80 })
  const top = topFor(row.reach(scene), null)
  return { scene, axis, height: 64, folded: false, top, x: axis.x, y: scaleY(top, 64) }
}

test('what the first lane took longer is above zero, what it took less is below', () => {
  const values = row.table(sceneOf()).rows.map((line) => line[3])
  expect(values.slice(0, 2)).toEqual([-2, 1])
  expect(values[2]).toBeNaN()
  expect(row.reach(sceneOf())).toBe(2e6)
  const read = (index: number) => row.read(sceneOf(), index, 2e6).items[0].value
  expect([read(0), read(1), read(3)]).toEqual(['\u22122.0', '+1.0', '0.0'])
})

test('the scale has zero in its middle, and as much room on both sides', () => {
  const ticks = row.ticks(placeOf(sceneOf()))
  expect(ticks.map(({ label }) => label)).toEqual(['+2', '\u22122'])
  expect((ticks[0].y + ticks[1].y) / 2).toBe(32)
})

test('a band of seeds is drawn and kept in sight', () => {
  const band = {
    width: first.width,
    low: new Float64Array(COUNT).fill(-9e6),
    high: new Float64Array(COUNT).fill(1e6),
  }
  expect(row.reach(sceneOf({ band }))).toBe(9e6)
  const drawn = (scene: RowScene) => renderToStaticMarkup(row.draw(placeOf(scene)))
  expect(drawn(sceneOf({ band }))).not.toBe(drawn(sceneOf()))
  expect(drawn(sceneOf({ band }))).not.toContain('NaN')
})

test('without a second lane of the same cells there is nothing to say', () => {
  const { items } = row.read(sceneOf({ other: undefined }), 3, 1e6)
  expect(items[0].value).toBe(row.read(sceneOf(), -1, 1e6).items[0].value)
  expect(row.reach(sceneOf({ other: undefined }))).toBe(0)
  expect(row.ticks(placeOf(sceneOf({ other: undefined })))).toEqual([])
})
