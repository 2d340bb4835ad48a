import { m, nameInside, shownName } from '../../i18n'
import type { RunHandle } from '../../playback'
import type { CellsView, Moment } from '../../sim'
import type { Run } from '../../sim/scenario'
import { rows } from '../rows'
import type { Row, RowId, RowScene, SeedBand, ServerLabel, TheoryLines } from '../rows/row'
import { topFor } from '../scale'
import { bucketsOf } from '../series'
import type { ScorePlayer } from './pulse'

/** One row of a score: a quantity of one lane. */
export interface ScoreRow {
  readonly key: string
  /** A row by its name, or one that the panel brings along. */
  readonly row: RowId | Row
  readonly lane: number
  /** Place of the only server that it shows: it stands where the lane has one there. */
  readonly place?: number
  readonly title?: string
  /** Tells lanes apart where a score has several: it follows the title. */
  readonly laneName?: string
  /** A limit that somebody chose, in the row's unit (microseconds for latency): dashed. */
  readonly limit?: number
  readonly height?: number // when open, in a course panel
  /** The lane to compare with, in a row of two lanes. */
  readonly against?: number
  readonly band?: SeedBand
  readonly theory?: TheoryLines
  /** Which side of zero is whose, in a row of two lanes. */
  readonly note?: string
}

export const rowOf = ({ row }: ScoreRow): Row => (typeof row === 'string' ? rows[row] : row)
export function titleOf(row: ScoreRow): string {
  const title = row.title ?? rowOf(row).title()
  if (row.laneName === undefined) return title
  return m.chart_title_lane({ title, lane: nameInside(row.laneName) })
}
export const heightOf = (row: ScoreRow): number => row.height ?? rowOf(row).height

interface Known {
  readonly run: Run
  readonly width: number
  readonly complete: number
  readonly version: number
  readonly labels: readonly ServerLabel[]
  readonly scenes: Map<number | null, RowScene>
}

// Gutter and plot ask at their own pace for the same scene; rows compare it by identity.
const known = new WeakMap<RunHandle, Known>()

const labelsAt = new WeakMap<Moment, readonly ServerLabel[]>()

/** Names and slots of the servers at a moment. */
function labelsOf(player: ScorePlayer, lane: number, cells: CellsView): readonly ServerLabel[] {
  const moment = player.moment(lane)
  const before = labelsAt.get(moment)
  if (before?.length === cells.servers.length) return before
  const present = new Map(moment.servers.map((server) => [server.id, server]))
  const labels = cells.servers.map(({ id }) => {
    const server = present.get(id)
    const name = server ? shownName(server.name) : String(id + 1)
    return { name, slots: server?.slots ?? 1 }
  })
  labelsAt.set(moment, labels)
  return labels
}

const isSame = (one: readonly ServerLabel[], other: readonly ServerLabel[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every(({ name, slots }, i) => name === other[i].name && slots === other[i].slots))

/** What the rows of a lane are drawn from now; the same object until a cell has been completed:
 * complete cells of a run never change, however often the run is played. */
export function sceneOf(player: ScorePlayer, lane: number, limit: number | null): RowScene {
  const handle = player.lanes[lane]
  const { run } = handle
  const cells = player.cells(lane)
  const buckets = bucketsOf(cells, handle.furthest, handle.duration)
  const labels = labelsOf(player, lane, cells)
  // A worker's cells may still be those of the run before this one.
  const version = handle.where === 'worker' ? cells.version : 0
  let entry = known.get(handle)
  const isStale =
    entry?.run !== run ||
    entry.width !== cells.width ||
    entry.complete !== buckets.cells ||
    entry.version !== version ||
    !isSame(entry.labels, labels)
  if (!entry || isStale) {
    const { width } = cells
    entry = { run, width, complete: buckets.cells, version, labels, scenes: new Map() }
    known.set(handle, entry)
  }
  const found = entry.scenes.get(limit)
  if (found) return found
  const scene = { cells, buckets, duration: player.duration, servers: entry.labels, limit }
  entry.scenes.set(limit, scene)
  return scene
}

interface KnownPair {
  readonly second: RowScene | null
  readonly row: ScoreRow
  readonly scene: RowScene
}

const pairs = new WeakMap<RowScene, KnownPair[]>()

/** The scene of two lanes, as far as both have come, or of one with its seeds. The same object as
 * long as nothing changes. */
function pairOf(first: RowScene, second: RowScene | null, row: ScoreRow): RowScene {
  const list = pairs.get(first) ?? []
  const { band, note, theory } = row
  const isIt = (one: KnownPair) =>
    one.second === second &&
    one.row.band === band &&
    one.row.note === note &&
    one.row.theory === theory
  const found = list.find(isIt)
  if (found) return found.scene
  const isLess = second !== null && second.buckets.cells < first.buckets.cells
  const buckets = isLess ? second.buckets : first.buckets
  const scene = { ...first, buckets, other: second?.cells, band, note, theory }
  pairs.set(first, [...list, { second, row, scene }].slice(-8))
  return scene
}

export function sceneFor(player: ScorePlayer, row: ScoreRow): RowScene {
  const scene = sceneOf(player, row.lane, row.limit ?? null)
  const hasOther = row.against !== undefined && row.against < player.lanes.length
  if (!hasOther) return row.band || row.theory ? pairOf(scene, null, row) : scene
  return pairOf(scene, sceneOf(player, row.against ?? 0, null), row)
}

const reaches = new WeakMap<RowScene, Map<ScoreRow['row'], number>>()

/** The largest value of a row, computed once for each scene. */
function reachOf(row: ScoreRow, scene: RowScene): number {
  const before = reaches.get(scene) ?? new Map<ScoreRow['row'], number>()
  const found = before.get(row.row)
  if (found !== undefined) return found
  const reach = rowOf(row).reach(scene)
  reaches.set(scene, before.set(row.row, reach))
  return reach
}

/** The upper end of each row's scale: rows of one quantity have the same. */
export function topsOf(player: ScorePlayer, list: readonly ScoreRow[]): number[] {
  const tops = list.map((row) => topFor(reachOf(row, sceneFor(player, row)), row.limit ?? null))
  return list.map((row) => {
    const same = tops.filter((_, i) => rowOf(list[i]).quantity === rowOf(row).quantity)
    return Math.max(...same)
  })
}
