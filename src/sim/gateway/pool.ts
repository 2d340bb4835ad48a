// A pool as one balancer knows it. The list is made anew when servers come, go or change state;
// counts of unanswered requests are carried over by server id.
import type { Balancer, Label, Need, PoolView } from '../balancers/balancer'
import { copyReady, createReady, setOpen } from '../balancers/ready'
import { CRASHED, type Servers } from '../cluster/servers'
import type { PoolHealth } from '../health/state'
import { isTrusted, warmth } from '../health/trust'
import type { Gateway, PoolState, Reported, World } from '../world'

const noFloats = new Float64Array(0)
const noInts = new Int32Array(0)
const noSums = { outstanding: 0 }

// In a plain loop: lists are made anew at every change of mind about a server, and to fill a column
// by `from` takes ten times as long.
const filled = <Column extends Uint8Array | Int32Array | Float64Array>(
  column: Column,
  ids: readonly number[],
  told: (id: number, place: number) => number,
): Column => {
  for (let place = 0; place < ids.length; place++) column[place] = told(ids[place], place)
  return column
}
const bytes = (ids: readonly number[], told: (id: number, place: number) => number) =>
  filled(new Uint8Array(ids.length), ids, told)
const ints = (ids: readonly number[], told: (id: number, place: number) => number) =>
  filled(new Int32Array(ids.length), ids, told)
const floats = (ids: readonly number[], told: (id: number, place: number) => number) =>
  filled(new Float64Array(ids.length), ids, told)

const sumOf = (column: Int32Array): number => column.reduce((sum, one) => sum + one, 0)

// What a policy did not declare it does not get: an undeclared column is empty.
const viewOf = (known: PoolView, reported: Reported | null, needs: readonly Need[]): PoolView => ({
  ...known,
  weight: needs.includes('weight') ? known.weight : noFloats,
  // With reports, what the servers last said stands in place of what is known at once.
  outstanding: needs.includes('outstanding') ? (reported?.load ?? known.outstanding) : noInts,
  sums: needs.includes('outstanding') ? (reported?.sums ?? known.sums) : noSums,
  load: needs.includes('load') ? (reported?.load ?? known.load) : noInts,
  slots: needs.includes('slots') ? known.slots : noInts,
  since: needs.includes('since') ? known.since : noFloats,
  labels: needs.includes('label') ? known.labels : [],
})

const membersOf = (servers: Servers, pool: number): readonly number[] => {
  const ids: number[] = []
  for (let id = 0; id < servers.count; id++) {
    const isHis = servers.joined || servers.facts[id].pool === pool
    if (servers.present[id] === 1 && isHis) ids.push(id)
  }
  return ids
}

const labelsOf = (servers: Servers, ids: readonly number[]): readonly Label[] =>
  ids.map((id) => {
    const { name, address, id: number } = servers.facts[id].spec
    return { name, address, number }
  })

// Up, or a backup while nobody is up; who is out for its health is not up, where that counts.
const willingOf = (
  servers: Servers,
  ids: readonly number[],
  health: PoolHealth | null,
): Uint8Array => {
  const trusted = (id: number) => health === null || isTrusted(health, id)
  const wanted = ids.some((id) => servers.admin[id] === 'up' && trusted(id)) ? 'up' : 'backup'
  return bytes(ids, (id) => (servers.admin[id] === wanted && trusted(id) ? 1 : 0))
}

/** nginx passes over who is out, as if it were busy; elsewhere the list itself changes. */
export const passesOver = ({ id }: Balancer): boolean => id.startsWith('nginx:')

const reserveOf = (servers: Servers, ids: readonly number[]): Uint8Array | null => {
  const reserve = bytes(ids, (id) => (servers.admin[id] === 'backup' ? 1 : 0))
  return reserve.includes(1) && ids.some((id) => servers.admin[id] === 'up') ? reserve : null
}

// Who took requests before goes on doing so; who comes, or comes back, begins now.
const sinceOf = (
  willing: Uint8Array,
  { ids, before, now }: { ids: readonly number[]; before: PoolState | null; now: number },
): Float64Array =>
  floats(ids, (id, place) => {
    const was = before?.placeOf[id] ?? -1
    const went = before && was >= 0 && before.known.willing[was] === 1 && willing[place] === 1
    return went ? before.known.since[was] : now
  })

/** The list of pool `pool` as it stands now; `before` lends its counts. */
export const createPoolState = (
  servers: Servers,
  balancer: Balancer,
  options: {
    pool: number
    before: PoolState | null
    reports: number | null
    now: number
    health?: PoolHealth | null // of a new pool; one that was there before keeps its own
  },
): PoolState => {
  const { pool, before, reports, now } = options
  const health = before?.health ?? options.health ?? null
  const isQuiet = passesOver(balancer)
  const ids = membersOf(servers, pool)
  const placeOf = new Int16Array(servers.present.length).fill(-1)
  ids.forEach((id, place) => {
    placeOf[id] = place
  })
  const outstanding = ints(ids, (id) => {
    const place = before?.placeOf[id] ?? -1
    return before && place >= 0 ? before.known.outstanding[place] : 0
  })
  const load = ints(ids, (id) => {
    const place = before?.placeOf[id] ?? -1
    return before && place >= 0 ? before.reported.load[place] : 0
  })
  const reported = { load, sums: { outstanding: sumOf(load) } }
  const limit = ints(ids, (id) => servers.facts[id].spec.maxConnections)
  const weight = floats(ids, (id) =>
    health === null ? servers.weight[id] : servers.weight[id] * warmth(health, id, now),
  )
  const willing = willingOf(servers, ids, isQuiet ? null : health)
  const shut = health !== null && isQuiet ? shutOf(health, ids) : null
  const open = bytes(ids, (_, place) => {
    const isOpen = willing[place] === 1 && (shut === null || shut[place] === 0)
    return isOpen && (limit[place] === 0 || outstanding[place] < limit[place]) ? 1 : 0
  })
  const known: PoolView = {
    count: ids.length,
    open,
    ready: createReady(open, weight, (before?.known.ready.revision ?? -1) + 1),
    willing,
    tried: new Uint8Array(ids.length),
    ids: Int32Array.from(ids),
    weight,
    outstanding,
    sums: { outstanding: sumOf(outstanding) },
    load: new Int32Array(ids.length),
    slots: ints(ids, (id) => servers.slots[id]),
    since: sinceOf(willing, { ids, before, now }),
    labels: balancer.needs.includes('label') ? labelsOf(servers, ids) : [],
  }
  const limited = limit.some((most) => most > 0)
  const view = viewOf(known, reports === null ? null : reported, balancer.needs)
  const reserve = reserveOf(servers, ids)
  const watched = limited || health !== null || balancer.needs.includes('outcomes')
  return { known, view, reported, limit, placeOf, limited, watched, reserve, health, shut }
}

