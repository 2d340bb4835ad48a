// Requests that failed or were rejected, counted for each second (or each point of a long run).
import { m } from '../../i18n'
import styles from '../charts.module.css'
import { type Buckets, peakOf, sumOf } from '../series'
import { barsPath } from './bars'
import { endOfCell, fixed, lostIn, lostOf, plain } from './figures'
import { countTicks } from './mean'
import type { Row, RowPlace, RowScene } from './row'

const SECOND = 1_000_000

/** Points of at least a second, so that the height of a bar reads as a rate. */
const perSecond = (buckets: Buckets): Buckets => {
  const width = buckets.width / buckets.size
  const size = Math.max(buckets.size, Math.round(SECOND / width))
  return { size, width: size * width, cells: buckets.cells, count: Math.ceil(buckets.cells / size) }
}

function rates({ cells, buckets }: RowScene): { values: Float64Array; groups: Buckets } {
  const groups = perSecond(buckets)
  const seconds = groups.width / SECOND
  return { values: lostOf(cells, groups).map((count) => count / seconds), groups }
}

function draw({ scene, x, y }: RowPlace) {
  const { values, groups } = rates(scene)
  return <path className={styles.lost} d={barsPath(values, groups, { x, top: y, foot: y(0) })} />
}

export const lost: Row = {
  id: 'lost',
  quantity: 'lost',
  title: () => m.chart_lost(),
  height: 46,
  // At least 2, so that the ticks of a quiet run are whole requests.
  reach: (scene) => Math.max(2, peakOf(rates(scene).values)),
  read: ({ cells, buckets }, index) => {
    const [soFar, inAll] = [lostIn(cells, 0, index + 1), lostIn(cells, 0, buckets.cells)]
    const items = [plain(m.chart_so_far(), fixed(soFar, 0), soFar > 0 ? 'bad' : 'plain')]
    // Scrubbed back, the reader sees both: what had been lost by then, and what was to come.
    if (buckets.cells > index + 1) items.push(plain(m.chart_in_all(), fixed(inAll, 0)))
    return { items, main: 0, unit: '', aside: null, note: '' }
  },
  ticks: (place) => {
    const marks = countTicks(place)
    const last = marks.length - 1
    const unit = m.unit_per_second()
    return marks.map((mark, i) => (i === last ? { ...mark, label: `${mark.label}${unit}` } : mark))
  },
  draw,
  table: ({ cells, buckets }) => ({
    columns: [
      { label: m.chart_column_time(), digits: 2 },
      { label: m.chart_column_failed(), digits: 0 },
      { label: m.chart_column_rejected(), digits: 0 },
    ],
    rows: Array.from({ length: buckets.cells }, (_, i) => [
      endOfCell(cells, i),
      cells.failed[i],
      cells.rejected[i],
    ]),
  }),
  says: ({ cells }, index) =>
    m.chart_says_lost({
      failed: sumOf(cells.failed, 0, index + 1),
      rejected: sumOf(cells.rejected, 0, index + 1),
    }),
}
