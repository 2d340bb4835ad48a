import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { CellsView } from '../../sim'
import { timeAxis } from '../axis'
import { scaleY, topFor } from '../scale'
import { bucketsOf } from '../series'
import { cellsOf, StillPlayer } from '../testCells'
import { rows } from '.'
import { meanDifference, p95Difference } from './difference'
import { type Row, type RowPlace, type RowScene, rowIds } from './row'

const names = ['S1', 'S2', 'S3']

const sceneOf = (cells: CellsView, limit: number | null = null): RowScene => ({
  cells,
  buckets: bucketsOf(cells, cells.count * cells.width, cells.count * cells.width),
  duration: cells.count * cells.width,
  servers: cells.servers.map((_, i) => ({ name: names[i], slots: 1 })),
  limit,
})

const player = new StillPlayer(['three-counters-crash'])
const real = sceneOf(player.cells())

function placeOf(row: Row, scene: RowScene, folded = false): RowPlace {
  const height = folded ? 26 : row.height
  const axis = timeAxis(scene.duration, { width: 770, left: 10, right: 40, gap: 80 })
  const top = topFor(row.reach(scene), scene.limit)
  return { scene, axis, height, folded, top, x: axis.x, y: scaleY(top, height) }
}

const drawn = (row: Row, scene: RowScene, folded = false): string =>
  renderToStaticMarkup(row.draw(placeOf(row, scene, folded)))

const all: readonly (readonly [string, Row])[] = [
  ...rowIds.map((id) => [id, rows[id]] as const),
  ['mean-difference', meanDifference],
  ['p95-difference', p95Difference],
]

describe.each(all)('the row %s', (id, row) => {
  const scenes = [real, sceneOf(cellsOf(0, {}, 1)), sceneOf(cellsOf(40, {}, 3))]

  test('goes by its own name', () => {
    expect(row.id).toBe(id)
    expect(row.title()).not.toBe('')
  })

  test('has a table with one row for each complete cell and one number for each column', () => {
    for (const scene of scenes) {
      const { columns, rows: list } = row.table(scene)
      expect(list.length).toBe(scene.buckets.cells)
      for (const line of list) expect(line.length).toBe(columns.length)
      expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length)
    }
  })

  test('its table begins with the end of each cell, in seconds', () => {
    const { rows: list } = row.table(real)
    expect(list.map(([at]) => at)).toEqual(list.map((_, i) => (i + 1) * 0.25))
  })

  test('draws numbers only, open and folded, with data and without', () => {
    for (const scene of scenes)
      for (const folded of [false, true])
        expect(drawn(row, scene, folded)).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('can be read and said at any instant, and before the first', () => {
    for (const scene of scenes)
      for (let index = -1; index < scene.buckets.cells; index += 7) {
        const { items, main } = row.read(scene, index, 1)
        expect(items[main]).toBeDefined()
        expect(row.says(scene, index)).not.toMatch(/NaN|undefined/)
      }
  })

  test('its words stay within its height', () => {
    const place = placeOf(row, real)
    for (const { y, wordY = y } of row.ticks(place)) {
      expect(wordY).toBeGreaterThan(4)
      expect(wordY).toBeLessThan(place.height)
    }
  })
})

describe('the latency row', () => {
  const answers = { p50: [1_200_000], p95: [2_100_000], p99: [2_300_000], samples: [4] }
  const textOf = (scene: RowScene, top: number, index = 0): string => {
    const { items, unit } = rows.latency.read(scene, index, top)
    return [...items.map(({ label, value }) => `${label} ${value}`), unit].join(' ')
  }

  test('reads out its three percentiles with one unit', () => {
    expect(textOf(sceneOf(cellsOf(1, answers)), 5_000_000)).toBe('p50 1.2 p95 2.1 p99 2.3 s')
  })

  test('is told in milliseconds where its scale ends below a second', () => {
    const fast = { p50: [20_000], p95: [45_000], p99: [61_000], samples: [400] }
    expect(textOf(sceneOf(cellsOf(1, fast)), 100_000)).toBe('p50 20 p95 45 p99 61 ms')
  })

  test('says on how many requests p99 rests while they are fewer than 100', () => {
    const noteOf = (samples: number): string =>
      rows.latency.read(sceneOf(cellsOf(1, { ...answers, samples: [samples] })), 0, 5e6).note
    expect(noteOf(4)).toBe('p99 rests on 4 requests')
    expect(noteOf(1)).toBe('p99 rests on 1 request')
    expect(noteOf(99)).not.toBe('')
    expect(noteOf(100)).toBe('')
  })

  test('draws the median only where there are too few answers for more', () => {
    const few = sceneOf(cellsOf(8, { p50: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => n * 1e5) }))
    const paths = drawn(rows.latency, few).match(/ d="[^"]+"/g)
    expect(paths).toHaveLength(1)
    expect(rows.latency.read(few, 3, 1e6).main).toBe(0)
  })

  test('marks a value red once it has reached the limit', () => {
    const { items } = rows.latency.read(sceneOf(cellsOf(1, answers), 2_100_000), 0, 5e6)
    expect(items.map(({ tone }) => tone)).toEqual(['plain', 'bad', 'bad'])
  })

  test('counts what was lost in the window beside the answers, and forgets it afterwards', () => {
    const scene = sceneOf(cellsOf(40, { failed: [0, 2], rejected: [0, 1] }))
    expect(rows.latency.read(scene, 1, 1e6).aside?.value).toBe('3')
    expect(rows.latency.read(scene, 16, 1e6).aside?.value).toBe('3')
    expect(rows.latency.read(scene, 17, 1e6).aside).toBeNull()
    expect(drawn(rows.latency, scene)).toContain('V2.0')
  })
})

