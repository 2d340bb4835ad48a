// A row that shows one gauge: the mean of a column over each cell, as a filled line.
import { m } from '../../i18n'
import type { CellsView } from '../../sim'
import styles from '../charts.module.css'
import { tickValues } from '../scale'
import { average, bandPath, linePath, peakOf } from '../series'
import { endOfCell, fixed, instant, plain } from './figures'
import type { Row, RowId, RowPlace, RowScene } from './row'

interface MeanRow {
  readonly id: RowId
  title(): string
  column(cells: CellsView): Float32Array
  columnTitle(): string
}

const digitsOf = (value: number): number => (value > 0 && value < 10 ? 1 : 0)

/** Ticks of a scale of counts; a limit is dashed. */
export function countTicks({ scene, top, height, y }: RowPlace) {
  const grid = tickValues(top, height, scene.limit).map((value) => ({
    y: y(value),
    label: fixed(value, Number.isInteger(value) ? 0 : 1),
    line: 'grid' as const,
  }))
  if (scene.limit === null) return grid
  return [...grid, { y: y(scene.limit), label: fixed(scene.limit, 0), line: 'limit' as const }]
}

const highestUpTo = (values: Float32Array, index: number): number => {
  let most = 0
  for (let i = 0; i <= index; i += 1) if (values[i] > values[most]) most = i
  return most
}

function draw(column: MeanRow['column'], { scene, x, y, folded }: RowPlace) {
  const values = average(column(scene.cells), scene.buckets)
  const area = { low: 0, high: values }
  return (
    <>
      {!folded && <path className={styles.tintLight} d={bandPath(area, scene.buckets, { x, y })} />}
      <path className={styles.line} d={linePath(values, scene.buckets, { x, y })} />
    </>
  )
}

export const meanRow = ({ id, title, column, columnTitle }: MeanRow): Row => ({
  id,
  quantity: 'requests',
  title,
  height: 46,
  // At least 2, so that the ticks of a quiet run are whole requests.
  reach: ({ cells, buckets }) => Math.max(2, peakOf(average(column(cells), buckets))),
  read: ({ cells, limit }, index) => {
    const value = index < 0 ? Number.NaN : column(cells)[index]
    const tone = limit !== null && value >= limit ? 'bad' : 'plain'
    const items = [plain('', fixed(value, digitsOf(value)), tone)]
    return { items, main: 0, unit: '', aside: null, note: '' }
  },
  ticks: countTicks,
  draw: (place) => draw(column, place),
  table: ({ cells, buckets }: RowScene) => ({
    columns: [
      { label: m.chart_column_time(), digits: 2 },
      { label: columnTitle(), digits: 2 },
    ],
    rows: Array.from({ length: buckets.cells }, (_, i) => [endOfCell(cells, i), column(cells)[i]]),
  }),
  says: ({ cells }, index) => {
    if (index < 0) return m.chart_says_nothing({ title: title() })
    const values = column(cells)
    const most = highestUpTo(values, index)
    return m.chart_says_gauge({
      title: title(),
      now: fixed(values[index], digitsOf(values[index])),
      worst: fixed(values[most], digitsOf(values[most])),
      at: instant((most + 1) * cells.width),
    })
  },
})
