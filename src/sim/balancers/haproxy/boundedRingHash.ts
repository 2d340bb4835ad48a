// HAProxy's ring hash with bounded load: `hash-type consistent` and `hash-balance-factor`.
// What it knows: what its ring hash knows, and its own unanswered requests.
// What it does: as its ring hash, but who has its share already, times `factor` percent, passes
//   the request to the next server clockwise.
// Cost per decision: its ring hash, and the points passed over.
// When it fails: a low factor scatters the keys (and the caches) just when it is busy.
// Reference: HAProxy 2.6.12, src/lb_chash.c (chash_server_is_eligible).
import type { Choice } from '../balancer'
import { defineOnRing, type Walk } from './onRing'
import { ringOf } from './ring'
import { slotsInAll, slotsOf } from './slots'

const FACTOR = 150

/** Requests that the server at `place` may have, the one to be sent counted in. */
const limitOf = ({ pool, spec }: Choice<Walk>, place: number): number => {
  const inAll = slotsInAll(pool.sums.outstanding, spec.factor ?? FACTOR)
  return slotsOf(ringOf(pool), place, inAll)
}

/** The rule of this file. */
export const boundedRingHash = defineOnRing({
  id: 'haproxy:bounded-ring-hash',
  needs: ['outstanding', 'weight', 'label', 'key'],
  hasRoom: (choice, place) => choice.pool.outstanding[place] < limitOf(choice, place),
  known: (choice, place) => ({
    outstanding: choice.pool.outstanding[place],
    limit: limitOf(choice, place),
  }),
})
