// Never queue.
// What it knows: its own outstanding requests and the weights.
// What it does: an idle server first, the first in the list, however slow; when none is idle, the
//   one with the shortest expected delay.
// Cost per decision: one pass over the list.
// When it fails: an idle slow server takes longer than a short line at a fast one.
// Reference: LVS `nq`; Shenker and Weinrib 1989.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'
import { fewest } from './fewest'

const rule = {
  amount: ({ pool }: Choice<null>, place: number) => pool.outstanding[place] + 1,
  by: ({ pool }: Choice<null>, place: number) => pool.weight[place],
}

const firstIdle = ({ pool }: Choice<null>): number => {
  const { places, count } = pool.ready
  for (let position = 0; position < count; position++) {
    if (pool.outstanding[places[position]] === 0) return places[position]
  }
  return NONE
}

const needs = ['outstanding', 'weight'] as const

/** The policy of this file. */
export const neverQueue = defineBalancer<null>({
  id: 'never-queue',
  needs,
  memory: () => null,
  choose(choice) {
    const idle = firstIdle(choice)
    return idle === NONE ? fewest(choice, rule) : idle
  },
  explain(choice) {
    const { pool } = choice
    const idle = firstIdle(choice)
    return candidatesOf(choice, {
      rule: 'never-queue',
      needs,
      better: 'lowest',
      winner: idle === NONE ? fewest(choice, rule) : idle,
      // An idle server has no delay before it, whatever its weight.
      score: (place) =>
        pool.outstanding[place] === 0 ? 0 : (pool.outstanding[place] + 1) / pool.weight[place],
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({ outstanding: pool.outstanding[place], weight: pool.weight[place] }),
    })
  },
})
