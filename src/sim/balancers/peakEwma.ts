// Peak EWMA.
// What it knows: of each server a mean of what its answers took that rises to a peak at once and
//   falls back slowly (an exponentially weighted moving average), its own outstanding requests.
// What it does: takes the open server with the least latency times (outstanding + 1), the first in
//   the list of several; with `choices`, of so many drawn by lot. A server without an answer is
//   tried once, and avoided until it has answered.
// Cost per decision: an exponential for each server that is looked at.
// When it fails: errors are quick answers too; one slow answer banishes a good server for about
//   `decay`.
// Reference: Finagle PeakEwma.scala, Linkerd, tower; Envoy contrib `peak_ewma`.
import { exponential } from '../random/portable'
import { SECOND } from '../time'
import { type Choice, defineBalancer, NONE } from './balancer'
import { carried } from './carried'
import { createDraws, type Draws, drawReady } from './draws'
import { candidatesOf } from './explaining'

const DECAY = 10 * SECOND
const UNKNOWN = 1e12 // cost of a server that has requests and no answer yet, microseconds

interface Peaks {
  cost: Float64Array // microseconds; 0: no answer yet
  since: Float64Array // instant of that cost
  ids: Int32Array
  draws: Draws
}

/** A cost after `gone` microseconds without an answer. */
const faded = (cost: number, gone: number, decay: number): number =>
  gone <= 0 ? cost : cost * exponential(-gone / decay)

/** The cost after an answer: up to a peak at once, down to a quick one slowly. */
export const peakCost = (cost: number, latency: number, keep: number): number =>
  latency > cost ? latency : cost * keep + latency * (1 - keep)

const load = ({ pool, memory, request, spec }: Choice<Peaks>, place: number): number => {
  const under = pool.outstanding[place]
  const cost = memory.cost[place]
  if (cost === 0) return under === 0 ? 0 : UNKNOWN + under
  return faded(cost, request.now - memory.since[place], spec.decay ?? DECAY) * (under + 1)
}

const least = (choice: Choice<Peaks>, drawn: Int32Array, many: number): number => {
  let winner = NONE
  let lowest = 0
  for (let step = 0; step < many; step++) {
    const mine = load(choice, drawn[step])
    if (winner !== NONE && mine >= lowest) continue
    winner = drawn[step]
    lowest = mine
  }
  return winner
}

const needs = ['outstanding', 'random', 'now', 'outcomes'] as const

/** The policy of this file; `decay` in its document is how long a peak is remembered. */
export const peakEwma = defineBalancer<Peaks>({
  id: 'peak-ewma',
  needs,
  memory: ({ count, ids }, { choices = 0 }) => ({
    cost: new Float64Array(count),
    since: new Float64Array(count),
    ids: ids.slice(),
    draws: createDraws(count, choices),
  }),
  choose(choice) {
    const { pool, memory, request, spec } = choice
    const { ready } = pool
    if (spec.choices === undefined) return least(choice, ready.places, ready.count)
    const { draws } = memory
    const many = drawReady(pool, draws, { looks: spec.choices, random: request.random })
    return least(choice, draws.drawn, many)
  },
  explain(choice) {
    const { pool, memory, request, spec } = choice
    const { ready } = pool
    const looks = spec.choices ?? 0
    const room = createDraws(pool.count, looks)
    const many = drawReady(pool, room, { looks, random: request.random.copy() })
    const seen = looks > 0 ? room.drawn.slice(0, many) : ready.places.slice(0, ready.count)
    return candidatesOf(choice, {
      rule: 'peak-ewma',
      needs,
      better: 'lowest',
      winner: least(choice, seen, seen.length),
      score: (place) => load(choice, place),
      looked: (place) => seen.includes(place),
      known: (place) => ({
        latency: faded(memory.cost[place], request.now - memory.since[place], spec.decay ?? DECAY),
        outstanding: pool.outstanding[place],
      }),
    })
  },
  on(notice, { pool, memory, request, spec }) {
    switch (notice.kind) {
      case 'answered':
      case 'failed': {
        const { place, latency } = notice
        const gone = request.now - memory.since[place]
        const keep = exponential(-Math.max(0, gone) / (spec.decay ?? DECAY))
        memory.cost[place] = peakCost(memory.cost[place], Math.max(1, latency), keep)
        memory.since[place] = request.now
        return
      }
      case 'membersChanged':
        memory.cost = carried(memory.cost, memory.ids, pool.ids)
        memory.since = carried(memory.since, memory.ids, pool.ids)
        memory.ids = pool.ids.slice()
        return
      case 'restarted':
        memory.cost.fill(0)
    }
  },
})
