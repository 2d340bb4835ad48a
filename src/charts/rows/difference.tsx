// A row that compares two lanes: what one took longer than the other, over the same window. Zero
// runs through its middle; above it the lane named first was slower.
import { formatNumber, m } from '../../i18n'
import type { CellsView } from '../../sim'
import styles from '../charts.module.css'
import { niceTop } from '../scale'
import { type Buckets, bandPath, linePath } from '../series'
import { endOfCell, instant, plain, timeScale } from './figures'
import type { Row, RowPlace, RowScene } from './row'
import { SeedBand } from './seedBand'

interface DifferenceRow {
  readonly id: 'mean-difference' | 'p95-difference'
  title(): string
  column(cells: CellsView): Float64Array
}

const EDGE = 6 // of the row, above and below its plot

/** A number with its sign, as differences are written. */
export const signed = (value: number, digits: number): string => {
  const text = formatNumber(value, digits)
  return value > 0 && Number(value.toFixed(digits)) > 0 ? `+${text}` : text
}

const shown = (value: number, top: number): string => {
  const { size, digits } = timeScale(top)
  return Number.isNaN(value) ? m.chart_none() : signed(value / size, digits)
}

/** A tick beside the plot has room for few letters. */
const tickLabel = (value: number, top: number): string => {
  const { size, digits } = timeScale(top)
  return signed(value / size, Number.isInteger(value / size) ? 0 : digits)
}

/** First lane minus second at each cell; NaN where one of them has no value. */
function differencesOf(column: DifferenceRow['column'], { cells, other, buckets }: RowScene) {
  const one = column(cells)
  const two = other && other.width === cells.width ? column(other) : null
  return Float64Array.from({ length: buckets.cells }, (_, i) =>
    two && i < two.length ? one[i] - two[i] : Number.NaN,
  )
}

/** The mean of the values that a bucket has. */
const gathered = (values: Float64Array, { size, count, cells }: Buckets): Float64Array =>
  Float64Array.from({ length: count }, (_, bucket) => {
    let sum = 0
    let known = 0
    for (let i = bucket * size; i < Math.min(cells, (bucket + 1) * size); i += 1) {
      if (Number.isNaN(values[i])) continue
      sum += values[i]
      known += 1
    }
    return known > 0 ? sum / known : Number.NaN
  })

const largest = (...columns: readonly ArrayLike<number>[]): number => {
  let most = 0
  for (const column of columns)
    for (let i = 0; i < column.length; i += 1)
      if (Math.abs(column[i]) > most) most = Math.abs(column[i])
  return most
}

const heightAt =
  ({ top, height }: RowPlace) =>
  (value: number): number => {
    const half = height / 2
    return half - (Math.max(-top, Math.min(top, value)) / top) * (half - EDGE)
  }

function draw(column: DifferenceRow['column'], place: RowPlace) {
  const { scene, x, folded, axis } = place
  const y = heightAt(place)
  const { buckets, band } = scene
  const values = gathered(differencesOf(column, scene), buckets)
  return (
    <>
      {band && !folded && <SeedBand band={band} x={x} y={y} />}
      {!folded && !band && (
        <path className={styles.tint} d={bandPath({ low: 0, high: values }, buckets, { x, y })} />
      )}
      <path className={styles.limit} d={`M${axis.from} ${y(0).toFixed(1)}H${axis.to}`} />
      <path className={styles.line} d={linePath(values, buckets, { x, y })} />
    </>
  )
}

function saysOf({ title, column }: DifferenceRow, scene: RowScene, index: number): string {
  const values = differencesOf(column, scene).slice(0, index + 1)
  const known = values.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return m.chart_says_nothing({ title: title() })
  const slower = known.filter((value) => value > 0).length
  const top = niceTop(largest(known))
  return m.chart_says_difference({
    title: title(),
    now: `${shown(values[index], top)} ${timeScale(top).unit()}`,
    at: instant((index + 1) * scene.cells.width),
    share: m.format_percent({ value: formatNumber((100 * slower) / known.length) }),
  })
}

const differenceRow = (row: DifferenceRow): Row => ({
  id: row.id,
  quantity: 'difference',
  title: row.title,
  height: 64,
  reach: (scene) => {
    const { band, buckets } = scene
    const own = gathered(differencesOf(row.column, scene), buckets)
    return largest(
      own.filter((value) => !Number.isNaN(value)),
      ...(band ? [band.low, band.high] : []),
    )
  },
  read: (scene, index, top) => {
    const value = index < 0 ? Number.NaN : differencesOf(row.column, scene)[index]
    const items = [plain('', shown(value ?? Number.NaN, top))]
    return { items, main: 0, unit: timeScale(top).unit(), aside: null, note: scene.note ?? '' }
  },
  ticks: (place) => {
    const y = heightAt(place)
    const { top, scene } = place
    // Without a difference there is no scale yet.
    const ends = differencesOf(row.column, scene).every(Number.isNaN) ? [] : [top, -top]
    return ends.map((value) => ({
      y: y(value),
      label: tickLabel(value, top),
      line: 'grid' as const,
    }))
  },
  draw: (place) => draw(row.column, place),
  table: (scene) => {
    const { cells, other, buckets } = scene
    const values = differencesOf(row.column, scene)
    const second = (column: Float64Array | undefined, i: number) =>
      (column?.[i] ?? Number.NaN) / 1e6
    return {
      columns: [
        { label: m.chart_column_time(), digits: 2 },
        { label: m.chart_column_first(), digits: 3 },
        { label: m.chart_column_second(), digits: 3 },
        { label: m.chart_column_difference(), digits: 3 },
      ],
      rows: Array.from({ length: buckets.cells }, (_, i) => [
        endOfCell(cells, i),
        second(row.column(cells), i),
        second(other && row.column(other), i),
        values[i] / 1e6,
      ]),
    }
  },
  says: (scene, index) => saysOf(row, scene, index),
})

export const meanDifference = differenceRow({
  id: 'mean-difference',
  title: () => m.chart_mean_difference(),
  column: ({ mean }) => mean,
})

export const p95Difference = differenceRow({
  id: 'p95-difference',
  title: () => m.chart_p95_difference(),
  column: ({ p95 }) => p95,
})
