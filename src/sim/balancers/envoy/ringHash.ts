// Ring hash, Envoy's, and ring hash with bounded load.
// What it knows: the key of the request, addresses and weights of the hosts; with bounded load its
//   own active requests too.
// What it does: goes round the ring from the key's hash to the first point whose owner is open.
//   With a factor, an owner that has more than its slots passes the request on (bounded.ts). A
//   request without the key goes anywhere by lot.
// Cost per decision: one hash and a search by halving; a bounded overflow may look at every host.
// When it fails: with 1,024 points among many hosts the shares are uneven.
// Reference: Envoy RING_HASH, ring_hash_lb.cc.
import { NONE } from '../balancer'
import { defineHashed, type HashedRule } from './hashed'
import { createKetama, firstKetama, type Ketama } from './ketama'

const LEAST = 1_024
const MOST = 8_388_608

const find: HashedRule<Ketama>['find'] = (ring, hash, { open }) => {
  const { owners } = ring
  const from = firstKetama(ring, hash)
  for (let step = 0; step < owners.length; step++) {
    const place = owners[(from + step) % owners.length]
    if (open[place] === 1) return place
  }
  return NONE
}

const build: HashedRule<Ketama>['build'] = (pool, hosts, spec) => {
  const { ringSize = LEAST, maxRingSize = MOST, hash = 'xxhash' } = spec
  return createKetama(pool, hosts, { least: ringSize, most: maxRingSize, hash })
}

/** RING_HASH. */
export const ringHash = defineHashed<Ketama>({
  id: 'envoy:ring-hash',
  needs: ['weight', 'label', 'key', 'random'],
  build,
  find,
})

/** RING_HASH with `hash_balance_factor`. */
export const boundedRingHash = defineHashed<Ketama>({
  id: 'envoy:bounded-ring-hash',
  needs: ['outstanding', 'weight', 'label', 'key', 'random'],
  build,
  find,
})
