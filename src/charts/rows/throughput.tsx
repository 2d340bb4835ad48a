// What was asked a second against what was answered a second, over the sliding window.
import { m } from '../../i18n'
import type { CellsView } from '../../sim'
import styles from '../charts.module.css'
import { linePath, peakOf, slidingRate, sumOf } from '../series'
import { endOfCell, fixed, plain } from './figures'
import { countTicks } from './mean'
import type { Row, RowPlace, RowScene } from './row'

const rateAt = (cells: CellsView, column: Float64Array, index: number): number => {
  const from = Math.max(0, index + 1 - cells.windowCells)
  return sumOf(column, from, index + 1) / (((index + 1 - from) * cells.width) / 1e6)
}

const digitsOf = (value: number): number => (value < 10 ? 1 : 0)

function draw({ scene, x, y, folded }: RowPlace) {
  const { cells, buckets } = scene
  const asked = slidingRate(cells.arrived, buckets, cells.windowCells)
  const answered = slidingRate(cells.completed, buckets, cells.windowCells)
  return (
    <>
      <path className={styles.asked} d={linePath(asked, buckets, { x, y })} />
      <path
        className={folded ? styles.line : styles.heavy}
        d={linePath(answered, buckets, { x, y })}
      />
    </>
  )
}

const reach = ({ cells, buckets }: RowScene): number =>
  Math.max(
    peakOf(slidingRate(cells.arrived, buckets, cells.windowCells)),
    peakOf(slidingRate(cells.completed, buckets, cells.windowCells)),
  )

export const throughput: Row = {
  id: 'throughput',
  quantity: 'rate',
  title: () => m.chart_throughput(),
  height: 52,
  reach,
  read: ({ cells }, index) => {
    const rate = (column: Float64Array) => (index < 0 ? Number.NaN : rateAt(cells, column, index))
    const [asked, answered] = [rate(cells.arrived), rate(cells.completed)]
    const items = [
      plain(m.chart_asked(), fixed(asked, digitsOf(asked))),
      plain(m.chart_answered(), fixed(answered, digitsOf(answered))),
    ]
    return { items, main: 1, unit: m.unit_per_second(), aside: null, note: '' }
  },
  ticks: countTicks,
  draw,
  ends: ({ cells }, index) => [
    { label: m.chart_asked(), value: rateAt(cells, cells.arrived, index) },
    { label: m.chart_answered(), value: rateAt(cells, cells.completed, index) },
  ],
  table: ({ cells, buckets }) => ({
    columns: [
      { label: m.chart_column_time(), digits: 2 },
      { label: m.chart_column_arrived(), digits: 0 },
      { label: m.chart_column_completed(), digits: 0 },
      { label: m.chart_column_asked(), digits: 2 },
      { label: m.chart_column_answered(), digits: 2 },
    ],
    rows: Array.from({ length: buckets.cells }, (_, i) => [
      endOfCell(cells, i),
      cells.arrived[i],
      cells.completed[i],
      rateAt(cells, cells.arrived, i),
      rateAt(cells, cells.completed, i),
    ]),
  }),
  says: ({ cells }, index) => {
    if (index < 0) return m.chart_says_nothing({ title: m.chart_throughput() })
    return m.chart_says_throughput({
      asked: fixed(rateAt(cells, cells.arrived, index), 1),
      answered: fixed(rateAt(cells, cells.completed, index), 1),
    })
  },
}
