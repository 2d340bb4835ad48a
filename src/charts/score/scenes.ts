import { m, shownName } from '../../i18n'
import type { RunHandle } from '../../playback'
import { rows } from '../rows'
import type { Row, RowId, RowScene, ServerLabel } from '../rows/row'
import { topFor } from '../scale'
import { bucketsOf } from '../series'
import type { ScorePlayer } from './pulse'

/** One row of a score: a quantity of one lane. */
export interface ScoreRow {
  readonly key: string
  readonly row: RowId
  readonly lane: number
  readonly title?: string
  /** Tells lanes apart where a score has several: it follows the title. */
  readonly laneName?: string
  /** A limit that somebody chose, in the row's unit (microseconds for latency): dashed. */
  readonly limit?: number
  readonly height?: number // when open, in a course panel
}

export const rowOf = ({ row }: ScoreRow): Row => rows[row]
export function titleOf(row: ScoreRow): string {
  const title = row.title ?? rowOf(row).title()
  return row.laneName === undefined ? title : m.chart_title_lane({ title, lane: row.laneName })
}

export const heightOf = (row: ScoreRow): number => row.height ?? rowOf(row).height

interface Known {
  version: number
  cells: number
  names: string
  scenes: Map<number | null, RowScene>
}

// Gutter and plot ask at their own pace for the same scene; rows compare it by identity.
const known = new WeakMap<RunHandle, Known>()

const labelsOf = (player: ScorePlayer, lane: number): ServerLabel[] => {
  const present = new Map(player.moment(lane).servers.map((server) => [server.id, server]))
  return player.cells(lane).servers.map(({ id }) => {
    const server = present.get(id)
    return { name: server ? shownName(server.name) : String(id + 1), slots: server?.slots ?? 1 }
  })
}

/** What the rows of a lane are drawn from now; the same object until something has changed. */
export function sceneOf(player: ScorePlayer, lane: number, limit: number | null): RowScene {
  const handle = player.lanes[lane]
  const cells = player.cells(lane)
  const buckets = bucketsOf(cells, handle.furthest, handle.duration)
  const servers = labelsOf(player, lane)
  const names = JSON.stringify(servers)
  let entry = known.get(handle)
  const isStale =
    entry?.version !== cells.version || entry.cells !== buckets.cells || entry.names !== names
  if (!entry || isStale) {
    entry = { version: cells.version, cells: buckets.cells, names, scenes: new Map() }
    known.set(handle, entry)
  }
  const found = entry.scenes.get(limit)
  if (found) return found
  const scene = { cells, buckets, duration: player.duration, servers, limit }
  entry.scenes.set(limit, scene)
  return scene
}

export const sceneFor = (player: ScorePlayer, row: ScoreRow): RowScene =>
  sceneOf(player, row.lane, row.limit ?? null)

/** The upper end of each row's scale: rows of one quantity have the same. */
export function topsOf(player: ScorePlayer, list: readonly ScoreRow[]): number[] {
  const tops = list.map((row) => topFor(rowOf(row).reach(sceneFor(player, row)), row.limit ?? null))
  return list.map((row) => {
    const same = tops.filter((_, i) => rowOf(list[i]).quantity === rowOf(row).quantity)
    return Math.max(...same)
  })
}
