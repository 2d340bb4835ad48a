// Round robin, Envoy's.
// What it knows: the weights, its own turns so far, since when hosts are there (slow start).
// What it does: equal weights: in order of the list, from a place that the seed decides (each
//   worker draws one). Unequal ones, or a host in slow start: whoever is due first; one over its
//   weight later it is due again. 5:1:1 gives a a a a b c a.
// Cost per decision: equal weights, none; else a heap.
// When it fails: work or machines differ; it looks at nothing.
// Reference: Envoy ROUND_ROBIN, round_robin_lb.h, edf_scheduler.h.
import type { Choice } from '../balancer'
import { defineScheduled, type Scheduled, startingWeight } from './scheduled'

// Steps from the turn to the first open host.
const stepsToOpen = ({ pool, memory }: Choice<Scheduled>): number => {
  const { members, index } = memory
  let step = 0
  while (pool.open[members[(index + step) % members.length]] === 0) step++
  return step
}

/** The policy of this file. */
export const roundRobin = defineScheduled({
  id: 'envoy:round-robin',
  needs: ['weight', 'random', 'now', 'since'],
  weightOf: (choice, place) => startingWeight(choice, place, choice.pool.weight[place]),
  pick(choice) {
    const { memory } = choice
    const { members } = memory
    memory.index += stepsToOpen(choice) + 1
    return members[(memory.index - 1) % members.length]
  },
  reasons(choice) {
    const { pool, memory } = choice
    const { members, index } = memory
    const from = index % members.length
    const away = (place: number) =>
      (members.indexOf(place) - from + members.length) % members.length
    return {
      better: 'soonest',
      winner: members[(index + stepsToOpen(choice)) % members.length],
      score: away,
      looked: (place) => pool.ready.able[place] === 1,
    }
  },
  known: ({ pool }, place) => ({ weight: pool.weight[place] }),
})
