// Never queue of LVS: `nq`.
// What it knows: its active connections and the weights.
// What it does: the first server in its list (the one added last) without an active connection,
//   whatever its weight; where there is none, as `sed`.
// Cost per decision: one pass over the list.
// When it fails: an idle slow server takes longer than a short line at a fast one.
// Reference: Linux net/netfilter/ipvs/ip_vs_nq.c.
import { type Choice, defineBalancer, NONE } from '../balancer'
import { candidatesOf } from '../explaining'
import { delayOf, leastDelay } from './shortestExpectedDelay'
import { wholeWeight } from './weights'

const needs = ['outstanding', 'weight'] as const

const find = ({ pool }: Choice<null>): number => {
  const { places, count } = pool.ready
  for (let position = count - 1; position >= 0; position--) {
    if (pool.outstanding[places[position]] === 0) return places[position]
  }
  return count === 0 ? NONE : leastDelay({ pool })
}

/** The rule of this file. */
export const neverQueue = defineBalancer<null>({
  id: 'lvs:never-queue',
  needs,
  memory: () => null,
  choose: find,
  explain(choice) {
    const { pool } = choice
    return candidatesOf(choice, {
      rule: 'lvs:never-queue',
      needs,
      better: 'lowest',
      winner: find(choice),
      // An idle server has no delay before it, whatever its weight.
      score: (place) => (pool.outstanding[place] === 0 ? 0 : delayOf(choice, place)),
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({
        outstanding: pool.outstanding[place],
        weight: wholeWeight(pool.weight[place]),
      }),
    })
  },
})
