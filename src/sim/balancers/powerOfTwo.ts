// Power of two choices (of d, with the option `choices`).
// What it knows: its own outstanding requests, but it looks only at the servers it drew.
// What it does: draws d different open servers, each equally likely, and takes the one with the
//   fewest outstanding; a tie goes to the one drawn first.
// Cost per decision: d draws, whatever the size of the pool.
// When it fails: few servers (with two it is least connections), or unequal machines: drawing
//   ignores weights.
// Reference: Mitzenmacher 2001; nginx `random two least_conn`, Envoy LEAST_REQUEST.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'

/** Room for the draw, so that a choice allocates nothing. */
export interface DrawnPlaces {
  places: Int32Array // open places; the first d are shuffled to the front
}

const gather = ({ pool, memory }: Choice<DrawnPlaces>): number => {
  if (memory.places.length < pool.count) memory.places = new Int32Array(pool.count)
  let open = 0
  for (let place = 0; place < pool.count; place++) {
    if (pool.open[place] === 1 && pool.weight[place] > 0) memory.places[open++] = place
  }
  return open
}

const choicesOf = ({ spec }: Choice<DrawnPlaces>): number => spec.choices ?? 2

// One step of the shuffle: the place drawn by `uniform` moves to position `step`.
const drawn = (memory: DrawnPlaces, draw: { step: number; open: number; uniform: number }) => {
  const { step, open, uniform } = draw
  const other = step + Math.floor(uniform * (open - step))
  const place = memory.places[other]
  memory.places[other] = memory.places[step]
  memory.places[step] = place
  return place
}

const needs = ['outstanding', 'weight', 'random'] as const

/** The policy of this file; `choices` in its document, 2 by default, is how many it looks at. */
export const powerOfTwo = defineBalancer<DrawnPlaces>({
  id: 'power-of-two',
  needs,
  memory: (pool) => ({ places: new Int32Array(pool.count) }),
  choose(choice) {
    const { pool, memory, request } = choice
    const open = gather(choice)
    const looks = Math.min(choicesOf(choice), open)
    let winner = NONE
    for (let step = 0; step < looks; step++) {
      const place = drawn(memory, { step, open, uniform: request.random.uniform() })
      if (winner === NONE || pool.outstanding[place] < pool.outstanding[winner]) winner = place
    }
    return winner
  },
  explain(choice) {
    const { pool, request } = choice
    const memory = { places: new Int32Array(pool.count) }
    const open = gather({ ...choice, memory })
    const looks = Math.min(choicesOf(choice), open)
    const ahead = request.random.copy()
    const seen = Array.from({ length: looks }, (_, step) =>
      drawn(memory, { step, open, uniform: ahead.uniform() }),
    )
    const winner = seen.reduce(
      (least, place) =>
        least === NONE || pool.outstanding[place] < pool.outstanding[least] ? place : least,
      NONE,
    )
    return candidatesOf(choice, {
      rule: 'power-of-two',
      needs,
      better: 'lowest',
      winner,
      score: (place) => pool.outstanding[place],
      looked: (place) => seen.includes(place),
      known: (place) => ({ outstanding: pool.outstanding[place] }),
    })
  },
})
