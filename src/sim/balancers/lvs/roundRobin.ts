// Round robin of LVS: `rr`, and `wrr`, which takes weights in passes and not smoothly.
// What it knows: the weights, and where it stands in its list, which begins with the server added
//   last.
// What it does: `rr` goes to the next one, whatever it weighs above 0. `wrr` goes round with a
//   threshold that begins at the greatest weight and sinks by the greatest common divisor; whoever
//   weighs as much is taken. 4:3:2 gives A AB ABC ABC: the heavy one several times in a row.
// Cost per decision: `rr` and equal weights, a search by halving; otherwise one or two passes.
// When it fails: 10:1:1 is ten requests in a row for one server.
// Reference: Linux net/netfilter/ipvs/ip_vs_rr.c, ip_vs_wrr.c.
import { type Choice, defineBalancer, NONE, type PoolView } from '../balancer'
import { candidatesOf } from '../explaining'
import { positionOf } from '../ready'
import { unitOf, wholeWeight } from './weights'

interface Passes {
  plain: boolean // rr
  ids: Int32Array // the list that `last` belongs to
  last: number // place that had the last turn; the count of the list: the walk begins anew
  threshold: number // least weight that is taken in this pass; 0: none yet
  first: number // threshold of a first pass; 0: nobody has a weight
  unit: number // by which the threshold sinks
}

const needs = ['weight'] as const

// The kernel counts the first threshold down from the greatest weight so that the last is 1.
const passesOf = ({ willing, weight, count, ids }: PoolView, plain: boolean): Passes => {
  const weights = Array.from(weight, (each, place) =>
    willing[place] === 1 ? wholeWeight(each) : 0,
  )
  const unit = unitOf(weights) || 1
  const first = Math.max(0, weights.reduce((a, b) => Math.max(a, b), 0) - (unit - 1))
  return { plain, ids: ids.slice(), last: count, threshold: first, first, unit }
}

const changeWeighted = (pool: PoolView, memory: Passes): void => {
  const { threshold } = memory
  Object.assign(memory, passesOf(pool, false))
  const { first, unit } = memory
  if (threshold === 0 || threshold > first) memory.threshold = first
  else memory.threshold = unit > 1 ? Math.floor(threshold / unit) * unit + 1 : threshold
}

// The walk goes on behind the one that had the last turn, or behind the nearest before it that is
// still there: in LVS's list those before a place have higher places here.
const changePlain = (pool: PoolView, memory: Passes): void => {
  const { ids, last } = memory
  let place = -1
  for (let old = last; old < ids.length && place < 0; old++) place = pool.ids.indexOf(ids[old])
  memory.last = place < 0 ? pool.count : place
  memory.ids = pool.ids.slice()
}

// The next ready place in LVS's order after `last`, going round at the end.
const nextInList = ({ ready }: PoolView, last: number): number => {
  if (ready.count === 0) return NONE
  const before = positionOf(ready, last)
  return ready.places[before > 0 ? before - 1 : ready.count - 1]
}

// The next place after `from` that weighs at least the threshold, up to the end of the list.
const inPass = ({ ready, weight }: PoolView, from: number, threshold: number): number => {
  if (ready.alike) {
    const before = positionOf(ready, from)
    const isEnough = before > 0 && wholeWeight(weight[ready.places[before - 1]]) >= threshold
    return isEnough ? ready.places[before - 1] : NONE
  }
  for (let position = positionOf(ready, from) - 1; position >= 0; position--) {
    const place = ready.places[position]
    if (wholeWeight(weight[place]) >= threshold) return place
  }
  return NONE
}

const greatest = ({ ready, weight }: PoolView): number => {
  if (ready.alike) return wholeWeight(weight[ready.places[0]])
  let most = 0
  for (let position = 0; position < ready.count; position++) {
    most = Math.max(most, wholeWeight(weight[ready.places[position]]))
  }
  return most
}

// Thresholds of passes in which nobody is taken are passed over at once.
const sink = (from: number, unit: number, most: number): number =>
  from <= most ? from : from - Math.floor((from - most + unit - 1) / unit) * unit

// The threshold of the next pass with somebody in it.
const nextThreshold = ({ threshold, first, unit }: Passes, most: number): number => {
  const below = threshold - unit
  return below > 0 ? sink(below, unit, most) : sink(first, unit, most)
}

const find = (pool: PoolView, memory: Passes): number => {
  if (pool.ready.count === 0) return NONE
  if (memory.plain) return nextInList(pool, memory.last)
  const now = inPass(pool, memory.last, memory.threshold)
  if (now !== NONE) return now
  return inPass(pool, pool.count, nextThreshold(memory, greatest(pool)))
}

const take = ({ pool, memory }: Choice<Passes>, winner: number): void => {
  const stays = memory.plain || inPass(pool, memory.last, memory.threshold) !== NONE
  if (!stays) memory.threshold = nextThreshold(memory, greatest(pool))
  memory.last = winner
}

// How many servers are looked at before a place has its turn.
const looksUntil = ({ pool, memory }: Choice<Passes>, place: number): number => {
  const { plain, threshold, first, unit, last } = memory
  const position = pool.count - 1 - place
  const isAhead = place < last
  const weight = wholeWeight(pool.weight[place])
  if (plain) return isAhead ? position : pool.count + position
  if (isAhead && weight >= threshold) return position
  const sunk = Math.max(1, Math.floor((threshold - weight + unit - 1) / unit))
  const left = Math.floor((threshold - 1) / unit)
  const again = left + 1 + Math.max(0, Math.floor((first - weight + unit - 1) / unit))
  return (sunk <= left ? sunk : again) * pool.count + position
}

/** The rule of this file; `variant` is `wrr` unless the document says `rr`. */
export const roundRobin = defineBalancer<Passes>({
  id: 'lvs:round-robin',
  needs,
  memory: (pool, { variant }) => passesOf(pool, variant === 'rr'),
  choose(choice) {
    const winner = find(choice.pool, choice.memory)
    if (winner !== NONE) take(choice, winner)
    return winner
  },
  explain(choice) {
    const { pool } = choice
    return candidatesOf(choice, {
      rule: 'lvs:round-robin',
      needs,
      better: 'lowest',
      winner: find(pool, choice.memory),
      score: (place) => looksUntil(choice, place),
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({
        weight: wholeWeight(pool.weight[place]),
        current: looksUntil(choice, place),
      }),
    })
  },
  on(notice, choice) {
    const { pool, memory } = choice
    if (notice.kind === 'membersChanged' || notice.kind === 'weightChanged') {
      if (memory.plain) changePlain(pool, memory)
      else changeWeighted(pool, memory)
    }
    if (notice.kind === 'restarted') Object.assign(memory, passesOf(pool, memory.plain))
    if (notice.kind !== 'charged') return
    if (find(pool, memory) === notice.place) take(choice, notice.place)
  },
  turn: find,
})
