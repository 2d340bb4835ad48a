// Ring hash with bounded load.
// What it knows: what ring hash knows, and its own outstanding requests.
// What it does: as ring hash, but passes over a server that has its share of all requests under
//   way already, times `factor` percent; who is passed over overflows to the next on the ring.
// Cost per decision: ring hash, and the points passed over.
// When it fails: a low factor scatters the keys (and the caches) just when it is busy.
// Reference: Mirrokni, Thorup, Zadimoghaddam 2017; HAProxy `hash-balance-factor`, Envoy
//   `hash_balance_factor`.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'
import { type KeylessTurns, nextTurn, takeTurn } from './keyed'
import { createRing, firstPoint, type Ring, stepsFrom } from './ring'
import { keepShares, noShares, type Shares } from './shares'
import { hashOf, hashText } from './textHash'

const POINTS = 100
const FACTOR = 125

interface BoundedMemory extends KeylessTurns {
  ring: Ring
  shares: Shares
}

/** Requests that the server at `place` may have, the one to be sent counted in. */
const limitOf = ({ pool, spec }: Choice<BoundedMemory>, shares: Shares, place: number): number => {
  const share = pool.weight[place] / keepShares(pool, shares).total
  const most = (pool.sums.outstanding + 1) * share * ((spec.factor ?? FACTOR) / 100)
  return Math.max(1, -Math.floor(-most)) // rounded up
}

// The first open owner with room; where nobody has any, the first open one.
const pick = (choice: Choice<BoundedMemory>, shares: Shares, hash: number): number => {
  const { pool, memory } = choice
  if (pool.ready.count === 0) return NONE
  const { owners } = memory.ring
  const from = firstPoint(memory.ring, hash)
  let first = NONE
  for (let step = 0; step < owners.length; step++) {
    const place = owners[(from + step) % owners.length]
    if (pool.open[place] === 0) continue
    if (first === NONE) first = place
    if (pool.outstanding[place] < limitOf(choice, shares, place)) return place
  }
  return first
}

const needs = ['outstanding', 'weight', 'label', 'key'] as const

/** The policy of this file. */
export const boundedRingHash = defineBalancer<BoundedMemory>({
  id: 'bounded-ring-hash',
  needs,
  memory: (pool, { points = POINTS }) => ({
    keyless: 0,
    ring: createRing(pool, points),
    shares: noShares(),
  }),
  choose(choice) {
    const { pool, memory, request } = choice
    if (request.key === null) return takeTurn(pool, memory)
    return pick(choice, memory.shares, hashOf(request.key))
  },
  explain(choice) {
    const { pool, memory, request } = choice
    const { key } = request
    const hash = key === null ? 0 : hashOf(key)
    const shares = keepShares(pool, noShares())
    const winner = key === null ? nextTurn(pool, memory) : pick(choice, shares, hash)
    const steps = stepsFrom(memory.ring, firstPoint(memory.ring, hash), pool.count)
    const hasRoom = (place: number) => pool.outstanding[place] < limitOf(choice, shares, place)
    return candidatesOf(choice, {
      rule: 'bounded-ring-hash',
      needs,
      better: 'nearest',
      winner,
      score: (place) => (key === null ? Number(place !== winner) : steps[place]),
      // Who has its share already is passed over, as long as another has room.
      looked: (place) => pool.ready.able[place] === 1 && (place === winner || hasRoom(place)),
      known: (place) => ({
        outstanding: pool.outstanding[place],
        limit: limitOf(choice, shares, place),
      }),
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
