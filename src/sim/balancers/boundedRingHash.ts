// Ring hash with bounded load.
// What it knows: what ring hash knows, and its own outstanding requests.
// What it does: as ring hash, but passes over a server that has its share of all requests under
//   way already, times `factor` percent; who is passed over overflows to the next on the ring.
// Cost per decision: ring hash, and the points passed over.
// When it fails: a low factor scatters the keys (and the caches) just when it is busy.
// Reference: Mirrokni, Thorup, Zadimoghaddam 2017; HAProxy `hash-balance-factor`, Envoy
//   `hash_balance_factor`.
import { type Choice, NONE } from './balancer'
import { defineKeyed } from './keyed'
import { createRing, firstPoint, type Ring, stepsFrom } from './ring'
import { keepShares, noShares, type Shares } from './shares'

const POINTS = 100
const FACTOR = 125

interface BoundedBook {
  ring: Ring
  shares: Shares
}

/** Requests that the server at `place` may have, the one to be sent counted in. */
const limitOf = ({ pool, spec, memory }: Choice<BoundedBook>, place: number): number => {
  const share = pool.weight[place] / keepShares(pool, memory.shares).total
  const most = (pool.sums.outstanding + 1) * share * ((spec.factor ?? FACTOR) / 100)
  return Math.max(1, -Math.floor(-most)) // rounded up
}

const hasRoom = (choice: Choice<BoundedBook>, place: number): boolean =>
  choice.pool.outstanding[place] < limitOf(choice, place)

// The first open owner with room; where nobody has any, the first open one.
const pick = (choice: Choice<BoundedBook>, hash: number): number => {
  const { pool, memory } = choice
  if (pool.ready.count === 0) return NONE
  const { owners } = memory.ring
  const from = firstPoint(memory.ring, hash)
  let first = NONE
  for (let step = 0; step < owners.length; step++) {
    const place = owners[(from + step) % owners.length]
    if (pool.open[place] === 0) continue
    if (first === NONE) first = place
    if (hasRoom(choice, place)) return place
  }
  return first
}

/** The policy of this file. */
export const boundedRingHash = defineKeyed<BoundedBook>({
  id: 'bounded-ring-hash',
  needs: ['outstanding', 'weight', 'label', 'key'],
  book: (pool, { points = POINTS }) => ({ ring: createRing(pool, points), shares: noShares() }),
  aside: ({ ring }) => ({ ring, shares: noShares() }),
  pick,
  steps: ({ pool, memory: { ring } }, hash) => stepsFrom(ring, firstPoint(ring, hash), pool.count),
  // Who has its share already is passed over, as long as another has room.
  looked: hasRoom,
  known: (choice, place) => ({
    outstanding: choice.pool.outstanding[place],
    limit: limitOf(choice, place),
  }),
})
