// Join the idle queue.
// What it knows: which servers have told it that they are idle.
// What it does: takes one of the idle by lot; when there is none, any open one by lot.
// Cost per decision: one draw, as servers report by themselves; the model reads who is idle in one
//   pass over the list.
// When it fails: above about 90 % busy hardly anybody is idle, and it is random.
// Reference: Lu, Xie, Kliot, Geller, Larus, Greenberg 2011.
import { type Choice, defineBalancer, NONE } from './balancer'
import { candidatesOf } from './explaining'

const idleAmong = ({ pool }: Choice<null>): number => {
  const { places, count } = pool.ready
  let idle = 0
  for (let position = 0; position < count; position++) {
    if (pool.load[places[position]] === 0) idle++
  }
  return idle
}

// The open server number `wanted` of those that are idle, or of all.
const numbered = ({ pool }: Choice<null>, wanted: number, idleOnly: boolean): number => {
  const { places, count } = pool.ready
  let left = wanted
  for (let position = 0; position < count; position++) {
    if (idleOnly && pool.load[places[position]] !== 0) continue
    if (left-- === 0) return places[position]
  }
  return NONE
}

const pick = (choice: Choice<null>, idle: number, uniform: number): number => {
  const among = idle > 0 ? idle : choice.pool.ready.count
  return numbered(choice, Math.floor(uniform * among), idle > 0)
}

const needs = ['load', 'random'] as const

/** The policy of this file. */
export const joinIdleQueue = defineBalancer<null>({
  id: 'join-idle-queue',
  needs,
  memory: () => null,
  choose(choice) {
    if (choice.pool.ready.count === 0) return NONE
    return pick(choice, idleAmong(choice), choice.request.random.uniform())
  },
  explain(choice) {
    const { pool, request } = choice
    const idle = idleAmong(choice)
    const isDrawn = (place: number) =>
      pool.ready.able[place] === 1 && (idle === 0 || pool.load[place] === 0)
    return candidatesOf(choice, {
      rule: 'join-idle-queue',
      needs,
      better: 'drawn',
      winner: pool.ready.count === 0 ? NONE : pick(choice, idle, request.random.copy().uniform()),
      score: () => 1 / (idle > 0 ? idle : pool.ready.count),
      looked: isDrawn,
      known: (place) => ({ load: pool.load[place] }),
    })
  },
})
