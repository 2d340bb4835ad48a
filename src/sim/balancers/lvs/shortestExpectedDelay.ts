// Shortest expected delay of LVS: `sed`.
// What it knows: its active connections and the weights; inactive ones do not count here.
// What it does: the server with the least (active + 1) / weight; a tie goes to the first in its
//   list, the one added last.
// Cost per decision: one pass over the list.
// When it fails: weights that do not tell the speeds; a slow server is left idle for long.
// Reference: Linux net/netfilter/ipvs/ip_vs_sed.c.
import { type Choice, defineBalancer } from '../balancer'
import { candidatesOf } from '../explaining'
import { leastInList } from './list'
import { wholeWeight } from './weights'

const needs = ['outstanding', 'weight'] as const

/** The server that `sed` names; `nq` asks it too. */
export const leastDelay = ({ pool }: Pick<Choice<null>, 'pool'>): number =>
  leastInList(pool, (place) => pool.outstanding[place] + 1, true)

/** What a place costs: active connections per weight, the one to be forwarded counted in. */
export const delayOf = ({ pool }: Pick<Choice<null>, 'pool'>, place: number): number =>
  (pool.outstanding[place] + 1) / wholeWeight(pool.weight[place])

/** The rule of this file. */
export const shortestExpectedDelay = defineBalancer<null>({
  id: 'lvs:shortest-expected-delay',
  needs,
  memory: () => null,
  choose: leastDelay,
  explain: (choice) =>
    candidatesOf(choice, {
      rule: 'lvs:shortest-expected-delay',
      needs,
      better: 'lowest',
      winner: leastDelay(choice),
      score: (place) => delayOf(choice, place),
      looked: (place) => choice.pool.ready.able[place] === 1,
      known: (place) => ({
        outstanding: choice.pool.outstanding[place],
        weight: wholeWeight(choice.pool.weight[place]),
      }),
    }),
})
