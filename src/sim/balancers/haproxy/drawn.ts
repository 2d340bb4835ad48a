// What HAProxy's random choices share: each draw is a point on the ring of `hash-type consistent`,
// with replacement, so that shares are those of the ring, uneven at weight 1, and one draw in n
// compares a server with itself. Of two the one with fewer unanswered requests per weight stays, in
// a tie the later. Where the best is full the request waits: nobody else is asked.
// Reference: HAProxy 2.6.12, src/backend.c (get_server_rnd). Its generator is not ours: the seed
// decides here.
import {
  type Balancer,
  type Choice,
  defineBalancer,
  type Known,
  type Need,
  NONE,
} from '../balancer'
import { candidatesOf } from '../explaining'
import { nearestPoint, ringOf } from './ring'
import { SCALE } from './weights'

interface DrawnRule {
  readonly id: string
  readonly needs: readonly Need[]
  readonly draws: (choice: Choice<null>) => number
  readonly known: (choice: Choice<null>, place: number) => Readonly<Partial<Record<Known, number>>>
}

// The server nearest to a drawn point, or the next one that was not tried before; NONE: all were.
const draw = ({ pool, request }: Choice<null>): number => {
  const ring = ringOf(pool)
  const { owners } = ring
  const start = nearestPoint(ring, request.random.nextUint32())
  for (let step = 0; step < owners.length; step++) {
    const index = start + step < owners.length ? start + step : start + step - owners.length
    const place = owners[index]
    if (pool.open[place] === 1 || pool.tried[place] === 0) return place
  }
  return NONE
}

// The best of so many draws, each of them noted in `seen`.
const best = (choice: Choice<null>, draws: number, seen?: Set<number>): number => {
  const { outstanding } = choice.pool
  const { weight, total } = ringOf(choice.pool)
  if (total === 0) return NONE
  let winner = draw(choice)
  seen?.add(winner)
  for (let many = 1; many < draws && winner !== NONE; many++) {
    const other = draw(choice)
    seen?.add(other)
    // Cross-multiplied: exact, where a quotient would round.
    const isWorse = outstanding[other] * weight[winner] > outstanding[winner] * weight[other]
    if (!isWorse) winner = other
  }
  return winner !== NONE && choice.pool.open[winner] === 1 ? winner : NONE
}

/** A policy that takes the best of several draws from the ring. */
export const defineDrawn = (rule: DrawnRule): Balancer<null> =>
  defineBalancer<null>({
    id: rule.id,
    may: 'drop',
    needs: rule.needs,
    memory: () => null,
    choose: (choice) => best(choice, rule.draws(choice)),
    explain(choice) {
      const { pool, request } = choice
      const draws = rule.draws(choice)
      const seen = new Set<number>()
      const twin = { ...choice, request: { ...request, random: request.random.copy() } }
      const winner = best(twin, draws, seen)
      const { weight, total } = ringOf(pool)
      return candidatesOf(choice, {
        rule: rule.id,
        needs: rule.needs,
        better: draws === 1 ? 'drawn' : 'lowest',
        ties: 'last',
        winner,
        score: (place) =>
          draws === 1 ? weight[place] / total : (pool.outstanding[place] * SCALE) / weight[place],
        looked: (place) => winner !== NONE && (draws === 1 ? weight[place] > 0 : seen.has(place)),
        known: (place) => rule.known(choice, place),
      })
    },
  })
