// A pool as one balancer knows it. The list is made anew when servers come, go or change state;
// counts of unanswered requests are carried over by server id.
import type { Balancer, Need, PoolView } from '../balancers/balancer'
import type { Servers } from '../cluster/servers'
import type { PoolState } from '../world'

const noFloats = new Float64Array(0)
const noInts = new Int32Array(0)

// What a policy did not declare it does not get: an undeclared column is empty.
const viewOf = (known: PoolView, needs: readonly Need[]): PoolView => ({
  ...known,
  weight: needs.includes('weight') ? known.weight : noFloats,
  outstanding: needs.includes('outstanding') ? known.outstanding : noInts,
})

/** The list of pool `pool` as it stands now; `before` lends its counts. */
export const createPoolState = (
  servers: Servers,
  balancer: Balancer,
  options: { pool: number; before: PoolState | null },
): PoolState => {
  const { pool, before } = options
  const ids: number[] = []
  for (let id = 0; id < servers.count; id++) {
    if (servers.present[id] === 1 && servers.facts[id].pool === pool) ids.push(id)
  }
  const placeOf = new Int16Array(servers.present.length).fill(-1)
  ids.forEach((id, place) => {
    placeOf[id] = place
  })
  const outstanding = Int32Array.from(ids, (id) => {
    const place = before?.placeOf[id] ?? -1
    return before && place >= 0 ? before.known.outstanding[place] : 0
  })
  const limit = Int32Array.from(ids, (id) => servers.facts[id].spec.maxConnections)
  const known: PoolView = {
    count: ids.length,
    open: new Uint8Array(ids.length),
    tried: new Uint8Array(ids.length),
    ids: Int32Array.from(ids),
    weight: Float64Array.from(ids, (id) => servers.weight[id]),
    outstanding,
  }
  const state = {
    known,
    view: viewOf(known, balancer.needs),
    limit,
    placeOf,
    limited: limit.some((most) => most > 0),
  }
  openPlaces(servers, state)
  return state
}

/** Marks who may be chosen: up and below maxConnections; backups only when nobody else is up. */
export const openPlaces = (servers: Servers, pool: PoolState): void => {
  const { known, limit } = pool
  let anyUp = false
  for (let place = 0; place < known.count; place++) {
    if (servers.admin[known.ids[place]] === 'up') anyUp = true
  }
  for (let place = 0; place < known.count; place++) {
    const admin = servers.admin[known.ids[place]]
    const willing = admin === 'up' || (admin === 'backup' && !anyUp)
    const below = limit[place] === 0 || known.outstanding[place] < limit[place]
    known.open[place] = willing && below ? 1 : 0
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
