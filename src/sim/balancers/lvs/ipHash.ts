// IP hash of LVS: `sh`, source hashing.
// What it knows: the address of the client, the weights, who is open.
// What it does: 256 buckets are filled in runs of each server's weight, from the head of its list;
//   the address times 2^32 over the golden ratio, its upper 8 bits, is the bucket. Whose owner
//   takes nothing is dropped. The flag sh-fallback (`fallback`) tries the other buckets in turn,
//   sh-port (`port`) adds the client's port to its address. Older kernels (`last-octet`) took
//   the lower 8 bits, to which only the last octet adds anything.
// Cost per decision: one multiplication and one look into the table.
// When it fails: weights that add up to more than 256 leave some servers without a bucket; a server
//   more or less moves most clients.
// Reference: Linux net/netfilter/ipvs/ip_vs_sh.c.
import type { Choice, PoolView } from '../balancer'
import { hash32 } from '../hashes/hash32'
import { runsOf } from '../tables/runs'
import { defineSourced, listed, placesOf } from './sourced'
import { wholeWeight } from './weights'

const BITS = 8
const BUCKETS = 256
const KNUTH = 2_654_435_761 // a prime near 2^32 over the golden ratio

interface Buckets {
  table: Int16Array // place in the list by bucket
}

const bucketsOf = (pool: PoolView): Int16Array => {
  const places = listed(pool)
  const weights = places.map((place) => wholeWeight(pool.weight[place]))
  return placesOf(runsOf(weights, BUCKETS), places)
}

/** Bucket of a source, 0 to 255. */
const bucketOf = ({ spec }: Choice<Buckets>, source: number, offset: number): number => {
  const hash = spec.variant === 'last-octet' ? Math.imul(source, KNUTH) : hash32(source, BITS)
  return (hash + offset) & (BUCKETS - 1)
}

/** The rule of this file; `variant` is `drop` unless the document says otherwise. */
export const ipHash = defineSourced<Buckets>({
  id: 'lvs:ip-hash',
  needs: ['weight', 'client'],
  sourceOf: ({ request }) => request.address,
  memory: (pool) => ({ table: bucketsOf(pool) }),
  renew({ pool, memory }) {
    memory.table = bucketsOf(pool)
  },
  placeIn: bucketOf,
})
