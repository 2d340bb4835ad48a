// What each of two fleets has: requests waiting or served there, blue and green, and a cross for
// each second in which one of its requests was lost.
import { formatNumber, m } from '../../../i18n'
import type { ServerCells } from '../../../sim'
import { average, linePath, peakOf, sumOf, total } from '../../series'
import { endOfCell, fixed, instant, plain } from '../figures'
import { countTicks } from '../mean'
import type { Row, RowPlace, RowScene } from '../row'
import styles from './release.module.css'

const FLEETS = [0, 1]

// The two fleets are as large as each other, the first one's servers first.
const serversOf = ({ cells }: RowScene, fleet: number): readonly ServerCells[] => {
  const half = Math.floor(cells.servers.length / 2)
  return fleet === 0 ? cells.servers.slice(0, half) : cells.servers.slice(half)
}

const add = (columns: readonly Float64Array[], length: number): Float64Array => {
  const sum = new Float64Array(length)
  for (const column of columns) for (let i = 0; i < length; i += 1) sum[i] += column[i]
  return sum
}

const held = (scene: RowScene, fleet: number): Float64Array =>
  add(
    serversOf(scene, fleet).flatMap(({ busy, waiting }) => [
      average(busy, scene.buckets),
      average(waiting, scene.buckets),
    ]),
    scene.buckets.count,
  )

const lost = (scene: RowScene, fleet: number): Float64Array =>
  add(
    serversOf(scene, fleet).map((server) => total(server.lost, scene.buckets)),
    scene.buckets.count,
  )

const heldAt = (scene: RowScene, fleet: number, cell: number): number =>
  cell < 0
    ? Number.NaN
    : serversOf(scene, fleet).reduce((sum, one) => sum + one.busy[cell] + one.waiting[cell], 0)

const lostUpTo = (scene: RowScene, fleet: number, cell: number): number =>
  serversOf(scene, fleet).reduce((sum, one) => sum + sumOf(one.lost, 0, cell + 1), 0)

const NEAR = 6 // pixels between two crosses
const CROSS = 2.5

const crosses = (counts: Float64Array, place: RowPlace, at: number): string => {
  const { buckets } = place.scene
  let path = ''
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < counts.length; i += 1) {
    const x = place.x((i + 0.5) * buckets.width)
    if (counts[i] === 0 || x - last < NEAR) continue
    last = x
    const [left, top] = [(x - CROSS).toFixed(1), (at - CROSS).toFixed(1)]
    path += `M${left} ${top}l5 5m0 -5l-5 5`
  }
  return path
}

function draw(place: RowPlace) {
  const { scene, x, y, folded } = place
  return FLEETS.map((fleet) => (
    <g key={fleet} className={fleet === 0 ? styles.blue : styles.green}>
      <path className={styles.line} d={linePath(held(scene, fleet), scene.buckets, { x, y })} />
      {!folded && (
        <path className={styles.lost} d={crosses(lost(scene, fleet), place, 5 + 8 * fleet)} />
      )}
    </g>
  ))
}

const word = (fleet: number): string => (fleet === 0 ? m.bg_row_blue() : m.bg_row_green())

/** Requests at either fleet. */
export const fleetsRow = (): Row => ({
  id: 'fleets',
  quantity: 'requests',
  title: () => m.bg_row(),
  height: 62,
  reach: (scene) => Math.max(2, ...FLEETS.map((fleet) => peakOf(held(scene, fleet)))),
  read: (scene, index) => ({
    items: FLEETS.map((fleet) => plain(word(fleet), fixed(heldAt(scene, fleet, index), 1))),
    main: 1,
    unit: '',
    aside: null,
    note: '',
  }),
  ticks: countTicks,
  draw,
  table: (scene) => ({
    columns: [
      { label: m.chart_column_time(), digits: 2 },
      ...FLEETS.map((fleet) => ({ label: word(fleet), digits: 2 })),
      { label: m.bg_row_lost_blue(), digits: 0 },
      { label: m.bg_row_lost_green(), digits: 0 },
    ],
    rows: Array.from({ length: scene.buckets.cells }, (_, i) => [
      endOfCell(scene.cells, i),
      heldAt(scene, 0, i),
      heldAt(scene, 1, i),
      lostUpTo(scene, 0, i),
      lostUpTo(scene, 1, i),
    ]),
  }),
  says: (scene, index) =>
    index < 0
      ? m.chart_says_nothing({ title: m.bg_row() })
      : m.bg_row_says({
          at: instant((index + 1) * scene.cells.width),
          blue: fixed(heldAt(scene, 0, index), 1),
          green: fixed(heldAt(scene, 1, index), 1),
          lost: formatNumber(lostUpTo(scene, 0, index) + lostUpTo(scene, 1, index)),
        }),
})
