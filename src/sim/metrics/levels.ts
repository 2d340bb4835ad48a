// Numbers that stand for a while and then change by one: who waits, who is served, who is in
// flight. Folded from the log alone, so that inside and outside count alike.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'

const SENT = codeOf('request.sent')
const HELD = codeOf('request.held')
const ASSIGNED = codeOf('request.assigned')
const QUEUED = codeOf('request.queued')
const STARTED = codeOf('request.started')
const LEFT = codeOf('request.left')
const LOST = codeOf('attempt.lost')
const FINISHED = codeOf('request.finished')
const COMPLETED = codeOf('request.completed')
const REJECTED = codeOf('request.rejected')

/** Row of the numbers that are not one server's. */
export const IN_FLIGHT = 0
export const HELD_AT_GATEWAY = 1
const SHARED = 2

/** Row of a server's number waiting; the one after it is its busy slots. */
export const waitingRow = (server: number): number => SHARED + 2 * server
export const busyRow = (server: number): number => SHARED + 2 * server + 1

/** The numbers and their areas over the current cell (number times microseconds). */
export interface Levels {
  level: Float64Array
  area: Float64Array
  last: Float64Array // instant to which `area` is counted
  held: Set<number> // requests that wait at a gateway
}

/** All at zero, for servers 0 to `servers` - 1. */
export const createLevels = (servers: number): Levels => {
  const rows = SHARED + 2 * servers
  return {
    level: new Float64Array(rows),
    area: new Float64Array(rows),
    last: new Float64Array(rows),
    held: new Set(),
  }
}

const change = (levels: Levels, row: number, options: { at: number; by: number }): void => {
  levels.area[row] += levels.level[row] * (options.at - levels.last[row])
  levels.last[row] = options.at
  levels.level[row] += options.by
}

/** Takes in the record at place `i` of the log's columns. */
export const level = (levels: Levels, log: EventLog, i: number): void => {
  const detail = log.detail[i]
  const at = log.at[i]
  const kind = kindIn(detail)
  const up = { at, by: 1 }
  const down = { at, by: -1 }
  switch (kind) {
    case SENT:
      change(levels, IN_FLIGHT, up)
      return
    case HELD:
      levels.held.add(log.subject[i])
      change(levels, HELD_AT_GATEWAY, up)
      return
    case QUEUED:
      change(levels, waitingRow(serverIn(detail)), up)
      return
    case STARTED:
      if (valueIn(detail) === 1) change(levels, waitingRow(serverIn(detail)), down)
      change(levels, busyRow(serverIn(detail)), up)
      return
    case LEFT:
      change(levels, waitingRow(serverIn(detail)), down)
      return
    case LOST: {
      const server = serverIn(detail)
      change(levels, valueIn(detail) === 1 ? busyRow(server) : waitingRow(server), down)
      return
    }
    case FINISHED:
      change(levels, busyRow(serverIn(detail)), down)
      return
  }
  const over = kind >= COMPLETED && kind <= REJECTED
  if (over) change(levels, IN_FLIGHT, down)
  if ((over || kind === ASSIGNED) && levels.held.size > 0 && levels.held.delete(log.subject[i])) {
    change(levels, HELD_AT_GATEWAY, down)
  }
}

/** Mean of a row from the start of its cell to `at`, without closing the cell. */
export const meanSoFar = (
  levels: Levels,
  row: number,
  span: { from: number; at: number },
): number => {
  const length = span.at - span.from
  if (length <= 0) return levels.level[row]
  return (levels.area[row] + levels.level[row] * (span.at - levels.last[row])) / length
}

/** Starts the next cell of every row at `border`. */
export const openCell = (levels: Levels, border: number): void => {
  levels.area.fill(0)
  levels.last.fill(border)
}