describe('rows that keep servers apart', () => {
  test('shares of the window add up to all of it', () => {
    const { rows: list } = rows.share.table(real)
    for (const [, ...shares] of list) {
      const known = shares.map(Number).filter((share) => !Number.isNaN(share))
      if (known.length > 0) expect(known.reduce((sum, n) => sum + n, 0)).toBeCloseTo(100, 6)
    }
  })

  test('a busy slot is read as a share of the slots, amber and red as it fills', () => {
    const cells = cellsOf(16, {}, 3)
    cells.servers[0].busy.fill(1)
    cells.servers[1].busy.fill(0.9)
    const { items, main, unit } = rows.utilization.read(sceneOf(cells), 15, 1)
    expect(items.map(({ label, value, tone }) => [label, value, tone])).toEqual([
      ['S1', '100', 'bad'],
      ['S2', '90', 'warn'],
      ['S3', '50', 'plain'],
    ])
    expect([main, unit]).toEqual([0, '%'])
  })
})

describe('the lost row', () => {
  test('tells what was lost so far, and in all once the reader has come back', () => {
    const scene = sceneOf(cellsOf(40, { failed: [0, 0, 0, 0, 0, 5], rejected: [1] }))
    const valuesAt = (index: number) =>
      rows.lost.read(scene, index, 1).items.map(({ value }) => value)
    expect(valuesAt(3)).toEqual(['1', '6'])
    expect(valuesAt(39)).toEqual(['6'])
  })
})

describe('the band of other seeds', () => {
  const band = {
    width: 250_000,
    low: Float64Array.of(100_000, 100_000, Number.NaN, 200_000),
    high: Float64Array.of(900_000, 800_000, Number.NaN, 9_000_000),
  }
  const cells = cellsOf(4, { p50: [300_000, 300_000, 300_000, 300_000] })
  const plain = sceneOf(cells)
  const banded = { ...plain, band }

  test('stands behind the lines of latency, open only, and in sight', () => {
    const row = rows.latency
    expect(row.reach(banded)).toBe(9_000_000)
    expect(drawn(row, banded)).toMatch(/^<path class="[^"]*seedBand/)
    expect(drawn(row, banded)).not.toContain('NaN')
    expect(drawn(row, banded, true)).not.toContain('seedBand')
    expect(drawn(row, plain)).not.toContain('seedBand')
  })
})

test('what theory says is drawn from where it holds, and kept in sight', () => {
  const plain = sceneOf(cellsOf(4, { p50: [300_000, 300_000, 300_000, 300_000] }))
  const told = { ...plain, theory: { values: [700_000, 4_000_000], from: 500_000, to: 900_000 } }
  expect(rows.latency.reach(told)).toBe(4_000_000)
  expect(drawn(rows.latency, told).match(/class="theory"/g)).toHaveLength(2)
  expect(drawn(rows.latency, told, true)).not.toContain('theory')
})
