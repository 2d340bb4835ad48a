// Rows that keep servers apart: each has a strip of its own, named at the right edge, so that no
// server is told by its color alone.
import { m } from '../../i18n'
import { HUES, hueOf } from '../../ui/hue'
import styles from '../charts.module.css'
import { type Buckets, bandPath, linePath } from '../series'
import { endOfCell, fixed, instant, plain } from './figures'
import type { Reading, Row, RowId, RowPlace, RowScene, Tone } from './row'

/** Servers that a gutter has room to name one by one. */
const NAMED = 4

// Servers beyond the colors all share one: the number is the name.
const colorOf = (place: number, count: number): string => hueOf(count > HUES ? HUES : place)

interface ServerRow {
  readonly id: RowId
  title(): string
  columnTitle(name: string): string
  /** Share of server `place` over the time that ends with cell `index`, 0 to 1; NaN: none. */
  share(scene: RowScene, place: number, index: number): number
  tone(share: number): Tone
}

function valuesOf(row: ServerRow, scene: RowScene, place: number): Float64Array {
  const { buckets } = scene
  const last = (i: number): number => Math.min(buckets.cells, (i + 1) * buckets.size) - 1
  return Float64Array.from({ length: buckets.count }, (_, i) => row.share(scene, place, last(i)))
}

const strips = (height: number, count: number) => {
  const pitch = (height - 8) / Math.max(1, count)
  return { pitch, foot: (place: number): number => 6 + (place + 1) * pitch }
}

const mostOf = (series: readonly Float64Array[], { count }: Buckets): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => {
    const known = series.map((values) => values[i]).filter((value) => !Number.isNaN(value))
    return known.length === 0 ? Number.NaN : Math.max(...known)
  })

function draw(row: ServerRow, { scene, x, y, folded, height }: RowPlace) {
  const { buckets, servers } = scene
  const series = servers.map((_, place) => valuesOf(row, scene, place))
  if (folded) {
    const most = mostOf(series, buckets)
    return <path className={styles.line} d={linePath(most, buckets, { x, y })} />
  }
  const { pitch, foot } = strips(height, servers.length)
  return servers.map((server, place) => {
    const strip = (value: number): number => foot(place) - value * Math.max(1, pitch - 2)
    const band = { low: 0, high: series[place] }
    const color = colorOf(place, servers.length)
    return (
      <g key={server.name} className={color}>
        <path className={styles.serverArea} d={bandPath(band, buckets, { x, y: strip })} />
        <path className={styles.serverLine} d={linePath(series[place], buckets, { x, y: strip })} />
      </g>
    )
  })
}

function read(row: ServerRow, scene: RowScene, index: number): Reading {
  const shares = scene.servers.map((_, place) =>
    index < 0 ? Number.NaN : row.share(scene, place, index),
  )
  const item = (label: string, share: number) =>
    plain(label, fixed(share * 100, 0), row.tone(share))
  const known = shares.filter((share) => !Number.isNaN(share))
  const [most, least] = known.length > 0 ? [Math.max(...known), Math.min(...known)] : [NaN, NaN]
  const named = scene.servers.map(({ name }, place) => item(name, shares[place]))
  const ends = [item(m.chart_most(), most), item(m.chart_least(), least)]
  const items = named.length <= NAMED ? named : ends
  return {
    items,
    main: Math.max(0, named.length <= NAMED ? shares.indexOf(most) : 0),
    unit: m.unit_percent(),
    aside: null,
    note: '',
  }
}

function ticks({ scene, height }: RowPlace) {
  const { pitch, foot } = strips(height, scene.servers.length)
  const every = Math.max(1, Math.ceil(13 / pitch))
  return scene.servers.map(({ name }, place) => ({
    y: foot(place),
    wordY: foot(place) - pitch / 2,
    label: place % every === 0 ? name : '',
    line: 'grid' as const,
  }))
}

export const serverRow = (row: ServerRow): Row => ({
  id: row.id,
  quantity: 'share',
  title: row.title,
  height: 60,
  reach: () => 1,
  read: (scene, index) => read(row, scene, index),
  ticks,
  draw: (place) => draw(row, place),
  table: (scene) => ({
    columns: [
      { label: m.chart_column_time(), digits: 2 },
      ...scene.servers.map(({ name }) => ({ label: row.columnTitle(name), digits: 1 })),
    ],
    rows: Array.from({ length: scene.buckets.cells }, (_, i) => [
      endOfCell(scene.cells, i),
      ...scene.servers.map((_, place) => row.share(scene, place, i) * 100),
    ]),
  }),
  says: (scene, index) => {
    if (index < 0) return m.chart_says_nothing({ title: row.title() })
    const list = scene.servers.map(({ name }, place) =>
      m.chart_name_share({ name, share: fixed(row.share(scene, place, index) * 100, 0) }),
    )
    const at = instant((index + 1) * scene.cells.width)
    return m.chart_says_servers({
      title: row.title(),
      at,
      list: list.join(m.chart_list_separator()),
    })
  },
})
