// The requests that the system holds, as columns over places that are reused. A request keeps its
// place from its sending until its fate has fallen and no server works on it any more.

/** Phase code of a place that is free. */
export const FREE = 255
export const TO_GATEWAY = 0
export const HELD = 1
export const TO_SERVER = 2
export const WAITING = 3
export const IN_SERVICE = 4
export const BACK = 5
export const TO_CLIENT = 6
export const CONNECTING = 7
export const READING = 8

/** More requests than this in the system end a run. */
export const REQUESTS_MAX = 1_000_000

/**
 * The table of requests, plain data. Times in microseconds. A class and not a literal, as all of
 * the engine's tables: of a field assigned in a constructor V8 remembers which kind of column it
 * holds, and compiled code need not look again at each access.
 */
export class Requests {
  declare nextId: number
  declare used: number // places ever used
  declare held: number // places in use
  declare free: Int32Array // stack of places given back
  declare freeCount: number
  declare id: Int32Array
  declare phase: Uint8Array
  declare traffic: Uint8Array
  declare kind: Uint8Array // among the kinds of requests of its traffic; 0 where it has none
  declare gateway: Uint16Array // front gateway until it has been sent to a pool, then its balancer
  declare server: Int16Array // -1: none yet
  declare client: Int32Array
  declare attempt: Uint8Array
  declare abandoned: Uint8Array // 1: its fate has fallen, a server still works on it
  declare status: Int16Array // of the answer on its way back
  declare cause: Uint8Array // why that answer is bad; 0: it is not
  declare place: Int16Array // slot number in service
  declare sentAt: Float64Array
  declare object: Int32Array // what it asks for: place in its trace, or rank among the objects
  declare chosenAt: Float64Array // its server was chosen
  declare since: Float64Array // the phase began
  declare until: Float64Array // the phase ends if nothing intervenes; -1: open
  declare deadline: Float64Array // patience ends
  declare work: Float64Array // slot time at speed 1 of the attempt
  declare left: Float64Array // work left when the server does not move
  declare timer: Int32Array // sequence of the calendar entry that is valid for it; -1: none
  declare next: Int32Array // in the line or the slots of its server, or the line of its gateway
  declare previous: Int32Array
  declare younger: Int32Array // in its lane of patience
  declare older: Int32Array
  declare lane: Int8Array // -1: in none
  declare connection: Int32Array // place of its connection; -1: none
  declare tried: Map<number, number[]> // servers that refused it, where there are any

  constructor(capacity = 64) {
    this.nextId = 0
    this.used = 0
    this.held = 0
    this.free = new Int32Array(capacity)
    this.freeCount = 0
    this.id = new Int32Array(capacity)
    this.phase = new Uint8Array(capacity).fill(FREE)
    this.traffic = new Uint8Array(capacity)
    this.kind = new Uint8Array(capacity)
    this.gateway = new Uint16Array(capacity)
    this.server = new Int16Array(capacity)
    this.client = new Int32Array(capacity)
    this.attempt = new Uint8Array(capacity)
    this.abandoned = new Uint8Array(capacity)
    this.status = new Int16Array(capacity)
    this.cause = new Uint8Array(capacity)
    this.place = new Int16Array(capacity)
    this.sentAt = new Float64Array(capacity)
    this.object = new Int32Array(capacity)
    this.chosenAt = new Float64Array(capacity)
    this.since = new Float64Array(capacity)
    this.until = new Float64Array(capacity)
    this.deadline = new Float64Array(capacity)
    this.work = new Float64Array(capacity)
    this.left = new Float64Array(capacity)
    this.timer = new Int32Array(capacity)
    this.next = new Int32Array(capacity)
    this.previous = new Int32Array(capacity)
    this.younger = new Int32Array(capacity)
    this.older = new Int32Array(capacity)
    this.lane = new Int8Array(capacity)
    this.connection = new Int32Array(capacity).fill(-1)
    this.tried = new Map()
  }
}

