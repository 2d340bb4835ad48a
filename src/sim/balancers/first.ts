// First.
// What it knows: its own outstanding requests and how many each server serves at once.
// What it does: fills the first server in the list, then the second, so that the last ones can be
//   switched off. When all are full, the one that is least overfull.
// Cost per decision: one pass over the list, up to the first with a free slot.
// When it fails: the first servers are always at their limit, where latency is worst.
// Reference: HAProxy `balance first`, which goes by number and needs `maxconn`.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'
import { fewest } from './fewest'

// How far a server is over its slots, in slots; 0 while one is free.
const overfull = ({ pool }: Choice<null>, place: number): number =>
  Math.max(0, pool.outstanding[place] + 1 - pool.slots[place])

const rule = { amount: overfull, by: ({ pool }: Choice<null>, place: number) => pool.slots[place] }

const choose = (choice: Choice<null>): number => {
  const { pool } = choice
  const { places, count } = pool.ready
  for (let position = 0; position < count; position++) {
    const place = places[position]
    if (pool.outstanding[place] < pool.slots[place]) return place
  }
  return count === 0 ? NONE : fewest(choice, rule)
}

const needs = ['outstanding', 'slots'] as const

/** The policy of this file. */
export const first = defineBalancer<null>({
  id: 'first',
  needs,
  memory: () => null,
  choose,
  explain(choice) {
    const { pool } = choice
    return candidatesOf(choice, {
      rule: 'first',
      needs,
      better: 'lowest',
      winner: choose(choice),
      score: (place) => overfull(choice, place) / pool.slots[place],
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({ outstanding: pool.outstanding[place], slots: pool.slots[place] }),
    })
  },
})
