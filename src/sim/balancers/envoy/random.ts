// Random, Envoy's.
// What it knows: who is open. Weights are ignored within a locality.
// What it does: draws a host, each equally likely.
// Cost per decision: one draw.
// When it fails: chance bunches requests; a weak machine has as many as a strong one.
// Reference: Envoy RANDOM, random_lb.cc.
import { type Choice, defineBalancer, NONE } from '../balancer'
import { candidatesOf } from '../explaining'

const needs = ['random'] as const

const pick = ({ pool, request }: Choice<null>): number => {
  const { count, places } = pool.ready
  return count === 0 ? NONE : places[request.random.below(count)]
}

/** The policy of this file. */
export const random = defineBalancer<null>({
  id: 'envoy:random',
  needs,
  memory: () => null,
  choose: pick,
  explain(choice) {
    const { pool, request } = choice
    return candidatesOf(choice, {
      rule: 'envoy:random',
      needs,
      better: 'drawn',
      winner: pick({ ...choice, request: { ...request, random: request.random.copy() } }),
      score: () => 1 / pool.ready.count,
      looked: (place) => pool.ready.able[place] === 1,
      known: () => ({}),
    })
  },
})