// All columns into a table with room for them.
const pour = (from: Requests, into: Requests): void => {
  into.free.set(from.free)
  into.id.set(from.id)
  into.phase.set(from.phase)
  into.traffic.set(from.traffic)
  into.kind.set(from.kind)
  into.gateway.set(from.gateway)
  into.server.set(from.server)
  into.client.set(from.client)
  into.attempt.set(from.attempt)
  into.abandoned.set(from.abandoned)
  into.status.set(from.status)
  into.cause.set(from.cause)
  into.place.set(from.place)
  into.sentAt.set(from.sentAt)
  into.object.set(from.object)
  into.chosenAt.set(from.chosenAt)
  into.since.set(from.since)
  into.until.set(from.until)
  into.deadline.set(from.deadline)
  into.work.set(from.work)
  into.left.set(from.left)
  into.timer.set(from.timer)
  into.next.set(from.next)
  into.previous.set(from.previous)
  into.younger.set(from.younger)
  into.older.set(from.older)
  into.lane.set(from.lane)
  into.connection.set(from.connection)
}

const widen = (table: Requests): void => {
  const wide = new Requests(table.id.length * 2)
  pour(table, wide)
  const { nextId, used, held, freeCount, tried } = table
  Object.assign(table, wide, { nextId, used, held, freeCount, tried })
}

/** A table that shares nothing with `table`. Made as every other, so that the engine's compiled
 * code meets objects of one shape before and after a rewind. */
export const copyRequests = (table: Requests): Requests => {
  const copy = new Requests(table.id.length)
  pour(table, copy)
  copy.nextId = table.nextId
  copy.used = table.used
  copy.held = table.held
  copy.freeCount = table.freeCount
  for (const [place, servers] of table.tried) copy.tried.set(place, [...servers])
  return copy
}

/** Takes a place for a new request, in phase TO_GATEWAY, with the next id; whoever does so writes
 * when it was sent. (An instant as an argument would be put on the heap.) */
export const admit = (table: Requests): number => {
  if (table.freeCount === 0 && table.used === table.id.length) widen(table)
  const place = table.freeCount > 0 ? table.free[--table.freeCount] : table.used++
  table.held++
  table.id[place] = table.nextId++
  table.phase[place] = TO_GATEWAY
  table.server[place] = -1
  table.attempt[place] = 0
  table.cause[place] = 0
  table.object[place] = 0
  return place
}

/** Gives a place back. */
export const release = (table: Requests, place: number): void => {
  table.phase[place] = FREE
  table.abandoned[place] = 0
  table.timer[place] = -1
  table.free[table.freeCount++] = place
  table.held--
  if (table.tried.size > 0) table.tried.delete(place)
}

/** True for a place of the table that a probe has (probes.ts). */
export const isProbe = ({ id }: Requests, place: number): boolean => id[place] < 0

/** Places of the requests in the slots of a server, oldest first. Walks the table: rare acts
 * only. */
export const inServiceAt = (table: Requests, server: number): readonly number[] => {
  const places: number[] = []
  for (let place = 0; place < table.used; place++) {
    if (table.phase[place] === IN_SERVICE && table.server[place] === server) places.push(place)
  }
  return places.sort((a, b) => table.since[a] - table.since[b] || table.id[a] - table.id[b])
}

/** A first-in-first-out line threaded through `next` and `previous`. */
export class Line {
  declare head: Int32Array // one line per index; -1: empty
  declare tail: Int32Array

  constructor(count: number) {
    this.head = new Int32Array(count).fill(-1)
    this.tail = new Int32Array(count).fill(-1)
  }
}

/** Lines that share nothing with `line`. */
export const copyLines = ({ head, tail }: Line): Line => {
  const copy = new Line(head.length)
  copy.head.set(head)
  copy.tail.set(tail)
  return copy
}

/** Puts the request at `place` at the end of line `index`. */
export const join = (table: Requests, line: Line, index: number, place: number): void => {
  const last = line.tail[index]
  table.next[place] = -1
  table.previous[place] = last
  if (last < 0) line.head[index] = place
  else table.next[last] = place
  line.tail[index] = place
}

/** Takes the request at `place` out of line `index`, wherever it stands. */
export const leave = (table: Requests, line: Line, index: number, place: number): void => {
  const next = table.next[place]
  const previous = table.previous[place]
  if (previous < 0) line.head[index] = next
  else table.next[previous] = next
  if (next < 0) line.tail[index] = previous
  else table.previous[next] = previous
}
