// Numbers that stand for a while and then change by one: who waits, who is served, who is in
// flight. Folded from the log alone, so that inside and outside count alike.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'

const SENT = codeOf('request.sent')
const HELD = codeOf('request.held')
const ASSIGNED = codeOf('request.assigned')
const ANSWERED = codeOf('answer.sent')
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
  now: Float64Array // instant of the record being taken in: a register, as `clock` of the log is
  held: Set<number> // requests that wait at a gateway
}

/** All at zero, for servers 0 to `servers` - 1. */
export const createLevels = (servers: number): Levels => {
  const rows = SHARED + 2 * servers
  return {
    level: new Float64Array(rows),
    area: new Float64Array(rows),
    last: new Float64Array(rows),
    now: new Float64Array(1),
    held: new Set(),
  }
}

/** Levels that share nothing with `levels`. */
export const copyLevels = (levels: Levels): Levels => ({
  level: levels.level.slice(),
  area: levels.area.slice(),
  last: levels.last.slice(),
  now: levels.now.slice(),
  held: new Set(levels.held),
})

const change = (levels: Levels, row: number, by: 1 | -1): void => {
  const at = levels.now[0]
  levels.area[row] += levels.level[row] * (at - levels.last[row])
  levels.last[row] = at
  levels.level[row] += by
}

/** Takes in the record at place `i` of the log's columns. */
export const level = (levels: Levels, log: EventLog, i: number): void => {
  const detail = log.detail(i)
  const kind = kindIn(detail)
  levels.now[0] = log.at(i)
  switch (kind) {
    case SENT:
      change(levels, IN_FLIGHT, 1)
      return
    case HELD: {
      // Whoever waited for another's answer may have to wait for a server as well.
      const before = levels.held.size
      if (levels.held.add(log.subject(i)).size > before) change(levels, HELD_AT_GATEWAY, 1)
      return
    }
    case QUEUED:
      change(levels, waitingRow(serverIn(detail)), 1)
      return
    case STARTED:
      if (valueIn(detail) === 1) change(levels, waitingRow(serverIn(detail)), -1)
      change(levels, busyRow(serverIn(detail)), 1)
      return
    case LEFT:
      change(levels, waitingRow(serverIn(detail)), -1)
      return
    case LOST: {
      const server = serverIn(detail)
      if (valueIn(detail) > 1) return // it leaves its line, or its work goes on
      change(levels, valueIn(detail) === 1 ? busyRow(server) : waitingRow(server), -1)
      return
    }
    case FINISHED:
      change(levels, busyRow(serverIn(detail)), -1)
      return
  }
  const over = kind >= COMPLETED && kind <= REJECTED
  if (over) change(levels, IN_FLIGHT, -1)
  const leaves = over || kind === ASSIGNED || kind === ANSWERED
  if (leaves && levels.held.size > 0 && levels.held.delete(log.subject(i))) {
    change(levels, HELD_AT_GATEWAY, -1)
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
