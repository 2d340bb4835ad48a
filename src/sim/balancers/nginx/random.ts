// nginx's `random`.
// What it knows: the list with its weights, who is open.
// What it does: draws a server of the whole list by weight, and again where it is not open; after
//   one draw and 20 more, smooth round robin.
// Cost per decision: one draw and a search by halving for each try.
// When it fails: chance bunches requests even where turns would not.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_random_module.c.

import type { Stream } from '../../random/stream'
import { type Choice, defineBalancer, NONE } from '../balancer'
import { candidatesOf } from '../explaining'
import { createPeers, explainTurn, heedFailure, isReload, type Peers, takeTurn } from './peers'
import { createSlots, type Slots, slotOwner } from './slots'

type Memory = Peers & Slots

const TRIES = 21

const draw = ({ pool, memory }: Choice<Memory>, random: Stream): number => {
  const { ready, open } = pool
  if (ready.count === 0) return NONE
  for (let left = TRIES; left > 0; left--) {
    const place = slotOwner(memory, random.uniform() * memory.total)
    if (open[place] === 1 && ready.able[place] === 1) return place
  }
  return NONE
}

const needs = ['weight', 'random'] as const
const rule = 'nginx:random'

/** What nginx does under `random`. */
export const nginxRandom = defineBalancer<Memory>({
  id: rule,
  needs,
  memory: (pool) => ({ ...createPeers(pool), ...createSlots(pool) }),
  choose(choice) {
    const place = draw(choice, choice.request.random)
    return place === NONE ? takeTurn(choice, choice.pool.ready) : place
  },
  explain(choice) {
    const { pool, request } = choice
    const { ready, weight } = pool
    const winner = draw(choice, request.random.copy())
    if (winner === NONE) return explainTurn(choice, { rule, needs })
    const places = ready.places.subarray(0, ready.count)
    const total = places.reduce((sum, place) => sum + weight[place], 0)
    return candidatesOf(choice, {
      rule,
      needs,
      better: 'drawn',
      winner,
      score: (place) => weight[place] / total,
      looked: (place) => ready.able[place] === 1,
      known: (place) => ({ weight: weight[place] }),
    })
  },
  on(notice, { pool, memory }) {
    if (isReload(notice)) Object.assign(memory, createPeers(pool), createSlots(pool))
    else heedFailure(notice, pool, memory)
  },
})
