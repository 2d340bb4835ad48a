// Rows of a canary's score: the split, the errors of either version, and their latency. The old
// version is a line with round ends, the new one has diamonds.
import type { Reading, Row, RowPlace, RowScene, Tone } from '../../charts/rows/row'
import { type Buckets, bandPath, linePath } from '../../charts/series'
import { formatNumber, formatPercent, m } from '../../i18n'
import type { ReleaseSeries } from '../../sim'
import styles from './rows.module.css'

const WINDOW = 20 // cells over which a share of errors is taken
const FEW = 5 // answers under which there is none
const APART = 24 // pixels between two diamonds on a line

const bucketsOf = ({ width, count }: ReleaseSeries): Buckets => ({
  size: 1,
  width,
  cells: count,
  count,
})

/** The cell of the series that has ended at the end of a cell of the score. */
const cellAt = ({ cells }: RowScene, { width, count }: ReleaseSeries, index: number): number =>
  Math.min(count - 1, Math.floor(((index + 1) * cells.width) / width) - 1)

type Side = 'stable' | 'canary'

const shareAt = ({ lines }: ReleaseSeries, side: Side, cell: number): number => {
  const [answers, errors] = [lines[`${side}-answers`], lines[`${side}-errors`]]
  const from = cell - WINDOW
  const before = (line: Float64Array) => (from < 0 ? 0 : line[from])
  const count = answers[cell] - before(answers)
  return cell < 0 || count < FEW ? Number.NaN : (errors[cell] - before(errors)) / count
}

const sharesOf = (series: ReleaseSeries, side: Side): Float64Array =>
  Float64Array.from({ length: series.count }, (_, cell) => shareAt(series, side, cell))

const percent = (share: number): string =>
  Number.isNaN(share) ? m.chart_none() : formatPercent(share, share < 0.1 ? 1 : 0)

const item = (label: string, value: string, tone: Tone = 'plain') => ({ label, value, tone })

const reading = (items: Reading['items'], main = 0): Reading => ({
  items,
  main,
  unit: '',
  aside: null,
  note: '',
})

const none = reading([])

/** Diamonds along a line, a few, so that it is not told by its color alone. */
function diamonds(values: Float64Array, buckets: Buckets, { x, y }: Pick<RowPlace, 'x' | 'y'>) {
  const every = Math.max(1, Math.floor(buckets.count / 12))
  let path = ''
  let last = Number.NEGATIVE_INFINITY
  values.forEach((value, cell) => {
    const [left, top] = [x((cell + 1) * buckets.width), y(value)]
    if (cell % every !== every - 1 || Number.isNaN(value) || left - last < APART) return
    last = left
    path += `M${left.toFixed(1)} ${(top - 3.4).toFixed(1)}l3.4 3.4l-3.4 3.4l-3.4 -3.4z`
  })
  return path
}

function Pair({ place, of }: { place: RowPlace; of: (side: Side) => Float64Array }) {
  const { release } = place.scene.cells
  if (release === undefined) return null
  const buckets = bucketsOf(release)
  const canary = of('canary')
  return (
    <>
      <path className={styles.stable} d={linePath(of('stable'), buckets, place)} />
      <path className={styles.canary} d={linePath(canary, buckets, place)} />
      {!place.folded && <path className={styles.marks} d={diamonds(canary, buckets, place)} />}
    </>
  )
}

const tableOf = (
  { cells }: RowScene,
  columns: readonly {
    readonly label: string
    readonly values: (one: ReleaseSeries) => Float64Array
  }[],
) => {
  const { release } = cells
  const lists = release === undefined ? [] : columns.map(({ values }) => values(release))
  return {
    columns: [
      { label: m.chart_column_time(), digits: 1 },
      ...columns.map(({ label }) => ({ label, digits: 2 })),
    ],
    rows: Array.from({ length: release?.count ?? 0 }, (_, cell): (number | null)[] => [
      ((cell + 1) * (release?.width ?? 0)) / 1e6,
      ...lists.map((list) => (Number.isNaN(list[cell]) ? null : list[cell])),
    ]),
  }
}

const percents = (values: Float64Array): Float64Array => values.map((value) => value * 100)

const shareTicks = ({ top, y }: RowPlace) =>
  [0, top].map((value) => ({
    y: y(value),
    label: formatPercent(value),
    line: 'grid' as const,
  }))

/** Share of errors of either version, over the last cells. */
export const errors: Row = {
  id: 'canary-errors',
  quantity: 'rate', // a scale of its own: errors are few where the split is whole
  title: m.canary_row_errors,
  height: 48,
  reach: ({ cells: { release } }) => {
    if (release === undefined) return 0.1
    const most = Math.max(0, ...sharesOf(release, 'canary').filter((one) => !Number.isNaN(one)))
    return most > 0.5 ? 1 : most > 0.2 ? 0.5 : most > 0.1 ? 0.2 : 0.1
  },
  read: (scene, index) => {
    const { release } = scene.cells
    if (release === undefined || index < 0) return none
    const cell = cellAt(scene, release, index)
    const [own, other] = [shareAt(release, 'canary', cell), shareAt(release, 'stable', cell)]
    const tone = own > 0 && !(own <= other) ? 'bad' : 'plain'
    return reading([item('◆', percent(own), tone), item('●', percent(other))])
  },
  ticks: shareTicks,
  draw: (place) => (
    <Pair
      place={place}
      of={(side) => {
        const { release } = place.scene.cells
        return release === undefined ? new Float64Array(0) : sharesOf(release, side)
      }}
    />
  ),
  table: (scene) =>
    tableOf(scene, [
      { label: m.canary_column_errors_new(), values: (one) => percents(sharesOf(one, 'canary')) },
      { label: m.canary_column_errors_old(), values: (one) => percents(sharesOf(one, 'stable')) },
    ]),
  says: (scene, index) => {
    const { release } = scene.cells
    const cell = release === undefined ? -1 : cellAt(scene, release, index)
    const at = (side: Side) =>
      release === undefined ? m.chart_none() : percent(shareAt(release, side, cell))
    return m.canary_says_errors({ canary: at('canary'), stable: at('stable') })
  },
}

