// Ring hash: consistent hashing.
// What it knows: the key of the request, names and weights of the servers, who is open.
// What it does: goes round the ring from the hash of the key to the next point whose owner is open.
//   A request without the key takes its turn.
// Cost per decision: one hash and a search by halving among all points.
// When it fails: with few points the shares are uneven (100 points: about 10 % either way); a
//   popular key is still one server's burden.
// Reference: Karger 1997; nginx `hash KEY consistent`, HAProxy `hash-type consistent`, Envoy
//   RING_HASH.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'
import { type KeylessTurns, nextTurn, takeTurn } from './keyed'
import { createRing, firstPoint, type Ring, stepsFrom } from './ring'
import { hashOf, hashText } from './textHash'

const POINTS = 100

interface RingMemory extends KeylessTurns {
  ring: Ring
}

const pick = ({ pool, memory }: Choice<RingMemory>, hash: number): number => {
  if (pool.ready.count === 0) return NONE
  const { owners } = memory.ring
  const from = firstPoint(memory.ring, hash)
  for (let step = 0; step < owners.length; step++) {
    const place = owners[(from + step) % owners.length]
    if (pool.open[place] === 1) return place
  }
  return NONE
}

const needs = ['weight', 'label', 'key'] as const

/** The policy of this file; `points` in its document is how many a server of mean weight owns. */
export const ringHash = defineBalancer<RingMemory>({
  id: 'ring-hash',
  needs,
  memory: (pool, { points = POINTS }) => ({ keyless: 0, ring: createRing(pool, points) }),
  choose(choice) {
    const { key } = choice.request
    return key === null ? takeTurn(choice.pool, choice.memory) : pick(choice, hashOf(key))
  },
  explain(choice) {
    const { pool, memory, request } = choice
    const { key } = request
    const hash = key === null ? 0 : hashOf(key)
    const winner = key === null ? nextTurn(pool, memory) : pick(choice, hash)
    const steps = stepsFrom(memory.ring, firstPoint(memory.ring, hash), pool.count)
    return candidatesOf(choice, {
      rule: 'ring-hash',
      needs,
      better: 'nearest',
      winner,
      score: (place) => (key === null ? Number(place !== winner) : steps[place]),
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({ weight: pool.weight[place] }),
      key,
      ...(key === null ? {} : { hash: hashText(hash) }),
    })
  },
  on(notice, { pool, memory, spec }) {
    if (notice.kind === 'membersChanged' || notice.kind === 'weightChanged') {
      memory.ring = createRing(pool, spec.points ?? POINTS)
    }
  },
})
