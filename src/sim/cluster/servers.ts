// The servers as columns by id. An id is given once and never again, so that a removed server keeps
// its place in every picture. What a balancer believes about them is the gateway's business.
import { SERVERS_MAX } from '../engine/event'
import type { AdminState, MemorySpec, ServerSpec } from '../scenario/scenario'
import { copyLines, Line } from './requests'

/** Condition codes, in the order of `conditions`. */
export const WELL = 0
export const SLOW = 1
export const ERRING = 2
export const HUNG = 3
export const CRASHED = 4

/** What has become of a server itself, by code. */
export const conditions = ['well', 'slow', 'erring', 'hung', 'crashed'] as const

/** What is known of a server by name and does not change. */
export interface ServerFacts {
  readonly id: number
  readonly name: string
  readonly pool: number
  readonly spec: ServerSpec
  readonly memory: MemorySpec | null
}

/** The servers, plain data. Counts are requests; `busyTime` is slot-microseconds. */
export class Servers {
  declare count: number // ids given so far
  declare joined: boolean // a balancer has the servers of all pools in its one list
  declare facts: ServerFacts[]
  declare admin: AdminState[]
  declare present: Uint8Array // 0 once removed
  declare condition: Uint8Array
  declare weight: Float64Array
  declare speed: Float64Array // as configured or slowed; 0 while hung
  declare nominal: Float64Array // speed while it is not hung
  declare errors: Float64Array // share answered 500
  declare errorTime: Float64Array // slot time of such an answer, microseconds; -1: the own
  declare cached: (Uint8Array | null)[] // by path number, 1: remembered; null: no cache
  declare plain: Uint8Array // 1: takes what comes and does it as given; see `judgePlain`
  declare hits: Float64Array // requests begun that it remembered
  declare healthStatus: Int16Array // what its health path answers while it runs
  declare degraded: Uint8Array // 1: its health path says that it is not at its best
  declare silent: Uint8Array // 1: hung, and not even a connection is accepted or refused
  declare restartAt: Float64Array // instant of the restart after its own crash; -1: none
  declare slots: Int32Array
  declare queue: Int32Array
  declare busy: Int32Array
  declare waiting: Int32Array
  declare slotMask: Int32Array // which of the first 31 slots are taken
  declare line: Line // who waits
  declare busyTime: Float64Array // of work that has ended; what is in the slots comes on top
  declare assigned: Float64Array
  declare begun: Float64Array
  declare finished: Float64Array
  declare finishedAbandoned: Float64Array
  declare lostInCrash: Float64Array
  /** Requests it had finished when it last started. */
  declare freshFrom: Float64Array

  constructor(capacity: number) {
    this.count = 0
    this.joined = false
    this.facts = []
    this.admin = []
    this.present = new Uint8Array(capacity)
    this.condition = new Uint8Array(capacity)
    this.weight = new Float64Array(capacity)
    this.speed = new Float64Array(capacity)
    this.nominal = new Float64Array(capacity)
    this.errors = new Float64Array(capacity)
    this.errorTime = new Float64Array(capacity).fill(-1)
    this.cached = []
    this.plain = new Uint8Array(capacity)
    this.hits = new Float64Array(capacity)
    this.healthStatus = new Int16Array(capacity).fill(200)
    this.degraded = new Uint8Array(capacity)
    this.silent = new Uint8Array(capacity)
    this.restartAt = new Float64Array(capacity).fill(-1)
    this.slots = new Int32Array(capacity)
    this.queue = new Int32Array(capacity)
    this.busy = new Int32Array(capacity)
    this.waiting = new Int32Array(capacity)
    this.slotMask = new Int32Array(capacity)
    this.line = new Line(capacity)
    this.busyTime = new Float64Array(capacity)
    this.assigned = new Float64Array(capacity)
    this.begun = new Float64Array(capacity)
    this.finished = new Float64Array(capacity)
    this.finishedAbandoned = new Float64Array(capacity)
    this.lostInCrash = new Float64Array(capacity)
    this.freshFrom = new Float64Array(capacity)
  }
}

