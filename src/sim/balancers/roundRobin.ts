// Round robin, smooth weighted form.
// What it knows: the weights, and its own turns so far.
// What it does: every open server gains its weight; the one with the most goes next and pays back
//   the sum. Equal weights give plain turns; 5:1:1 gives a a b a c a a, never five in a row.
// Cost per decision: one pass over the list.
// When it fails: work or machines differ; it looks at nothing, so it sends into a long line.
// Reference: nginx ngx_http_upstream_round_robin.c (smooth weighted round robin, 2012).
import { type Choice, defineBalancer, NONE, type PoolView } from './balancer'
import { candidatesOf } from './explaining'

/** Balance of turns by server id: what each has gained and not yet paid back. */
export interface Turns {
  current: Map<number, number>
  // The same by place, kept in step with the list, so that a choice allocates nothing.
  byPlace: Float64Array
}

const remember = (pool: PoolView, memory: Turns): void => {
  const byPlace = new Float64Array(pool.count)
  for (let place = 0; place < pool.count; place++) {
    byPlace[place] = memory.current.get(pool.ids[place]) ?? 0
  }
  memory.byPlace = byPlace
}

const keep = (pool: PoolView, memory: Turns): void => {
  memory.current = new Map()
  for (let place = 0; place < memory.byPlace.length; place++) {
    memory.current.set(pool.ids[place], memory.byPlace[place])
  }
}

const best = (pool: PoolView, memory: Turns): number => {
  let winner = NONE
  let most = Number.NEGATIVE_INFINITY
  for (let place = 0; place < pool.count; place++) {
    if (pool.open[place] === 0 || pool.weight[place] <= 0) continue
    const gained = memory.byPlace[place] + pool.weight[place]
    if (gained > most) {
      most = gained
      winner = place
    }
  }
  return winner
}

const needs = ['weight'] as const

/** The policy of this file; with equal weights, plain turns from the first in the list. */
export const roundRobin = defineBalancer<Turns>({
  id: 'round-robin',
  needs,
  memory: (pool) => ({ current: new Map(), byPlace: new Float64Array(pool.count) }),
  choose({ pool, memory }: Choice<Turns>): number {
    const winner = best(pool, memory)
    if (winner === NONE) return NONE
    let sum = 0
    for (let place = 0; place < pool.count; place++) {
      if (pool.open[place] === 0 || pool.weight[place] <= 0) continue
      sum += pool.weight[place]
      memory.byPlace[place] += pool.weight[place]
    }
    memory.byPlace[winner] -= sum
    return winner
  },
  explain(choice) {
    const { pool, memory } = choice
    const winner = best(pool, memory)
    return candidatesOf(choice, {
      rule: 'round-robin',
      needs,
      better: 'turn',
      winner,
      score: (place) => memory.byPlace[place] + pool.weight[place],
      looked: (place) => pool.weight[place] > 0,
      known: (place) => ({ weight: pool.weight[place], current: memory.byPlace[place] }),
    })
  },
  on(notice, { pool, memory }) {
    if (notice.kind === 'restarted') memory.byPlace.fill(0)
    if (notice.kind === 'membersLeaving') keep(pool, memory)
    if (notice.kind === 'membersChanged') remember(pool, memory)
    if (notice.kind === 'charged') {
      for (let place = 0; place < pool.count; place++) {
        if (pool.open[place] === 0 || pool.weight[place] <= 0) continue
        memory.byPlace[place] += pool.weight[place]
        memory.byPlace[notice.place] -= pool.weight[place]
      }
    }
  },
  turn: best,
})
