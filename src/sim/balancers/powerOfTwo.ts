// Power of two choices (of d, with the option `choices`).
// What it knows: its own outstanding requests, but it looks only at the servers it drew.
// What it does: draws d different open servers, each equally likely, and takes the one with the
//   fewest outstanding; a tie goes to the one drawn first.
// Cost per decision: d draws, whatever the size of the pool.
// When it fails: few servers (with two it is least connections), or unequal machines: drawing
//   ignores weights.
// Reference: Mitzenmacher 2001; nginx `random two least_conn`, Envoy LEAST_REQUEST.
import { type Choice, defineBalancer, NONE } from './balancer'
import { createDraws, type Draws, drawReady } from './draws'
import { candidatesOf } from './explaining'

const CHOICES = 2

const least = ({ pool }: Choice<Draws>, { drawn }: Draws, many: number): number => {
  let winner = NONE
  for (let step = 0; step < many; step++) {
    const place = drawn[step]
    if (winner === NONE || pool.outstanding[place] < pool.outstanding[winner]) winner = place
  }
  return winner
}

const needs = ['outstanding', 'random'] as const

/** The policy of this file; `choices` in its document, 2 by default, is how many it looks at. */
export const powerOfTwo = defineBalancer<Draws>({
  id: 'power-of-two',
  needs,
  memory: (pool, { choices = CHOICES }) => createDraws(pool.count, choices),
  choose(choice) {
    const { pool, memory, request, spec } = choice
    const { random } = request
    const many = drawReady(pool, memory, { looks: spec.choices ?? CHOICES, random })
    return least(choice, memory, many)
  },
  explain(choice) {
    const { pool, request, spec } = choice
    const looks = spec.choices ?? CHOICES
    const room = createDraws(pool.count, looks)
    const many = drawReady(pool, room, { looks, random: request.random.copy() })
    const seen = [...room.drawn.subarray(0, many)]
    return candidatesOf(choice, {
      rule: 'power-of-two',
      needs,
      better: 'lowest',
      winner: least(choice, room, many),
      score: (place) => pool.outstanding[place],
      looked: (place) => seen.includes(place),
      known: (place) => ({ outstanding: pool.outstanding[place] }),
    })
  },
})
