// One number of a scaled pool: as it is, and as the scaler sees it, which is later; with the limits
// of the rules that look at it drawn where they act.
import { formatInstant, formatNumber, formatPercent, m } from '../../../i18n'
import type { ReadingColumns, ScalingMetric, ScalingView } from '../../../sim'
import charts from '../../charts.module.css'
import { throughPath } from '../../path'
import { endOfCell, instant, plain } from '../figures'
import type { Reading, Row, RowPlace, RowScene, Tone } from '../row'
import { Gauge } from './Gauge'
import { type Limits, limitsOf, planAt, readAt, seenAt } from './limits'
import styles from './scaling.module.css'

interface Manner {
  readonly metric: ScalingMetric
  title(): string
  format(value: number): string
  /** The scale reaches so far at least. */
  readonly least: number
}

const share = (value: number) => formatPercent(value)
const count = (value: number) => formatNumber(value, value > 0 && value < 10 ? 1 : 0)
const length = (value: number) =>
  m.format_seconds({ value: formatNumber(value / 1000, value < 10_000 ? 1 : 0) })

const viewOf = ({ cells }: RowScene): ScalingView | null => cells.scaling ?? null

/** Instant of the last complete cell. */
const knownTo = ({ cells, buckets }: RowScene): number => buckets.cells * cells.width

const limitsNow = (view: ScalingView, at: number, metric: ScalingMetric): Limits =>
  limitsOf(planAt(view, at), metric)

const toneOf = (value: number, { up, target }: Limits): Tone =>
  (up !== null && value > up) || (up === null && target !== null && value > target * 1.1)
    ? 'warn'
    : 'plain'

function read({ metric, format }: Manner, scene: RowScene, index: number): Reading {
  const view = viewOf(scene)
  const none = { items: [plain('', m.chart_none())], main: 0, unit: '', aside: null, note: '' }
  if (view === null || index < 0) return none
  const at = (index + 1) * scene.cells.width
  const { readings } = view
  const values = readings.means[metric]
  const [now, seen] = [readAt(readings, at), seenAt(view, at)]
  const limits = limitsNow(view, at, metric)
  const valueAt = (row: number) => (row < 0 ? Number.NaN : values[row])
  const item = (label: string, value: number) => {
    const isKnown = !Number.isNaN(value)
    return {
      label,
      value: isKnown ? format(value) : m.chart_none(),
      tone: isKnown ? toneOf(value, limits) : ('plain' as const),
    }
  }
  const age = seen < 0 ? '' : formatInstant(at - readings.at[seen], 0)
  const marks = [limits.down, limits.up, limits.target].filter((one) => one !== null)
  const top = Math.max(...marks, 0) * 1.25
  return {
    items: [item(m.scaling_now(), valueAt(now)), item(m.scaling_seen(), valueAt(seen))],
    main: 0,
    unit: '',
    aside: age === '' ? null : plain('', m.scaling_old({ age })),
    note: '',
    ...(top > 0 && !Number.isNaN(valueAt(now))
      ? {
          gauge: (
            <Gauge
              value={valueAt(now) / top}
              seen={valueAt(seen) / top}
              marks={marks.map((one) => one / top)}
              tone={toneOf(valueAt(now), limits)}
            />
          ),
        }
      : {}),
  }
}

type Spot = { x: number; y: number } | null

/** Readings up to `until` as spots of a line, where they were taken or where they are seen. */
const spotsOf = (
  { at, arrives, count: rows, means, missing }: ReadingColumns,
  metric: ScalingMetric,
  { x, y, until, isSeen }: Spots,
): Spot[] => {
  const values = means[metric]
  const when = isSeen ? arrives : at
  const spots: Spot[] = []
  for (let row = 0; row < rows && at[row] <= until; row += 1) {
    const isGap = Number.isNaN(values[row]) || (isSeen && missing[row] === 1)
    if (when[row] > until) continue
    spots.push(isGap ? null : { x: x(when[row]), y: y(values[row]) })
  }
  return spots.length > MANY ? thinned(spots) : spots
}

const MANY = 2_000 // more spots than this are closer than one can see
const FINE = 0.5 // pixels

/** Of the spots that share a place the highest and the lowest, in their order. */
const thinned = (spots: readonly Spot[]): Spot[] => {
  const kept: Spot[] = []
  let [high, low]: Spot[] = [null, null]
  const close = () => {
    if (high === null || low === null) return
    kept.push(...(high === low ? [high] : high.x < low.x ? [high, low] : [low, high]))
    high = null
    low = null
  }
  for (const spot of spots) {
    const from = high === null || low === null ? null : Math.min(high.x, low.x)
    if (spot === null || (from !== null && spot.x - from > FINE)) close()
    if (spot === null) kept.push(null)
    else {
      if (high === null || spot.y < high.y) high = spot
      if (low === null || spot.y > low.y) low = spot
    }
  }
  close()
  return kept
}

interface Spots extends Pick<RowPlace, 'x' | 'y'> {
  readonly until: number
  readonly isSeen: boolean
}