/** A rack that shares nothing that can change with `servers`. */
export const copyServers = (servers: Servers): Servers =>
  Object.assign(new Servers(servers.present.length), {
    count: servers.count,
    joined: servers.joined,
    facts: [...servers.facts],
    admin: [...servers.admin],
    present: servers.present.slice(),
    condition: servers.condition.slice(),
    weight: servers.weight.slice(),
    speed: servers.speed.slice(),
    nominal: servers.nominal.slice(),
    errors: servers.errors.slice(),
    errorTime: servers.errorTime.slice(),
    cached: servers.cached.map((paths) => paths?.slice() ?? null),
    plain: servers.plain.slice(),
    hits: servers.hits.slice(),
    healthStatus: servers.healthStatus.slice(),
    degraded: servers.degraded.slice(),
    silent: servers.silent.slice(),
    restartAt: servers.restartAt.slice(),
    slots: servers.slots.slice(),
    queue: servers.queue.slice(),
    busy: servers.busy.slice(),
    waiting: servers.waiting.slice(),
    slotMask: servers.slotMask.slice(),
    line: copyLines(servers.line),
    busyTime: servers.busyTime.slice(),
    assigned: servers.assigned.slice(),
    begun: servers.begun.slice(),
    finished: servers.finished.slice(),
    finishedAbandoned: servers.finishedAbandoned.slice(),
    lostInCrash: servers.lostInCrash.slice(),
    freshFrom: servers.freshFrom.slice(),
  })

// Servers that a reader may add by hand on top of what the scenario declares and adds.
const ADDED_BY_HAND_MAX = 64

/** How many servers a run of this scenario may ever have, whatever its reader adds. */
export const serverCapacity = (declared: number): number =>
  Math.min(declared + ADDED_BY_HAND_MAX, SERVERS_MAX)

/** Puts a server into the rack; answers its id, or -1 when the rack is full. */
export const rackServer = (
  servers: Servers,
  spec: ServerSpec,
  { pool, paths }: { pool: number; paths: number },
): number => {
  const id = servers.count
  if (id >= servers.present.length) return -1
  servers.count++
  servers.facts.push({ id, name: spec.name, pool, spec, memory: spec.memory })
  servers.admin.push(spec.state)
  servers.present[id] = 1
  servers.condition[id] = spec.errors > 0 ? ERRING : WELL
  servers.weight[id] = spec.weight
  servers.speed[id] = spec.speed
  servers.nominal[id] = spec.speed
  servers.errors[id] = spec.errors
  servers.errorTime[id] = spec.errorTime ?? -1
  servers.cached.push(spec.cache === null ? null : new Uint8Array(paths))
  servers.slots[id] = spec.slots
  servers.queue[id] = spec.queue
  judgePlain(servers, id)
  return id
}

/**
 * Notes whether a server is up, has no limit of memory, makes no errors, remembers nothing and
 * works at speed 1: one question for each request instead of six. Whoever changes one of these
 * asks anew.
 */
export const judgePlain = (servers: Servers, id: number): void => {
  const isUp = servers.present[id] === 1 && servers.condition[id] !== CRASHED
  const isSound = servers.speed[id] === 1 && servers.errors[id] <= 0
  const forgets = servers.facts[id].memory === null && servers.cached[id] === null
  servers.plain[id] = isUp && isSound && forgets ? 1 : 0
}

/** Id of the present server of that name; -1 when there is none. */
export const serverNamed = (servers: Servers, name: string): number => {
  for (let id = servers.count - 1; id >= 0; id--) {
    if (servers.present[id] === 1 && servers.facts[id].name === name) return id
  }
  return -1
}

/** A server starts: what it had leaked is free again. */
export const startAfresh = (servers: Servers, id: number): void => {
  servers.freshFrom[id] = servers.finished[id] + servers.finishedAbandoned[id]
}

/** Share of its memory in use, 0 to above 1; 0 for a server without a limit. */
export const memoryShare = (servers: Servers, id: number): number => {
  const memory = servers.facts[id].memory
  if (memory === null || servers.condition[id] === CRASHED) return 0
  const held = servers.busy[id] + servers.waiting[id]
  const done = servers.finished[id] + servers.finishedAbandoned[id] - servers.freshFrom[id]
  return (memory.base + memory.perRequest * held + memory.leak * done) / memory.limit
}
