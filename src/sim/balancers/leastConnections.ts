// Least connections.
// What it knows: how many requests it has sent to each server and not seen answered (waiting,
//   served or on the way), and the weights. "Fewest" means outstanding, not waiting.
// What it does: the open server with the least outstanding per weight; a tie goes to the first in
//   the list.
// Cost per decision: one pass over the list.
// When it fails: a server that answers errors at once looks free and draws everything; several
//   balancers each count only their own requests.
// Reference: nginx `least_conn`, HAProxy `leastconn`; LVS `wlc` divides by the weight too.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'

const choose = ({ pool }: Choice<null>): number => {
  const { ready, outstanding, weight } = pool
  let winner = NONE
  for (let position = 0; position < ready.count; position++) {
    const place = ready.places[position]
    if (winner === NONE) winner = place
    else if (ready.alike) {
      if (outstanding[place] < outstanding[winner]) winner = place
    } // Cross-multiplied: exact, where a quotient would round.
    else if (outstanding[place] * weight[winner] < outstanding[winner] * weight[place]) {
      winner = place
    }
  }
  return winner
}

const needs = ['outstanding', 'weight'] as const

export const leastConnections = defineBalancer<null>({
  id: 'least-connections',
  needs,
  memory: () => null,
  choose,
  explain(choice) {
    const { pool } = choice
    return candidatesOf(choice, {
      rule: 'least-connections',
      needs,
      better: 'lowest',
      winner: choose(choice),
      score: (place) => pool.outstanding[place] / pool.weight[place],
      looked: (place) => pool.weight[place] > 0,
      known: (place) => ({ outstanding: pool.outstanding[place], weight: pool.weight[place] }),
    })
  },
})
