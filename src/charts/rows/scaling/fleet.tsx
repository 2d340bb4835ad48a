// Demand against capacity: instances that take requests as steps, those on their way dotted, and
// over them the line of how many the demand would need. Between the two lie lost requests, hatched,
// where demand is above, and money, where it is below.
import { formatNumber, m } from '../../../i18n'
import { countUpTo, type ScalingView } from '../../../sim'
import charts from '../../charts.module.css'
import { slidingRate } from '../../series'
import { endOfCell, plain } from '../figures'
import type { Reading, Row, RowPlace, RowScene } from '../row'
import { planAt } from './limits'
import styles from './scaling.module.css'

type Seen = Pick<ScalingView, 'fleet' | 'each'> & { readonly min: number; readonly max: number }

/** What is known of a lane's fleet; null: nothing yet. */
const viewOf = ({ cells, buckets }: RowScene): Seen | null => {
  if (cells.scaling === undefined) return null
  const { min, max } = planAt(cells.scaling, buckets.cells * cells.width)
  return { fleet: cells.scaling.fleet, each: cells.scaling.each, min, max }
}

/** Instances that the demand of each point would keep at work, over a short window. */
const needOf = (view: Seen, { cells, buckets }: RowScene): Float64Array =>
  slidingRate(cells.arrived, buckets, Math.max(cells.windowCells, buckets.size)).map(
    (rate) => rate / view.each,
  )

interface Fleet {
  readonly serving: number
  readonly coming: number
}

const fleetAt = ({ fleet }: Seen, at: number): Fleet => {
  const row = countUpTo(fleet.at, fleet.count, at) - 1
  return row < 0
    ? { serving: 0, coming: 0 }
    : { serving: fleet.serving[row], coming: fleet.coming[row] }
}

function read(scene: RowScene, index: number): Reading {
  const view = viewOf(scene)
  const none = { items: [plain('', m.chart_none())], main: 0, unit: '', aside: null, note: '' }
  if (view === null || index < 0) return none
  const { cells, buckets } = scene
  const { serving, coming } = fleetAt(view, (index + 1) * cells.width)
  const at = Math.min(buckets.count - 1, Math.floor((index + 1) / buckets.size) - 1)
  const need = at < 0 ? Number.NaN : needOf(view, scene)[at]
  const digits = serving < 10 ? 1 : 0
  const word = Number.isNaN(need) ? m.chart_none() : formatNumber(need, digits)
  return {
    items: [
      plain(m.scaling_running(), formatNumber(serving)),
      plain(m.scaling_coming(), formatNumber(coming)),
    ],
    main: 0,
    unit: '',
    aside: plain(m.scaling_needed(), word, need > serving ? 'bad' : 'plain'),
    note: '',
  }
}

interface Step {
  readonly at: number
  readonly value: number
}

/** Steps up to an instant. */
const stepsOf = ({ fleet }: Seen, until: number, withComing: boolean): readonly Step[] => {
  const steps: Step[] = []
  for (let row = 0; row < fleet.count && fleet.at[row] <= until; row += 1) {
    const value = fleet.serving[row] + (withComing ? fleet.coming[row] : 0)
    if (steps.at(-1)?.value !== value) steps.push({ at: fleet.at[row], value })
  }
  return steps
}

const stepPath = (steps: readonly Step[], until: number, { x, y }: Pick<RowPlace, 'x' | 'y'>) =>
  steps.length === 0
    ? ''
    : `${steps
        .map(({ at, value }, i) =>
          i === 0
            ? `M${x(at).toFixed(1)} ${y(value).toFixed(1)}`
            : `H${x(at).toFixed(1)}V${y(value).toFixed(1)}`,
        )
        .join('')}H${x(until).toFixed(1)}`

interface Between {
  readonly idle: string // capacity above demand
  readonly lacking: string // demand above capacity
}