const milliseconds = (value: number): string =>
  Number.isNaN(value) ? m.chart_none() : formatNumber(value / 1000)

const p99At = (scene: RowScene, side: Side, index: number): number => {
  const { release } = scene.cells
  if (release === undefined || index < 0) return Number.NaN
  const cell = cellAt(scene, release, index)
  return cell < 0 ? Number.NaN : release.lines[`${side}-p99`][cell]
}

/** The 99th percentile of either version, over its last answers. */
export const latency: Row = {
  id: 'canary-latency',
  quantity: 'latency',
  title: m.canary_row_latency,
  height: 44,
  reach: ({ cells: { release } }) => {
    const known = (['stable-p99', 'canary-p99'] as const).flatMap((line) =>
      release === undefined ? [] : [...release.lines[line].filter((one) => !Number.isNaN(one))],
    )
    return Math.max(500_000, ...known)
  },
  read: (scene, index) =>
    reading([
      item('◆ p99', milliseconds(p99At(scene, 'canary', index))),
      item('●', `${milliseconds(p99At(scene, 'stable', index))} ${m.unit_ms()}`),
    ]),
  ticks: ({ top, y }) =>
    [0, top].map((value) => ({
      y: y(value),
      label: value === 0 ? '0' : `${formatNumber(value / 1e6, 1)} ${m.unit_s()}`,
      line: 'grid' as const,
    })),
  draw: (place) => (
    <Pair
      place={place}
      of={(side) => place.scene.cells.release?.lines[`${side}-p99`] ?? new Float64Array(0)}
    />
  ),
  table: (scene) =>
    tableOf(scene, [
      {
        label: m.canary_column_p99_new(),
        values: ({ lines }) => lines['canary-p99'].map((one) => one / 1000),
      },
      {
        label: m.canary_column_p99_old(),
        values: ({ lines }) => lines['stable-p99'].map((one) => one / 1000),
      },
    ]),
  says: (scene, index) =>
    m.canary_says_latency({
      canary: milliseconds(p99At(scene, 'canary', index)),
      stable: milliseconds(p99At(scene, 'stable', index)),
    }),
}

// What was really sent to the new version, over the last cells.
const sentShare = ({ lines }: ReleaseSeries, cell: number): number => {
  const from = cell - WINDOW
  const grown = (line: Float64Array) => line[cell] - (from < 0 ? 0 : line[from])
  const [canary, stable] = [grown(lines['canary-answers']), grown(lines['stable-answers'])]
  return cell < 0 || canary + stable < FEW ? Number.NaN : canary / (canary + stable)
}

/** The weight as it was set, as an area, and what was really sent, as a line. */
export const split: Row = {
  id: 'canary-split',
  quantity: 'share',
  title: m.canary_row_split,
  height: 40,
  reach: () => 1,
  read: (scene, index) => {
    const { release } = scene.cells
    if (release === undefined || index < 0) return none
    const cell = cellAt(scene, release, index)
    const set = cell < 0 ? Number.NaN : release.lines.weight[cell] / 100
    return reading([
      item(m.canary_read_set(), percent(set)),
      item(m.canary_read_sent(), percent(sentShare(release, cell))),
    ])
  },
  ticks: shareTicks,
  draw: (place) => {
    const { release } = place.scene.cells
    if (release === undefined) return null
    const buckets = bucketsOf(release)
    const high = release.lines.weight.map((one) => one / 100)
    const sent = Float64Array.from({ length: release.count }, (_, cell) => sentShare(release, cell))
    return (
      <>
        <path className={styles.area} d={bandPath({ low: 0, high }, buckets, place)} />
        <path className={styles.canary} d={linePath(sent, buckets, place)} />
      </>
    )
  },
  table: (scene) =>
    tableOf(scene, [
      { label: m.canary_column_set(), values: ({ lines }) => lines.weight },
      {
        label: m.canary_column_sent(),
        values: (one) =>
          Float64Array.from({ length: one.count }, (_, cell) => sentShare(one, cell) * 100),
      },
    ]),
  says: (scene, index) => {
    const { release } = scene.cells
    const cell = release === undefined ? -1 : cellAt(scene, release, index)
    const set = release === undefined || cell < 0 ? Number.NaN : release.lines.weight[cell] / 100
    const sent = release === undefined ? Number.NaN : sentShare(release, cell)
    return m.canary_says_split({ set: percent(set), sent: percent(sent) })
  },
}
