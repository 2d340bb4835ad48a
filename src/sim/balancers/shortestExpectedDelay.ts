// Shortest expected delay.
// What it knows: its own outstanding requests and the weights, read as speeds.
// What it does: asks how long the line would be with this request in it: (outstanding + 1) over
//   weight. An idle slow server loses against a fast one with a short line.
// Cost per decision: one pass over the list.
// When it fails: weights that are not speeds; and as least connections.
// Reference: LVS `sed`; Winston 1977.
import type { Choice } from './balancer'
import { defineFewest } from './fewest'

/** The policy of this file. */
export const shortestExpectedDelay = defineFewest({
  id: 'shortest-expected-delay',
  needs: ['outstanding', 'weight'],
  amount: ({ pool }: Choice<null>, place) => pool.outstanding[place] + 1,
  by: ({ pool }, place) => pool.weight[place],
  known: ({ pool }, place) => ({
    outstanding: pool.outstanding[place],
    weight: pool.weight[place],
  }),
})
