// nginx's `random two least_conn`.
// What it knows: the list with its weights, who is open, its own unanswered requests, but it looks
//   only at the two that it drew.
// What it does: draws by weight until it has two different open servers, and takes the second
//   unless the first has fewer requests by weight; where one draw and 20 more have not brought two,
//   smooth round robin.
// Cost per decision: some draws and a search by halving for each.
// When it fails: with two servers it is least_conn without its turns.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_random_module.c.

import type { Stream } from '../../random/stream'
import { type Choice, defineBalancer, NONE } from '../balancer'
import { candidatesOf } from '../explaining'
import { createPeers, explainTurn, heedFailure, isReload, type Peers, takeTurn } from './peers'
import { createSlots, type Slots, slotOwner } from './slots'

type Memory = Peers & Slots

const TRIES = 21

// The two of one decision.
const pair = { first: NONE, second: NONE }

/** Draws the pair; false where it has not become two. */
const drawPair = ({ pool, memory }: Choice<Memory>, random: Stream): boolean => {
  const { ready, open } = pool
  pair.first = NONE
  if (ready.count === 0) return false
  for (let left = TRIES; left > 0; left--) {
    const place = slotOwner(memory, random.uniform() * memory.total)
    if (place === pair.first || open[place] === 0 || ready.able[place] === 0) continue
    if (pair.first !== NONE) {
      pair.second = place
      return true
    }
    pair.first = place
  }
  return false
}

const better = ({ pool }: Choice<Memory>): number => {
  const { outstanding, weight } = pool
  const { first, second } = pair
  return outstanding[second] * weight[first] > outstanding[first] * weight[second] ? first : second
}

const needs = ['outstanding', 'weight', 'random'] as const
const rule = 'nginx:power-of-two'

/** What nginx does under `random two least_conn`. */
export const nginxPowerOfTwo = defineBalancer<Memory>({
  id: rule,
  needs,
  memory: (pool) => ({ ...createPeers(pool), ...createSlots(pool) }),
  choose(choice) {
    if (drawPair(choice, choice.request.random)) return better(choice)
    return takeTurn(choice, choice.pool.ready)
  },
  explain(choice) {
    const { pool, request } = choice
    if (!drawPair(choice, request.random.copy())) return explainTurn(choice, { rule, needs })
    const { first, second } = pair
    return candidatesOf(choice, {
      rule,
      needs,
      better: 'lowest',
      ties: 'last',
      winner: better(choice),
      score: (place) => pool.outstanding[place] / pool.weight[place],
      looked: (place) => place === first || place === second,
      known: (place) => ({ outstanding: pool.outstanding[place], weight: pool.weight[place] }),
    })
  },
  on(notice, { pool, memory }) {
    if (isReload(notice)) Object.assign(memory, createPeers(pool), createSlots(pool))
    else heedFailure(notice, pool, memory)
  },
})
