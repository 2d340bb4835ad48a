// Latency as the client sees it: median, 95th and 99th percentile of the answers in the window,
// and in a row of its own what was lost, which has no latency.
import { m } from '../../i18n'
import type { CellsView } from '../../sim'
import styles from '../charts.module.css'
import { tickValues } from '../scale'
import { bandPath, highest, linePath, peakOf } from '../series'
import { barsPath } from './bars'
import {
  endOfCell,
  fixed,
  instant,
  lostIn,
  lostOf,
  plain,
  timeScale,
  turnedAwayIn,
} from './figures'
import type { Reading, Row, RowPlace, RowScene, Tone } from './row'
import { SeedBand } from './seedBand'

/** A 99th percentile of fewer answers than this is close to their maximum: the row says so. */
const ENOUGH = 100

/** What had no answer in the window: the lost, or those that a rule was to keep out. */
function asideOf(cells: CellsView, from: number, to: number): Reading['aside'] {
  const lost = lostIn(cells, from, to)
  if (lost > 0) return { label: m.chart_lost_label(), value: fixed(lost, 0), tone: 'bad' }
  const away = turnedAwayIn(cells, from, to)
  return away > 0 ? plain(m.chart_turned_away(), fixed(away, 0)) : null
}

function read(scene: RowScene, index: number, top: number): Reading {
  const { cells, limit } = scene
  const scale = timeScale(top)
  const item = (label: string, column: Float64Array) => {
    const value = index < 0 ? Number.NaN : column[index]
    const tone: Tone = limit !== null && value >= limit * (1 - 1e-9) ? 'bad' : 'plain'
    return { label, value: fixed(value / scale.size, scale.digits), tone }
  }
  const items = [
    item(m.chart_p50(), cells.p50),
    item(m.chart_p95(), cells.p95),
    item(m.chart_p99(), cells.p99),
  ]
  const samples = index < 0 ? 0 : cells.samples[index]
  const isWeak = index >= 0 && !Number.isNaN(cells.p99[index]) && samples < ENOUGH
  const isSilent = items.every(({ value }) => value === m.chart_none())
  return {
    items: isSilent ? [plain('', m.chart_no_answers())] : items,
    main: isSilent || (index >= 0 && Number.isNaN(cells.p99[index])) ? 0 : 2,
    unit: isSilent ? '' : scale.unit(),
    aside: asideOf(cells, index + 1 - cells.windowCells, index + 1),
    note: isWeak ? m.chart_rests_on({ n: samples }) : '',
    isNotedAtTimes: true,
  }
}

const reach = ({ cells, buckets, band, theory }: RowScene): number =>
  Math.max(
    ...(theory?.values ?? []),
    peakOf(highest(cells.p99, buckets)),
    peakOf(highest(cells.p50, buckets)),
    band ? peakOf(band.high) : 0,
  )

function draw({ scene, x, y, folded }: RowPlace) {
  const { cells, buckets, band, theory } = scene
  const plot = { x, y }
  const [p50, p95, p99] = [cells.p50, cells.p95, cells.p99].map((c) => highest(c, buckets))
  const lost = lostOf(cells, buckets)
  const strip = { x, top: () => 2, foot: 7 }
  return (
    <>
      {band && !folded && <SeedBand band={band} x={x} y={y} />}
      {!folded && (
        <path className={styles.tintLight} d={bandPath({ low: p95, high: p99 }, buckets, plot)} />
      )}
      {!folded && (
        <path className={styles.tint} d={bandPath({ low: p50, high: p95 }, buckets, plot)} />
      )}
      <path className={folded ? styles.line : styles.heavy} d={linePath(p50, buckets, plot)} />
      {!folded && <path className={styles.thin} d={linePath(p99, buckets, plot)} />}
      {!folded &&
        theory?.values.map((value) => (
          <path
            key={value}
            className={styles.theory}
            d={`M${x(theory.from).toFixed(1)} ${y(value).toFixed(1)}H${x(theory.to).toFixed(1)}`}
          />
        ))}
      <path className={styles.lost} d={barsPath(lost, buckets, strip)} />
    </>
  )
}

function ticks({ scene, top, height, y }: RowPlace) {
  const { limit } = scene
  // Before the first answer there is nothing to be measured by.
  if (limit === null && reach(scene) === 0) return []
  const scale = timeScale(top)
  const values = tickValues(top, height, limit)
  const last = Math.max(limit ?? 0, ...values)
  const word = (value: number): string => {
    const text = fixed(value / scale.size, Number.isInteger(value / scale.size) ? 0 : 1)
    return value === last ? m.chart_with_unit({ value: text, unit: scale.unit() }) : text
  }
  const grid = values.map((value) => ({ y: y(value), label: word(value), line: 'grid' as const }))
  if (limit === null) return grid
  return [...grid, { y: y(limit), label: word(limit), line: 'limit' as const }]
}

function table({ cells, buckets }: RowScene) {
  const inSeconds = (value: number): number | null => (Number.isNaN(value) ? null : value / 1e6)
  return {
    columns: [
      { label: m.chart_column_time(), digits: 2 },
      { label: m.chart_column_p50(), digits: 3 },
      { label: m.chart_column_p95(), digits: 3 },
      { label: m.chart_column_p99(), digits: 3 },
      { label: m.chart_column_samples(), digits: 0 },
      { label: m.chart_column_lost(), digits: 0 },
    ],
    rows: Array.from({ length: buckets.cells }, (_, i) => [
      endOfCell(cells, i),
      inSeconds(cells.p50[i]),
      inSeconds(cells.p95[i]),
      inSeconds(cells.p99[i]),
      cells.samples[i],
      lostIn(cells, i, i + 1),
    ]),
  }
}

function says(scene: RowScene, index: number): string {
  const { cells } = scene
  const lost = lostIn(cells, 0, index + 1)
  let worst = -1
  for (let i = 0; i <= index; i += 1)
    if (cells.p50[i] > (worst < 0 ? 0 : cells.p50[worst])) worst = i
  if (worst < 0) return m.chart_says_no_answers({ title: m.chart_latency(), lost })
  const now = cells.p50[index]
  return m.chart_says_latency({
    now: Number.isNaN(now) ? m.chart_none() : instant(now),
    worst: instant(cells.p50[worst]),
    at: instant((worst + 1) * cells.width),
    lost,
  })
}

export const latency: Row = {
  id: 'latency',
  quantity: 'latency',
  title: () => m.chart_latency(),
  height: 62,
  reach,
  read,
  ticks,
  draw,
  ends: ({ cells }, index) => [
    { label: m.chart_p99(), value: cells.p99[index] },
    { label: m.chart_p50(), value: cells.p50[index] },
  ],
  table,
  says,
}