/** The area of a line above a limit. */
const overPath = (spots: readonly Spot[], limit: number): string => {
  const clipped = spots.map((spot) => spot && { x: spot.x, y: Math.min(spot.y, limit) })
  const pieces: string[] = []
  let piece: { x: number; y: number }[] = []
  const close = () => {
    if (piece.some(({ y }) => y < limit)) {
      const edge = piece.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
      pieces.push(
        `M${piece[0].x.toFixed(1)} ${limit}L${edge}L${piece[piece.length - 1].x} ${limit}z`,
      )
    }
    piece = []
  }
  for (const spot of clipped) {
    if (spot === null) close()
    else piece.push(spot)
  }
  close()
  return pieces.join('')
}

function draw({ metric }: Manner, place: RowPlace) {
  const { scene, axis, x, y, folded } = place
  const view = viewOf(scene)
  if (view === null) return null
  const until = knownTo(scene)
  const { up, down } = limitsNow(view, until, metric)
  const isLate = view.plans.some(({ spec }) => spec.meter.delay > 0)
  const told = { x, y, until, isSeen: false }
  const spots = spotsOf(view.readings, metric, told)
  return (
    <>
      {!folded && up !== null && down !== null && down < up && (
        <path
          className={styles.hold}
          d={`M${axis.from} ${y(up).toFixed(1)}H${axis.to}V${y(down).toFixed(1)}H${axis.from}z`}
        />
      )}
      {up !== null && <path className={styles.over} d={overPath(spots, y(up))} />}
      {!folded && isLate && (
        <path
          className={styles.seen}
          d={throughPath(spotsOf(view.readings, metric, { ...told, isSeen: true }))}
        />
      )}
      <path className={folded ? charts.thin : charts.line} d={throughPath(spots)} />
    </>
  )
}

const WORD = 13

function ticks({ metric, format }: Manner, { scene, y }: RowPlace) {
  const view = viewOf(scene)
  if (view === null) return []
  const limits = limitsNow(view, knownTo(scene), metric)
  const found = [limits.up, limits.target, limits.down].flatMap((value) =>
    value === null ? [] : [{ y: y(value), label: format(value), line: 'limit' as const }],
  )
  // Two limits close to each other push their words apart.
  let least = Number.NEGATIVE_INFINITY
  return found.map((tick) => {
    const wordY = Math.max(tick.y, least)
    least = wordY + WORD
    return wordY === tick.y ? tick : { ...tick, wordY }
  })
}

function reach({ metric, least }: Manner, scene: RowScene): number {
  const view = viewOf(scene)
  if (view === null) return least
  const { up, down, target } = limitsNow(view, knownTo(scene), metric)
  let most = Math.max(least, up ?? 0, down ?? 0, target ?? 0)
  for (const value of view.readings.means[metric]) if (value > most) most = value
  return most
}

const table = ({ metric, title }: Manner, scene: RowScene) => {
  const view = viewOf(scene)
  const rows = view?.readings.count ?? 0
  const scale = metric === 'cpu' || metric === 'memory' ? 100 : 1
  return {
    columns: [
      { label: m.chart_column_time(), digits: 0 },
      { label: title(), digits: 1 },
      { label: m.scaling_column_seen(), digits: 0 },
    ],
    rows: Array.from({ length: rows }, (_, row): (number | null)[] => {
      if (view === null) return []
      const { at, arrives, means, missing } = view.readings
      const value = means[metric][row]
      const seen = missing[row] === 1 ? null : arrives[row] / 1e6
      return [at[row] / 1e6, Number.isNaN(value) ? null : value * scale, seen]
    }),
  }
}

const metricRow = (manner: Manner): Row => ({
  id: `scaling-${manner.metric}`,
  quantity: `scaling-${manner.metric}`,
  title: manner.title,
  height: 46,
  reach: (scene) => reach(manner, scene),
  read: (scene, index) => read(manner, scene, index),
  ticks: (place) => ticks(manner, place),
  draw: (place) => draw(manner, place),
  table: (scene) => table(manner, scene),
  says(scene, index) {
    const { items } = read(manner, scene, index)
    return m.scaling_says_metric({
      at: instant(Math.max(0, endOfCell(scene.cells, index) * 1e6)),
      now: items[0]?.value ?? m.chart_none(),
      seen: items[1]?.value ?? m.chart_none(),
    })
  },
})

/** A row for each number that a scaler can look at. */
export const metricRows: Readonly<Record<ScalingMetric, Row>> = {
  cpu: metricRow({ metric: 'cpu', title: m.scaling_cpu, format: share, least: 1 }),
  memory: metricRow({ metric: 'memory', title: m.scaling_memory, format: share, least: 1 }),
  requests: metricRow({ metric: 'requests', title: m.scaling_requests, format: count, least: 1 }),
  connections: metricRow({
    metric: 'connections',
    title: m.scaling_connections,
    format: count,
    least: 1,
  }),
  'in-progress': metricRow({
    metric: 'in-progress',
    title: m.scaling_in_progress,
    format: count,
    least: 1,
  }),
  queue: metricRow({ metric: 'queue', title: m.scaling_queue, format: count, least: 1 }),
  p99: metricRow({ metric: 'p99', title: m.scaling_p99, format: length, least: 1 }),
  custom: metricRow({ metric: 'custom', title: m.scaling_custom, format: count, least: 1 }),
}
