// The servers as columns by id. An id is given once and never again, so that a removed server keeps
// its place in every picture. What a balancer believes about them is the gateway's business.
import { SERVERS_MAX } from '../engine/event'
import type { AdminState, MemorySpec, ServerSpec } from '../scenario/scenario'
import { copyLines, createLines, type Line } from './requests'

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
export interface Servers {
  count: number // ids given so far
  facts: ServerFacts[]
  admin: AdminState[]
  present: Uint8Array // 0 once removed
  condition: Uint8Array
  weight: Float64Array
  speed: Float64Array // as configured or slowed; 0 while hung
  nominal: Float64Array // speed while it is not hung
  errors: Float64Array // share answered 500
  errorTime: Float64Array // slot time of such an answer, microseconds; -1: that of the request
  cached: (Uint8Array | null)[] // by path number, 1: remembered; null: no cache
  hits: Float64Array // requests begun that it remembered
  restartAt: Float64Array // instant of the restart after its own crash; -1: none
  slots: Int32Array
  queue: Int32Array
  busy: Int32Array
  waiting: Int32Array
  slotMask: Int32Array // which of the first 31 slots are taken
  line: Line // who waits
  busyTime: Float64Array // of work that has ended; what is in the slots comes on top
  assigned: Float64Array
  begun: Float64Array
  finished: Float64Array
  finishedAbandoned: Float64Array
  lostInCrash: Float64Array
}

/** An empty rack with room for `capacity` servers. */
export const createServers = (capacity: number): Servers => ({
  count: 0,
  facts: [],
  admin: [],
  present: new Uint8Array(capacity),
  condition: new Uint8Array(capacity),
  weight: new Float64Array(capacity),
  speed: new Float64Array(capacity),
  nominal: new Float64Array(capacity),
  errors: new Float64Array(capacity),
  errorTime: new Float64Array(capacity).fill(-1),
  cached: [],
  hits: new Float64Array(capacity),
  restartAt: new Float64Array(capacity).fill(-1),
  slots: new Int32Array(capacity),
  queue: new Int32Array(capacity),
  busy: new Int32Array(capacity),
  waiting: new Int32Array(capacity),
  slotMask: new Int32Array(capacity),
  line: createLines(capacity),
  busyTime: new Float64Array(capacity),
  assigned: new Float64Array(capacity),
  begun: new Float64Array(capacity),
  finished: new Float64Array(capacity),
  finishedAbandoned: new Float64Array(capacity),
  lostInCrash: new Float64Array(capacity),
})

/** A rack that shares nothing that can change with `servers`. */
export const copyServers = (servers: Servers): Servers => ({
  count: servers.count,
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
  hits: servers.hits.slice(),
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
  return id
}

/** Id of the present server of that name; -1 when there is none. */
export const serverNamed = (servers: Servers, name: string): number => {
  for (let id = servers.count - 1; id >= 0; id--) {
    if (servers.present[id] === 1 && servers.facts[id].name === name) return id
  }
  return -1
}

/** Share of its memory in use, 0 to above 1; 0 for a server without a limit. */
export const memoryShare = (servers: Servers, id: number): number => {
  const memory = servers.facts[id].memory
  if (memory === null || servers.condition[id] === CRASHED) return 0
  const held = servers.busy[id] + servers.waiting[id]
  return (memory.base + memory.perRequest * held) / memory.limit
}
