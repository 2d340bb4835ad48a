// Ring hash: consistent hashing.
// What it knows: the key of the request, names and weights of the servers, who is open.
// What it does: goes round the ring from the hash of the key to the next point whose owner is open.
//   A request without the key takes its turn.
// Cost per decision: one hash and a search by halving among all points.
// When it fails: with few points the shares are uneven (100 points: about 10 % either way); a
//   popular key is still one server's burden.
// Reference: Karger 1997; nginx `hash KEY consistent`, HAProxy `hash-type consistent`, Envoy
//   RING_HASH.
import { type Choice, NONE } from './balancer'
import { defineKeyed } from './keyed'
import { createRing, firstPoint, type Ring, stepsFrom } from './ring'

const POINTS = 100

interface RingBook {
  ring: Ring
}

const pick = ({ pool, memory }: Choice<RingBook>, hash: number): number => {
  if (pool.ready.count === 0) return NONE
  const { owners } = memory.ring
  const from = firstPoint(memory.ring, hash)
  for (let step = 0; step < owners.length; step++) {
    const place = owners[(from + step) % owners.length]
    if (pool.open[place] === 1) return place
  }
  return NONE
}

/** The policy of this file; `points` in its document is how many a server of mean weight owns. */
export const ringHash = defineKeyed<RingBook>({
  id: 'ring-hash',
  needs: ['weight', 'label', 'key'],
  book: (pool, { points = POINTS }) => ({ ring: createRing(pool, points) }),
  pick,
  steps: ({ pool, memory: { ring } }, hash) => stepsFrom(ring, firstPoint(ring, hash), pool.count),
})
