// Join the shortest queue.
// What it knows: what stands at each server, waiting or served, whoever sent it.
// What it does: takes the server with the fewest; a tie goes to the first in the list.
// Cost per decision: one pass over the list, and in a real system a question to every server.
// When it fails: the answers are old; machines differ, as it looks at numbers and not at speeds.
// Reference: Winston 1977; Foschini and Salz 1978. No product has it: least connections with one
//   balancer comes nearest.
import type { Choice } from './balancer'
import { defineFewest } from './fewest'

/** The policy of this file. */
export const joinShortestQueue = defineFewest({
  id: 'join-shortest-queue',
  needs: ['load'],
  amount: ({ pool }: Choice<null>, place) => pool.load[place],
  by: () => 1,
  known: ({ pool }, place) => ({ load: pool.load[place] }),
})
