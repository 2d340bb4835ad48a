// Power of two choices of LVS: `twos`, since Linux 5.12.
// What it knows: what `wlc` knows.
// What it does: draws two servers by weight, perhaps twice the same, and takes the one with the
//   lower overhead per weight; a tie goes to the one drawn first. The draw runs from 0 to the total
//   weight, both included, so that the first in the list (the last one added) has one part more.
// Cost per decision: two passes over the list.
// When it fails: with two servers of equal weight the busier one is taken a quarter of the time.
// Reference: Linux net/netfilter/ipvs/ip_vs_twos.c.
import type { Stream } from '../../random/stream'
import { type Choice, defineBalancer, NONE, type PoolView } from '../balancer'
import { candidatesOf } from '../explaining'
import {
  type Closing,
  copyClosing,
  forgetOld,
  noClosing,
  overhead,
  watchClosing,
} from './connections'
import { wholeWeight } from './weights'

const needs = ['outstanding', 'weight', 'now', 'outcomes', 'random'] as const

const totalOf = ({ ready, weight }: PoolView): number => {
  let total = 0
  for (let position = 0; position < ready.count; position++) {
    total += wholeWeight(weight[ready.places[position]])
  }
  return total
}

// Who stands where `amount` of weight has gone by, counted from the head of the list.
const standing = ({ ready, weight }: PoolView, amount: number): number => {
  let left = amount
  for (let position = ready.count - 1; position > 0; position--) {
    const place = ready.places[position]
    left -= wholeWeight(weight[place])
    if (left <= 0) return place
  }
  return ready.places[0]
}

// Weights of a thousand servers add up to more than `below` takes.
const draw = (random: Stream, total: number): number =>
  Math.min(total, Math.floor(random.uniform() * (total + 1)))

const costOf = ({ pool, memory }: Choice<Closing>, place: number): number =>
  overhead(pool.outstanding[place], memory.inactive[place])

const drawTwo = ({ pool, request }: Choice<Closing>, random = request.random) => {
  const total = totalOf(pool)
  return { first: draw(random, total), second: draw(random, total) }
}

const lower = (choice: Choice<Closing>, first: number, second: number): number => {
  const { weight } = choice.pool
  const mine = costOf(choice, second) * wholeWeight(weight[first])
  return mine < costOf(choice, first) * wholeWeight(weight[second]) ? second : first
}

/** The rule of this file. */
export const powerOfTwo = defineBalancer<Closing>({
  id: 'lvs:power-of-two',
  needs,
  memory: noClosing,
  choose(choice) {
    const { pool, memory, request } = choice
    if (pool.ready.count === 0) return NONE
    forgetOld(memory, request.now)
    const total = totalOf(pool)
    const first = standing(pool, draw(request.random, total))
    const second = standing(pool, draw(request.random, total))
    return lower(choice, first, second)
  },
  explain(asked) {
    const { pool, request } = asked
    const choice = { ...asked, memory: copyClosing(asked.memory) }
    forgetOld(choice.memory, request.now)
    const isEmpty = pool.ready.count === 0
    const { first, second } = isEmpty
      ? { first: 0, second: 0 }
      : drawTwo(choice, request.random.copy())
    const drawn = isEmpty ? [] : [standing(pool, first), standing(pool, second)]
    return candidatesOf(choice, {
      rule: 'lvs:power-of-two',
      needs,
      better: 'lowest',
      winner: isEmpty ? NONE : lower(choice, drawn[0], drawn[1]),
      score: (place) => costOf(choice, place) / wholeWeight(pool.weight[place]),
      looked: (place) => drawn.includes(place),
      known: (place) => ({
        outstanding: pool.outstanding[place],
        inactive: choice.memory.inactive[place],
        weight: wholeWeight(pool.weight[place]),
      }),
    })
  },
  on: (notice, { pool, request, memory }) =>
    watchClosing(notice, { pool, now: request.now }, memory),
})