const shutOf = (health: PoolHealth, ids: ArrayLike<number>): Uint8Array =>
  Uint8Array.from(ids, (id) => (isTrusted(health, id) ? 0 : 1))

/** Passes over whoever is out now, and over nobody else. */
export const shutPlaces = (pool: PoolState): void => {
  const { health, shut, known } = pool
  if (health === null || shut === null) return
  shut.set(shutOf(health, known.ids))
  for (let place = 0; place < known.count; place++) openPlace(pool, place)
}

/** The same pool, seen by its own counts at once (null) or by what the servers report. */
export const seenWith = (
  pool: PoolState,
  { needs, reports }: { needs: readonly Need[]; reports: number | null },
): PoolState => ({
  ...pool,
  view: viewOf(pool.known, reports === null ? null : pool.reported, needs),
})

/** A pool that shares nothing that can change with `pool`; `health` is its belief, copied. */
export const copyPool = (
  pool: PoolState,
  {
    needs,
    reports,
    health,
  }: { needs: readonly Need[]; reports: number | null; health: PoolHealth | null },
): PoolState => {
  const { load, sums } = pool.reported
  const reported = { load: load.slice(), sums: { outstanding: sums.outstanding } }
  const known = copyKnown(pool.known)
  const view = viewOf(known, reports === null ? null : reported, needs)
  const { limit, placeOf, limited, watched, reserve } = pool
  return {
    known,
    view,
    reported,
    limit: limit.slice(),
    placeOf,
    limited,
    watched,
    reserve: reserve?.slice() ?? null,
    health,
    shut: pool.shut?.slice() ?? null,
  }
}

const copyKnown = (known: PoolView): PoolView => ({
  count: known.count,
  open: known.open.slice(),
  ready: copyReady(known.ready),
  willing: known.willing.slice(),
  tried: known.tried.slice(),
  ids: known.ids,
  weight: known.weight.slice(),
  outstanding: known.outstanding.slice(),
  sums: { outstanding: known.sums.outstanding },
  load: known.load.slice(),
  slots: known.slots.slice(),
  since: known.since,
  labels: known.labels,
})

/** Marks whether the server at `place` may be chosen: willing, not tried, below its limit, and not
 * passed over. */
export const openPlace = ({ known, limit, shut }: PoolState, place: number): void => {
  const below = limit[place] === 0 || known.outstanding[place] < limit[place]
  const isFree = below && (shut === null || shut[place] === 0)
  setOpen(known, place, isFree && known.willing[place] === 1 && known.tried[place] === 0)
}

/** Lets the backups stand in for those that are up; once more, and all is as it was. */
export const swapReserve = (pool: PoolState): void => {
  const { known, reserve } = pool
  if (reserve === null) return
  for (let place = 0; place < known.count; place++) {
    const willing = known.willing[place]
    known.willing[place] = reserve[place]
    reserve[place] = willing
    openPlace(pool, place)
  }
}

/** Takes a report from every server that can still speak; of the others the last one stands. */
export const takeReports = (servers: Servers, { known, reported }: PoolState): void => {
  for (let place = 0; place < known.count; place++) {
    const id = known.ids[place]
    if (servers.condition[id] === CRASHED) continue
    reported.load[place] = servers.busy[id] + servers.waiting[id]
  }
  reported.sums.outstanding = sumOf(reported.load)
}

/** Reads what stands at each server now: served and waiting, whoever sent it. */
export const readLoad = (servers: Servers, { known }: PoolState): void => {
  for (let place = 0; place < known.count; place++) {
    const id = known.ids[place]
    known.load[place] = servers.busy[id] + servers.waiting[id]
  }
}

/** True when somebody is willing but all of those are at their maxConnections. */
export const isSaturated = (servers: Servers, pool: PoolState): boolean => {
  if (!pool.limited) return false
  const { known, limit } = pool
  for (let place = 0; place < known.count; place++) {
    const admin = servers.admin[known.ids[place]]
    const willing = admin === 'up' || admin === 'backup'
    if (willing && limit[place] > 0 && known.outstanding[place] >= limit[place]) return true
  }
  return false
}

/** A scaled pool without anybody, and places to wait for who comes: that is what wakes it. */
export const isAsleep = ({ scaler }: World, { pool, queue }: Gateway): boolean =>
  scaler !== null && queue > 0 && pool.known.count === 0