/** The areas between demand and capacity: a column for each point, merged into runs. */
function between(view: Seen, need: Float64Array, place: RowPlace): Between {
  const { scene, x, y } = place
  const { width } = scene.buckets
  let idle = ''
  let lacking = ''
  for (let i = 0; i < need.length; i += 1) {
    const { serving } = fleetAt(view, (i + 0.5) * width)
    const [from, to] = [x(i * width).toFixed(1), x((i + 1) * width).toFixed(1)]
    const [top, foot] = [y(need[i]).toFixed(1), y(serving).toFixed(1)]
    if (need[i] > serving) lacking += `M${from} ${top}H${to}V${foot}H${from}z`
    else idle += `M${from} ${top}H${to}V${foot}H${from}z`
  }
  return { idle, lacking }
}

const needPath = (need: Float64Array, { scene, x, y }: RowPlace): string =>
  Array.from(
    need,
    (value, i) =>
      `${i === 0 ? 'M' : 'L'}${x((i + 1) * scene.buckets.width).toFixed(1)} ${y(value).toFixed(1)}`,
  ).join('')

const HATCH = 'fleet-hatch'

/** Red hatching: demand that is above what can be served. Every row may bring it along. */
const Hatch = () => (
  <pattern
    id={HATCH}
    width="5"
    height="5"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <path className={styles.hatchGround} d="M0 0h5v5H0z" />
    <path className={styles.hatchLine} d="M0 0v5" />
  </pattern>
)

function draw(place: RowPlace) {
  const { scene, folded, x, y } = place
  const view = viewOf(scene)
  if (view === null) return null
  const until = scene.buckets.cells * scene.cells.width
  const need = needOf(view, scene)
  const { idle, lacking } = between(view, need, place)
  return (
    <>
      <Hatch />
      <path className={styles.idle} d={idle} />
      <path d={lacking} fill={`url(#${HATCH})`} />
      {!folded && (
        <path className={styles.coming} d={stepPath(stepsOf(view, until, true), until, { x, y })} />
      )}
      <path className={styles.serving} d={stepPath(stepsOf(view, until, false), until, { x, y })} />
      <path className={folded ? charts.thin : charts.line} d={needPath(need, place)} />
    </>
  )
}

function reach(scene: RowScene): number {
  const view = viewOf(scene)
  if (view === null) return 1
  let most = 1
  for (let row = 0; row < view.fleet.count; row += 1)
    most = Math.max(most, view.fleet.serving[row] + view.fleet.coming[row])
  for (const value of needOf(view, scene)) most = Math.max(most, value)
  return most
}

const WORD = 13

function ticks({ scene, y, top }: RowPlace) {
  const view = viewOf(scene)
  if (view === null) return []
  const { min, max } = view
  const shown = [max, min].filter((value) => value <= top * 1.1)
  const found = shown.length === 2 || top < max ? shown : [...shown, Math.round(top)]
  const all = [...new Set(max > top * 1.1 ? [Math.round(top), min] : found)]
  return all
    .filter((value, i) => i === 0 || y(value) - y(all[0]) >= WORD)
    .map((value) => ({ y: y(value), label: formatNumber(value), line: 'grid' as const }))
}

const table = (scene: RowScene) => {
  const view = viewOf(scene)
  const need = view === null ? new Float64Array(0) : needOf(view, scene)
  return {
    columns: [
      { label: m.chart_column_time(), digits: 1 },
      { label: m.scaling_needed(), digits: 2 },
      { label: m.scaling_running(), digits: 0 },
      { label: m.scaling_coming(), digits: 0 },
    ],
    rows: Array.from(need, (value, i): (number | null)[] => {
      const at = (i + 1) * scene.buckets.width
      const { serving, coming } = view === null ? { serving: 0, coming: 0 } : fleetAt(view, at)
      return [at / 1e6, value, serving, coming]
    }),
  }
}

/** Instances needed, running and on their way. */
export const fleet: Row = {
  id: 'scaling-fleet',
  quantity: 'instances',
  title: () => m.scaling_instances(),
  height: 64,
  reach,
  read,
  ticks,
  draw,
  table,
  says(scene, index) {
    const { items, aside } = read(scene, index)
    const [running, coming] = items
    if (coming === undefined || aside === null) return ''
    return m.scaling_says_fleet({
      at: formatNumber(Math.max(0, endOfCell(scene.cells, index))),
      running: running.value,
      coming: coming.value,
      needed: aside.value,
    })
  },
}
