// The search that LVS's schedulers share. A server that is added goes to the head of the list, so
// LVS walks it from the last one added to the first: places in descending order.
import { NONE, type PoolView } from '../balancer'
import { wholeWeight } from './weights'

/** The first ready server in LVS's list with the least load per weight; NONE in an empty pool. */
export const leastInList = (
  { ready, weight }: PoolView,
  load: (place: number) => number,
  byWeight: boolean,
): number => {
  let winner = NONE
  let least = 0
  let share = 1
  for (let position = ready.count - 1; position >= 0; position--) {
    const place = ready.places[position]
    const mine = load(place)
    const own = byWeight ? wholeWeight(weight[place]) : 1
    // Cross-multiplied, as the kernel does it: exact, where a quotient would round.
    if (winner !== NONE && mine * share >= least * own) continue
    winner = place
    least = mine
    share = own
  }
  return winner
}
