// What HAProxy's two consistent hashes share: from the nearest point to the key's number onward to
// the first server that was not tried before and has room. A server at its maxConnections is not
// passed over: the request waits for it. A request without the key goes on from the point of the
// last such request to the next open server.
import {
  type Balancer,
  type Choice,
  defineBalancer,
  type Known,
  type Need,
  NONE,
} from '../balancer'
import { candidatesOf } from '../explaining'
import { hashText } from '../textHash'
import { KEYLESS, keyNumber } from './keyNumber'
import { openEntry, stepsOver } from './map'
import { nearestPoint, pointAfter, type Ring, ringOf } from './ring'

/** How far the requests without a key have come, plain data. */
export interface Walk {
  last: number // point that the last of them was given; -1: none yet
}

interface RingRule {
  readonly id: string
  readonly needs: readonly Need[]
  readonly hasRoom: (choice: Choice<Walk>, place: number) => boolean
  readonly known: (choice: Choice<Walk>, place: number) => Readonly<Partial<Record<Known, number>>>
}

const isPassed = (rule: RingRule, choice: Choice<Walk>, place: number): boolean => {
  const { open, tried } = choice.pool
  return (open[place] === 0 && tried[place] === 1) || !rule.hasRoom(choice, place)
}

// Where the search begins: at the nearest point, or without a key behind the last one given; where
// that point is gone, behind the next one left.
const startOf = (ring: Ring, last: number, number: number): number => {
  if (number !== KEYLESS) return nearestPoint(ring, number)
  const next = last < 0 ? 0 : pointAfter(ring, last) + 1
  return next < ring.points.length ? next : 0
}

// Index of the point that takes the request; -1: nobody may, or it waits for who is full.
const pointOf = (rule: RingRule, choice: Choice<Walk>, number: number): number => {
  const { pool, memory } = choice
  const ring = ringOf(pool)
  const { owners } = ring
  if (owners.length === 0) return -1
  const start = startOf(ring, memory.last, number)
  if (number === KEYLESS) return openEntry(owners, start, pool.open)
  for (let step = 0; step < owners.length; step++) {
    const index = start + step < owners.length ? start + step : start + step - owners.length
    const place = owners[index]
    if (!isPassed(rule, choice, place)) return pool.open[place] === 1 ? index : -1
  }
  return -1
}

const explain = (rule: RingRule, choice: Choice<Walk>) => {
  const { pool, memory, request, spec } = choice
  const ring = ringOf(pool)
  const { owners } = ring
  const number = keyNumber(request.key, spec, true)
  const isKeyless = number === KEYLESS
  const point = pointOf(rule, choice, number)
  const steps = stepsOver(owners, owners.length === 0 ? 0 : startOf(ring, memory.last, number))
  const isIn = (place: number) =>
    Number.isFinite(steps(place)) && (isKeyless || rule.hasRoom(choice, place))
  return candidatesOf(choice, {
    rule: rule.id,
    needs: rule.needs,
    better: 'nearest',
    winner: point < 0 ? NONE : owners[point],
    score: steps,
    looked: (place) => point >= 0 && pool.open[place] === 1 && isIn(place),
    known: (place) => rule.known(choice, place),
    key: isKeyless ? null : request.key,
    ...(isKeyless ? {} : { hash: hashText(number) }),
  })
}

/** A policy that looks a key up on the ring. */
export const defineOnRing = (rule: RingRule): Balancer<Walk> =>
  defineBalancer<Walk>({
    id: rule.id,
    may: 'drop',
    needs: rule.needs,
    memory: () => ({ last: -1 }),
    choose(choice) {
      const { memory, pool, request, spec } = choice
      const number = keyNumber(request.key, spec, true)
      const point = pointOf(rule, choice, number)
      if (point < 0) return NONE
      const { points, owners } = ringOf(pool)
      if (number === KEYLESS) memory.last = points[point]
      return owners[point]
    },
    explain: (choice) => explain(rule, choice),
    on({ kind }, { memory }) {
      if (kind === 'restarted') memory.last = -1
    },
  })
