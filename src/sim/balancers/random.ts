// Random.
// What it knows: who is open, and the weights.
// What it does: draws a server with probability in proportion to its weight.
// Cost per decision: one draw; with unequal weights a search by halving as well.
// When it fails: chance bunches requests even where turns would not; half of them wait while
//   another server is free.
// Reference: nginx `random`, HAProxy `random(1)`, Envoy `RANDOM`.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'
import { keepShares, noShares, placeAt, type Shares } from './shares'

const pick = ({ pool }: Choice<Shares>, shares: Shares, uniform: number): number => {
  const { ready } = pool
  if (ready.alike) return ready.places[Math.floor(uniform * ready.count)]
  const { total } = keepShares(pool, shares)
  return placeAt(pool, shares, uniform * total)
}

const needs = ['weight', 'random'] as const

/** The policy of this file. */
export const random = defineBalancer<Shares>({
  id: 'random',
  needs,
  memory: noShares,
  choose(choice) {
    if (choice.pool.ready.count === 0) return NONE
    return pick(choice, choice.memory, choice.request.random.uniform())
  },
  explain(choice) {
    const { pool, request } = choice
    const shares = keepShares(pool, noShares())
    const winner =
      pool.ready.count === 0 ? NONE : pick(choice, shares, request.random.copy().uniform())
    return candidatesOf(choice, {
      rule: 'random',
      needs,
      better: 'drawn',
      winner,
      score: (place) => pool.weight[place] / shares.total,
      looked: (place) => pool.weight[place] > 0,
      known: (place) => ({ weight: pool.weight[place] }),
    })
  },
})
