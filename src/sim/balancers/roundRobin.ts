// Round robin, smooth weighted form.
// What it knows: the weights, and its own turns so far.
// What it does: every open server gains its weight; the one with the most goes next and pays back
//   the sum. Equal weights give plain turns; 5:1:1 gives a a b a c a a, never five in a row.
// Cost per decision: with equal weights the next open place, found by halving; with unequal ones,
//   one pass over the list.
// When it fails: work or machines differ; it looks at nothing, so it sends into a long line.
// Reference: nginx ngx_http_upstream_round_robin.c (smooth weighted round robin, 2012).
import { type Choice, defineBalancer, NONE, type PoolView } from './balancer'
import { carried } from './carried'
import { candidatesOf } from './explaining'
import { positionOf } from './ready'

/** Whose turn it is. */
export interface Turns {
  // Unequal weights: what each place has gained and not yet paid back.
  current: Float64Array
  last: number // equal weights: the place that had the last turn; -1 before the first
  ids: Int32Array // the list that both belong to
}

// By server, not by place: who was there keeps its balance, and the turn goes on after who had it.
const follow = ({ ids }: PoolView, memory: Turns): void => {
  const { last } = memory
  memory.current = carried(memory.current, memory.ids, ids)
  const now = last < 0 ? -1 : ids.indexOf(memory.ids[last])
  if (last >= 0) memory.last = now >= 0 ? now : Math.min(last, ids.length) - 1
  memory.ids = ids.slice()
}

// With equal weights: the first ready place after the last turn, or the first of all.
const next = ({ ready }: PoolView, { last }: Turns): number => {
  if (ready.count === 0) return NONE
  const position = positionOf(ready, last + 1)
  return ready.places[position < ready.count ? position : 0]
}

const best = (pool: PoolView, memory: Turns): number => {
  const { ready, weight } = pool
  if (ready.alike) return next(pool, memory)
  let winner = NONE
  let most = Number.NEGATIVE_INFINITY
  for (let position = 0; position < ready.count; position++) {
    const place = ready.places[position]
    const gained = memory.current[place] + weight[place]
    if (gained > most) {
      most = gained
      winner = place
    }
  }
  return winner
}

// Every ready server gains its weight, and the one that goes pays back the sum.
const take = ({ ready, weight }: PoolView, memory: Turns, winner: number): void => {
  memory.last = winner
  if (ready.alike) return
  for (let position = 0; position < ready.count; position++) {
    const place = ready.places[position]
    memory.current[place] += weight[place]
    memory.current[winner] -= weight[place]
  }
}

// What the rule with unequal weights would have in its books: with equal ones, those after the last
// turn have gained one weight a turn, and those before have paid.
const balanceOf = ({ ready, weight }: PoolView, memory: Turns, place: number): number => {
  if (!ready.alike) return memory.current[place]
  const gone = positionOf(ready, memory.last + 1)
  return (place > memory.last ? gone : gone - ready.count) * weight[place]
}

const needs = ['weight'] as const

/** The policy of this file; with equal weights, plain turns from the first in the list. */
export const roundRobin = defineBalancer<Turns>({
  id: 'round-robin',
  needs,
  memory: ({ count, ids }) => ({ current: new Float64Array(count), last: -1, ids: ids.slice() }),
  choose({ pool, memory }: Choice<Turns>): number {
    const winner = best(pool, memory)
    if (winner !== NONE) take(pool, memory, winner)
    return winner
  },
  explain(choice) {
    const { pool, memory } = choice
    const current = (place: number) => balanceOf(pool, memory, place)
    return candidatesOf(choice, {
      rule: 'round-robin',
      needs,
      better: 'turn',
      winner: best(pool, memory),
      score: (place) => current(place) + pool.weight[place],
      looked: (place) => pool.weight[place] > 0,
      known: (place) => ({ weight: pool.weight[place], current: current(place) }),
    })
  },
  on(notice, { pool, memory }) {
    if (notice.kind === 'membersChanged') follow(pool, memory)
    if (notice.kind === 'restarted') {
      memory.current.fill(0)
      memory.last = -1
    }
    if (notice.kind !== 'charged') return
    // With equal weights a sticky pick costs a turn when it was the next one anyway.
    if (!pool.ready.alike || next(pool, memory) === notice.place) take(pool, memory, notice.place)
  },
  turn: best,
})
