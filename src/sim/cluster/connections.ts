// The connections between clients and gateways, as columns over places that are reused. One keeps
// its place until it is closed and the last request that it carried has its fate.
import { type Closing, closings, codeOf, connectionSubject, packDetail } from '../engine/event'
import { clock, type EventLog } from '../engine/log'
import type { World } from '../world'
import { copyLines, Line } from './requests'

/** Step code of a place that is free. */
export const NOWHERE = 255
/** Steps in the life of a connection, in order. */
export const SHAKING = 0 // the handshake is under way
export const OPEN = 1
export const CLOSING = 2 // takes no more requests, and closes after the last one
export const CLOSED = 3 // requests that it carried are still on their way

const CLOSED_KIND = codeOf('connection.closed')

/** The table of connections, plain data. Times in microseconds. */
export class Connections {
  declare nextId: number
  declare used: number // places ever used
  declare held: number // places in use
  declare free: Int32Array // stack of places given back
  declare freeCount: number
  declare id: Int32Array
  declare step: Uint8Array
  declare hop: Uint8Array // where its handshake is
  declare client: Int32Array
  declare traffic: Uint8Array
  declare gateway: Uint16Array
  declare server: Int16Array // that all its requests go to; -1: none, each has its own
  declare tied: Uint8Array // 1: one server is chosen for all its requests
  declare counter: Uint8Array // the gateway that counts it as the server's
  declare rounds: Uint8Array // round trips of its handshake
  declare resumed: Uint8Array // 1: its handshake resumes a session
  declare busy: Int32Array // requests under way
  declare carried: Int32Array // requests ever
  declare opener: Int32Array // id of the request that it was opened for
  declare reason: Uint8Array // why it closes
  declare openedAt: Float64Array
  declare boundAt: Float64Array
  declare readyAt: Float64Array // -1: not yet
  declare usedAt: Float64Array // a request came or went
  declare timer: Int32Array // sequence of the calendar entry that is valid for it; -1: none
  declare next: Int32Array // older connection of the same client
  // By client.
  declare newest: Int32Array // place of its youngest connection; -1: none
  declare known: Uint8Array // 1: it has finished a handshake before
  declare line: Line // requests that wait for a connection

  constructor(clients: number, capacity = clients > 0 ? 64 : 0) {
    this.nextId = 0
    this.used = 0
    this.held = 0
    this.free = new Int32Array(capacity)
    this.freeCount = 0
    this.id = new Int32Array(capacity)
    this.step = new Uint8Array(capacity).fill(NOWHERE)
    this.hop = new Uint8Array(capacity)
    this.client = new Int32Array(capacity)
    this.traffic = new Uint8Array(capacity)
    this.gateway = new Uint16Array(capacity)
    this.server = new Int16Array(capacity)
    this.tied = new Uint8Array(capacity)
    this.counter = new Uint8Array(capacity)
    this.rounds = new Uint8Array(capacity)
    this.resumed = new Uint8Array(capacity)
    this.busy = new Int32Array(capacity)
    this.carried = new Int32Array(capacity)
    this.opener = new Int32Array(capacity)
    this.reason = new Uint8Array(capacity)
    this.openedAt = new Float64Array(capacity)
    this.boundAt = new Float64Array(capacity)
    this.readyAt = new Float64Array(capacity)
    this.usedAt = new Float64Array(capacity)
    this.timer = new Int32Array(capacity)
    this.next = new Int32Array(capacity)
    this.newest = new Int32Array(clients).fill(-1)
    this.known = new Uint8Array(clients)
    this.line = new Line(clients)
  }
}

/** The connections of a run that has wires. */
export const connectionsIn = ({ state }: World): Connections => {
  if (state.connections === null) throw new Error('this run has no connections')
  return state.connections
}

// All columns by connection into a table with room for them.
const pour = (from: Connections, into: Connections): void => {
  into.free.set(from.free)
  into.id.set(from.id)
  into.step.set(from.step)
  into.hop.set(from.hop)
  into.client.set(from.client)
  into.traffic.set(from.traffic)
  into.gateway.set(from.gateway)
  into.server.set(from.server)
  into.tied.set(from.tied)
  into.counter.set(from.counter)
  into.rounds.set(from.rounds)
  into.resumed.set(from.resumed)
  into.busy.set(from.busy)
  into.carried.set(from.carried)
  into.opener.set(from.opener)
  into.reason.set(from.reason)
  into.openedAt.set(from.openedAt)
  into.boundAt.set(from.boundAt)
  into.readyAt.set(from.readyAt)
  into.usedAt.set(from.usedAt)
  into.timer.set(from.timer)
  into.next.set(from.next)
}

/** A table that shares nothing with `table`. */
export const copyConnections = (table: Connections): Connections => {
  const copy = new Connections(table.newest.length, table.id.length)
  pour(table, copy)
  copy.nextId = table.nextId
  copy.used = table.used
  copy.held = table.held
  copy.freeCount = table.freeCount
  copy.newest.set(table.newest)
  copy.known.set(table.known)
  copy.line = copyLines(table.line)
  return copy
}

/** The calendar has numbered its entries afresh. */
export const renumberConnections = (
  table: Connections,
  renamed: ReadonlyMap<number, number>,
): void => {
  for (let place = 0; place < table.used; place++) {
    table.timer[place] = renamed.get(table.timer[place]) ?? -1
  }
}

const widen = (table: Connections): void => {
  const wide = new Connections(0, table.id.length * 2)
  pour(table, wide)
  const { nextId, used, held, freeCount, newest, known, line } = table
  Object.assign(table, wide, { nextId, used, held, freeCount, newest, known, line })
}

/** Takes a place for a new connection of `client`, with the next id. */
export const openPlaceFor = (table: Connections, client: number, now: number): number => {
  if (table.freeCount === 0 && table.used === table.id.length) widen(table)
  const place = table.freeCount > 0 ? table.free[--table.freeCount] : table.used++
  table.held++
  table.id[place] = table.nextId++
  table.step[place] = SHAKING
  table.client[place] = client
  table.server[place] = -1
  table.busy[place] = 0
  table.carried[place] = 0
  table.reason[place] = 0
  table.openedAt[place] = now
  table.boundAt[place] = -1
  table.readyAt[place] = -1
  table.usedAt[place] = now
  table.timer[place] = -1
  table.next[place] = table.newest[client]
  table.newest[client] = place
  return place
}

/** Closes the connection at `place`, which its gateway no longer counts. */
export const shut = (table: Connections, place: number, log: EventLog): void => {
  const client = table.client[place]
  let before = -1
  for (let each = table.newest[client]; each !== place; each = table.next[each]) before = each
  if (before < 0) table.newest[client] = table.next[place]
  else table.next[before] = table.next[place]
  clock[1] = table.openedAt[place]
  const detail = packDetail(CLOSED_KIND, table.server[place], table.reason[place])
  log.append(connectionSubject(table.id[place]), detail)
  table.step[place] = CLOSED
  table.server[place] = -1
  table.timer[place] = -1
  if (table.busy[place] === 0) forgetPlace(table, place)
}

/** Gives the place of a closed connection back. */
export const forgetPlace = (table: Connections, place: number): void => {
  table.step[place] = NOWHERE
  table.free[table.freeCount++] = place
  table.held--
}

/** Code of a reason. */
export const reasonOf = (closing: Closing): number => closings.indexOf(closing)
