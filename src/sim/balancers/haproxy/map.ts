// HAProxy's map: as many entries as the weights add up to, the heaviest spread as evenly as whole
// entries allow. `static-rr` walks it, `hash-type map-based` takes the entry of a hash. It is made
// from the weights that the configuration gave: at run time only 0 and all of it are obeyed.
// Whoever goes down leaves the map, and all entries behind it move.
// Reference: HAProxy 2.6.12, src/lb_map.c.
import { NONE, type PoolView } from '../balancer'
import { carried } from '../carried'
import { wholeWeight } from './weights'

/** The map and who walks it, plain data. */
export interface ServerMap {
  ids: Int32Array // the list that `given` belongs to
  given: Float64Array // configured weights
  owners: Int16Array // place of each entry
  index: number // entry that the next turn begins with
}

const divisorOf = (one: number, other: number): number =>
  other === 0 ? one : divisorOf(other, one % other)

// Each step adds every weight to its server's score; the first with the most whole rounds wins and
// pays one back. With one entry there is nothing to spread.
const ownersOf = (weights: Float64Array): Int16Array => {
  const total = weights.reduce((sum, one) => sum + one, 0)
  const scores = new Float64Array(weights.length)
  const owners = new Int16Array(total)
  const members = Int32Array.from(weights.keys()).filter((place) => weights[place] > 0)
  for (let entry = 0; entry < total; entry++) {
    let best = NONE
    let most = 0
    for (const place of members) {
      scores[place] += weights[place]
      const rounds = Math.floor((scores[place] + total) / total)
      if (best !== NONE && rounds <= most) continue
      most = rounds
      best = place
    }
    owners[entry] = best
    scores[best] -= total
  }
  return owners
}

const spread = ({ willing, weight }: PoolView, given: Float64Array): Int16Array => {
  const divisor = given.reduce(divisorOf, 0)
  return ownersOf(
    given.map((one, place) => (willing[place] === 1 && weight[place] > 0 ? one / divisor : 0)),
  )
}

/** The map of a pool as it is configured now. */
export const createMap = (pool: PoolView): ServerMap => {
  const given = Float64Array.from(pool.weight, wholeWeight)
  return { ids: pool.ids.slice(), given, owners: spread(pool, given), index: 0 }
}

/** The list, its weights or who takes part have changed: the map is made anew. */
export const followMap = (map: ServerMap, pool: PoolView): void => {
  const known = new Set(map.ids)
  const given = carried(map.given, map.ids, pool.ids)
  pool.ids.forEach((id, place) => {
    if (!known.has(id)) given[place] = wholeWeight(pool.weight[place])
  })
  map.given = given
  map.ids = pool.ids.slice()
  map.owners = spread(pool, given)
}

/** Where a walk through entries begins that goes on at `index`; back to the first at the end. */
export const startOf = ({ owners, index }: { owners: Int16Array; index: number }): number =>
  index < owners.length ? index : 0

/** The first entry of an open owner from `start` on; -1 where no owner is open. */
export const openEntry = (owners: Int16Array, start: number, open: Uint8Array): number => {
  for (let step = 0; step < owners.length; step++) {
    const entry = start + step < owners.length ? start + step : start + step - owners.length
    if (open[owners[entry]] === 1) return entry
  }
  return -1
}

/** Steps that a walk from `start` takes to the first entry of a place; Infinity: it has none. */
export const stepsOver = (owners: Int16Array, start: number): ((place: number) => number) => {
  const steps = new Map<number, number>()
  for (let step = owners.length - 1; step >= 0; step--) {
    steps.set(owners[(start + step) % owners.length], step)
  }
  return (place) => steps.get(place) ?? Number.POSITIVE_INFINITY
}
