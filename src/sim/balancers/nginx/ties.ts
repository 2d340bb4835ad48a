// The search of least_conn and least_time: everybody with the least of something by weight; when
// several have it, the turns of smooth round robin among those alone decide, and only their turns
// move.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_least_conn_module.c.
import {
  type Choice,
  type Explanation,
  type Known,
  type Need,
  NONE,
  type PoolView,
} from '../balancer'
import { candidatesOf } from '../explaining'
import { type Group, type Peers, takeTurn, turnOf } from './peers'

/** What one server costs, from 0; compared by weight. */
export type Cost<Memory> = (choice: Choice<Memory>, place: number) => number

// One group for all: it is filled and read within one decision.
const tied = { places: new Int32Array(1_024), count: 0 }

const roomFor = ({ count }: PoolView): void => {
  if (tied.places.length < count) tied.places = new Int32Array(count)
}

/** The ready servers with the least cost by weight, in the order of the list; valid until the next
 * call. */
const cheapest = <Memory>(choice: Choice<Memory>, cost: Cost<Memory>): Group => {
  const { pool } = choice
  const { ready, weight } = pool
  roomFor(pool)
  tied.count = 0
  let least = 0
  let by = 1
  for (let position = 0; position < ready.count; position++) {
    const place = ready.places[position]
    const mine = cost(choice, place)
    // Cross-multiplied: exact, where a quotient would round.
    const ahead = mine * by - least * weight[place]
    if (tied.count > 0 && ahead > 0) continue
    if (tied.count === 0 || ahead < 0) {
      tied.count = 0
      least = mine
      by = weight[place]
    }
    tied.places[tied.count++] = place
  }
  return tied
}

/** The place of the least cost; NONE in an empty pool. */
export const chooseCheapest = <Memory extends Peers>(
  choice: Choice<Memory>,
  cost: Cost<Memory>,
): number => {
  const group = cheapest(choice, cost)
  if (group.count === 0) return NONE
  return group.count === 1 ? group.places[0] : takeTurn(choice, group)
}

interface CheapestReasons<Memory> {
  readonly rule: string
  readonly needs: readonly Need[]
  readonly cost: Cost<Memory>
  readonly known: (
    choice: Choice<Memory>,
    place: number,
  ) => Readonly<Partial<Record<Known, number>>>
}

/** The reasons of `chooseCheapest`. */
export const explainCheapest = <Memory extends Peers>(
  choice: Choice<Memory>,
  { rule, needs, cost, known }: CheapestReasons<Memory>,
): Explanation => {
  const { pool, memory } = choice
  return candidatesOf(choice, {
    rule,
    needs,
    better: 'lowest',
    ties: 'turn',
    winner: turnOf(cheapest(choice, cost), memory),
    score: (place) => cost(choice, place) / pool.weight[place],
    looked: (place) => pool.ready.able[place] === 1,
    known: (place) => known(choice, place),
  })
}
