// Least connections of LVS: `lc`, and `wlc`, which divides by the weight.
// What it knows: the connections it forwards, active and inactive (connections.ts), the weights.
// What it does: the server with the least of 256 times active plus inactive; a tie goes to the
//   first in its list, the one added last. There is no turn among equals: idle servers of equal
//   history are all asked in that order.
// Cost per decision: one pass over the list.
// When it fails: as the textbook's; but errors answered at once pile up as inactive connections,
//   so that the black hole is shallower.
// Reference: Linux net/netfilter/ipvs/ip_vs_lc.c, ip_vs_wlc.c.
import { type Choice, defineBalancer } from '../balancer'
import { candidatesOf } from '../explaining'
import {
  type Closing,
  copyClosing,
  forgetOld,
  noClosing,
  overhead,
  watchClosing,
} from './connections'
import { leastInList } from './list'
import { wholeWeight } from './weights'

const needs = ['outstanding', 'weight', 'now', 'outcomes'] as const

const byWeight = ({ spec }: Choice<Closing>): boolean => spec.variant !== 'lc'

const find = (choice: Choice<Closing>): number => {
  const { pool, memory, request } = choice
  forgetOld(memory, request.now)
  const load = (place: number) => overhead(pool.outstanding[place], memory.inactive[place])
  return leastInList(pool, load, byWeight(choice))
}

/** The rule of this file; `variant` is `wlc` unless the document says `lc`. */
export const leastConnections = defineBalancer<Closing>({
  id: 'lvs:least-connections',
  needs,
  memory: noClosing,
  choose: find,
  explain(choice) {
    const { pool } = choice
    const memory = copyClosing(choice.memory)
    const winner = find({ ...choice, memory })
    const share = (place: number) => (byWeight(choice) ? wholeWeight(pool.weight[place]) : 1)
    return candidatesOf(choice, {
      rule: 'lvs:least-connections',
      needs,
      better: 'lowest',
      winner,
      score: (place) => overhead(pool.outstanding[place], memory.inactive[place]) / share(place),
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({
        outstanding: pool.outstanding[place],
        inactive: memory.inactive[place],
        weight: wholeWeight(pool.weight[place]),
      }),
    })
  },
  on: (notice, { pool, request, memory }) =>
    watchClosing(notice, { pool, now: request.now }, memory),
})
