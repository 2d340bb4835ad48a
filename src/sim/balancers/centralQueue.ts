// Central queue: one line at the gateway.
// What it knows: its own outstanding requests and how many each server serves at once.
// What it does: sends to the first server with a free slot; when there is none, the request waits
//   at the gateway, and whoever is at the head of that line goes to the first slot that is freed.
// Cost per decision: one pass over the list, up to the first with a free slot.
// When it fails: the gateway has to hold everybody who waits, and each slot stands empty for the
//   way of the answer and of the next request.
// Reference: M/M/c (Erlang 1917), the best that any policy can do with equal servers; HAProxy comes
//   near it with `maxconn` at its servers.
import { type Choice, defineBalancer, HOLD, NONE } from './balancer'
import { candidatesOf } from './explaining'

const choose = ({ pool }: Choice<null>): number => {
  const { places, count } = pool.ready
  for (let position = 0; position < count; position++) {
    const place = places[position]
    if (pool.outstanding[place] < pool.slots[place]) return place
  }
  return count === 0 ? NONE : HOLD
}

const needs = ['outstanding', 'slots'] as const

/** The policy of this file. */
export const centralQueue = defineBalancer<null>({
  id: 'central-queue',
  needs,
  may: 'hold',
  memory: () => null,
  choose,
  explain(choice) {
    const { pool } = choice
    return candidatesOf(choice, {
      rule: 'central-queue',
      needs,
      better: 'lowest',
      winner: choose(choice),
      score: () => 0,
      looked: (place) =>
        pool.ready.able[place] === 1 && pool.outstanding[place] < pool.slots[place],
      known: (place) => ({ outstanding: pool.outstanding[place], slots: pool.slots[place] }),
    })
  },
})
