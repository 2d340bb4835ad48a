// Random.
// What it knows: who is open, and the weights.
// What it does: draws a server with probability in proportion to its weight.
// Cost per decision: one draw and one pass over the list.
// When it fails: chance bunches requests even where turns would not; half of them wait while
//   another server is free.
// Reference: nginx `random`, HAProxy `random(1)`, Envoy `RANDOM`.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'

const totalWeight = ({ pool }: Choice<null>): number => {
  let total = 0
  for (let place = 0; place < pool.count; place++) {
    if (pool.open[place] === 1) total += pool.weight[place]
  }
  return total
}

const pick = ({ pool }: Choice<null>, drawn: number): number => {
  let left = drawn
  let last = NONE
  for (let place = 0; place < pool.count; place++) {
    if (pool.open[place] === 0 || pool.weight[place] <= 0) continue
    last = place
    left -= pool.weight[place]
    if (left < 0) return place
  }
  // Sums of unequal weights may round past the end; the last open server owns that end.
  return last
}

const needs = ['weight', 'random'] as const

export const random = defineBalancer<null>({
  id: 'random',
  needs,
  memory: () => null,
  choose(choice) {
    const total = totalWeight(choice)
    return total > 0 ? pick(choice, choice.request.random.uniform() * total) : NONE
  },
  explain(choice) {
    const { pool, request } = choice
    const total = totalWeight(choice)
    const winner = total > 0 ? pick(choice, request.random.copy().uniform() * total) : NONE
    return candidatesOf(choice, {
      rule: 'random',
      needs,
      better: 'drawn',
      winner,
      score: (place) => pool.weight[place] / total,
      looked: (place) => pool.weight[place] > 0,
      known: (place) => ({ weight: pool.weight[place] }),
    })
  },
})
