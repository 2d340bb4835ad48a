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

/** By place of a server: the fleet that it is of, 0 or 1; -1: of neither. */
export type FleetPlaces = readonly number[]

interface FleetScene {
  readonly scene: RowScene
  readonly places: FleetPlaces
}

const serversOf = ({ scene, places }: FleetScene, fleet: number): readonly ServerCells[] =>
  scene.cells.servers.filter((_, place) => places[place] === fleet)

const add = (columns: readonly Float64Array[], length: number): Float64Array => {
  const sum = new Float64Array(length)
  for (const column of columns) for (let i = 0; i < length; i += 1) sum[i] += column[i]
  return sum
}

const held = (of: FleetScene, fleet: number): Float64Array => {
  const { buckets } = of.scene
  const columns = serversOf(of, fleet).flatMap(({ busy, waiting }) => [
    average(busy, buckets),
    average(waiting, buckets),
  ])
  return add(columns, buckets.count)
}

const lost = (of: FleetScene, fleet: number): Float64Array => {
  const { buckets } = of.scene
  return add(
    serversOf(of, fleet).map((server) => total(server.lost, buckets)),
    buckets.count,
  )
}

const heldAt = (of: FleetScene, fleet: number, cell: number): number =>
  cell < 0
    ? Number.NaN
    : serversOf(of, fleet).reduce((sum, one) => sum + one.busy[cell] + one.waiting[cell], 0)

const lostUpTo = (of: FleetScene, fleet: number, cell: number): number =>
  serversOf(of, fleet).reduce((sum, one) => sum + sumOf(one.lost, 0, cell + 1), 0)

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

const draw = (places: FleetPlaces) => (place: RowPlace) => {
  const { scene, x, y, folded } = place
  const of = { scene, places }
  return FLEETS.map((fleet) => (
    <g key={fleet} className={fleet === 0 ? styles.blue : styles.green}>
      <path className={styles.line} d={linePath(held(of, fleet), scene.buckets, { x, y })} />
      {!folded && (
        <path className={styles.lost} d={crosses(lost(of, fleet), place, 5 + 8 * fleet)} />
      )}
    </g>
  ))
}

const word = (fleet: number): string => (fleet === 0 ? m.bg_row_blue() : m.bg_row_green())

/** Requests at either fleet. */
export const fleetsRow = (places: FleetPlaces): Row => ({
  id: 'fleets',
  quantity: 'requests',
  title: () => m.bg_row(),
  height: 62,
  reach: (scene) => Math.max(2, ...FLEETS.map((fleet) => peakOf(held({ scene, places }, fleet)))),
  read(scene, index) {
    const [blue, green] = FLEETS.map((fleet) => heldAt({ scene, places }, fleet, index))
    return {
      items: [blue, green].map((value, fleet) => plain(word(fleet), fixed(value, 1))),
      main: green >= blue ? 1 : 0, // where there is room for one, that which has more
      unit: '',
      aside: null,
      note: '',
    }
  },
  ticks: countTicks,
  draw: draw(places),
  table: (scene) => ({
    columns: [
      { label: m.chart_column_time(), digits: 2 },
      ...FLEETS.map((fleet) => ({ label: word(fleet), digits: 2 })),
      { label: m.bg_row_lost_blue(), digits: 0 },
      { label: m.bg_row_lost_green(), digits: 0 },
    ],
    rows: Array.from({ length: scene.buckets.cells }, (_, i) => [
      endOfCell(scene.cells, i),
      heldAt({ scene, places }, 0, i),
      heldAt({ scene, places }, 1, i),
      lostUpTo({ scene, places }, 0, i),
      lostUpTo({ scene, places }, 1, i),
    ]),
  }),
  says: (scene, index) =>
    index < 0
      ? m.chart_says_nothing({ title: m.bg_row() })
      : m.bg_row_says({
          at: instant((index + 1) * scene.cells.width),
          blue: fixed(heldAt({ scene, places }, 0, index), 1),
          green: fixed(heldAt({ scene, places }, 1, index), 1),
          lost: formatNumber(
            lostUpTo({ scene, places }, 0, index) + lostUpTo({ scene, places }, 1, index),
          ),
        }),
})
