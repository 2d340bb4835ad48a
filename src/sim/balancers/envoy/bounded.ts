// Bounded load, Envoy's: a host that has more than its slots passes the request on to hosts in an
// order that the hash decides, the same each time; where all have more, to the least overloaded.
// Reference: thread_aware_lb_impl.cc (BoundedLoadHashingLoadBalancer).
import type { PoolView } from '../balancer'
import type { HostWeights } from './hostWeights'
import { createTwister, nextBelow, seedTwister } from './mersenneTwister'

/** What bounds are computed from. */
export interface Bounds {
  readonly pool: PoolView
  readonly hosts: HostWeights
  readonly factor: number // percent
}

/** Requests that all hosts may have together while so many are active. */
export const totalSlots = (active: number, factor: number): number =>
  Math.floor(((active + 1) * factor + 99) / 100)

/** Requests that a host with this share of all weights may have of them, at least 1. */
export const shareOfSlots = (total: number, share: number): number =>
  Math.max(1, Math.ceil(total * share))

/** Requests that the host at `place` may have. */
export const slotsOf = ({ pool, hosts, factor }: Bounds, place: number): number =>
  shareOfSlots(totalSlots(pool.sums.outstanding, factor), hosts.shares[place])

/** Active requests over slots; a host above 1 has too many. */
export const overload = (bounds: Bounds, place: number): number =>
  bounds.pool.outstanding[place] / slotsOf(bounds, place)

const twister = createTwister()
let order = new Int32Array(0) // of the hosts, while they are shuffled

/** Who takes the request that is too much for an open host; `seed` is the hash's lower word. */
export const overflow = (bounds: Bounds, host: number, seed: number): number => {
  const { places } = bounds.hosts
  const { open } = bounds.pool
  if (order.length < places.length) order = new Int32Array(places.length)
  order.set(places)
  seedTwister(twister, seed)
  let least = host
  let lowest = overload(bounds, host)
  for (let at = 0; at < places.length; at++) {
    const other = at + nextBelow(twister, places.length - at)
    const place = order[other]
    order[other] = order[at]
    order[at] = place
    if (place === host || open[place] === 0) continue
    const load = overload(bounds, place)
    if (load <= 1) return place
    if (load >= lowest) continue
    least = place
    lowest = load
  }
  return least
}
