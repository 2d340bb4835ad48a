// The turns of HAProxy's `balance roundrobin`. Time is counted in picks. Every server has a
// position, the pick at which it is due; once picked it is due again total / weight later, and the
// remainder of that division is kept, so that nothing is lost in the long run. Three lines:
// `current` by position; `fresh`, who have no position yet and fill the holes, heaviest first; and
// `next`, who are due beyond the end of this round. Reference: HAProxy src/lb_fwrr.c.
import { NONE, type PoolView } from '../balancer'
import { carried } from '../carried'
import {
  copyLine,
  createLine,
  enter,
  headOf,
  isIn,
  type KeyedLine,
  leaveLine,
  movedLine,
} from '../schedulers/keyedLine'
import { PARTS_MAX, placesAfter, SCALE, usableWeights } from './weights'

/** Whose turn it is, plain data. */
export interface Turns {
  ids: Int32Array // the list that the columns belong to
  weight: Float64Array // in force, in parts; 0: takes no part
  position: Float64Array // pick at which each is due; 0: none yet
  last: Float64Array // position of the last turn
  rest: Float64Array // what divisions have left over so far
  passed: Int32Array // room for those that a pick passes over
  current: KeyedLine
  fresh: KeyedLine
  next: KeyedLine
  now: number // picks so far, counted on from `span` in each round
  span: number // length of this round: the sum of the weights at its start
  total: number // sum of the weights now: the length of the next round
}

const POSITIONS = 256 // apart: what is left over orders those that are due together

const byWeight = (turns: Turns, line: KeyedLine, place: number): void =>
  enter(line, place, PARTS_MAX - turns.weight[place])

/** Key of a place in the line `current`; 1/256 of it is a position and the order within it. */
const keyOf = ({ position, rest, weight }: Turns, place: number): number =>
  POSITIONS * position[place] + Math.floor((PARTS_MAX + rest[place] - weight[place]) / SCALE)

// Beyond the end of this round, and of the next as it looks now: into the next one.
const requeue = (turns: Turns, place: number): void => {
  const { position, span, total } = turns
  if (position[place] >= 2 * span || position[place] >= span + total) {
    position[place] -= span
    byWeight(turns, turns.next, place)
  } else {
    enter(turns.current, place, keyOf(turns, place))
  }
}

const leave = ({ current, fresh, next }: Turns, place: number): void => {
  leaveLine(current, place)
  leaveLine(fresh, place)
  leaveLine(next, place)
}

/** Everybody fresh, as after a start. */
export const createTurns = (pool: PoolView): Turns => {
  const weight = usableWeights(pool)
  const total = weight.reduce((sum, one) => sum + one, 0)
  const { count } = pool
  const turns: Turns = {
    ids: pool.ids.slice(),
    weight,
    position: new Float64Array(count),
    last: new Float64Array(count),
    rest: new Float64Array(count),
    passed: new Int32Array(count),
    current: createLine(count),
    fresh: createLine(count),
    next: createLine(count),
    now: total,
    span: total,
    total,
  }
  weight.forEach((one, place) => {
    if (one > 0) byWeight(turns, turns.fresh, place)
  })
  return turns
}

/** Turns that share nothing that can change with `turns`. */
export const copyTurns = (turns: Turns): Turns => ({
  ids: turns.ids,
  weight: turns.weight.slice(),
  position: turns.position.slice(),
  last: turns.last.slice(),
  rest: turns.rest.slice(),
  passed: turns.passed.slice(),
  current: copyLine(turns.current),
  fresh: copyLine(turns.fresh),
  next: copyLine(turns.next),
  now: turns.now,
  span: turns.span,
  total: turns.total,
})

// Who is due by now; else a fresh one fills the hole; else who is due first.
const due = (turns: Turns): number => {
  const { position, rest } = turns
  const waiting = headOf(turns.current)
  if (waiting !== NONE && position[waiting] <= turns.now) return waiting
  const fresh = headOf(turns.fresh)
  if (fresh === NONE) return waiting
  position[fresh] = 0
  rest[fresh] = 0
  return fresh
}

const advance = (turns: Turns, place: number): void => {
  const { position, last, rest, weight, total } = turns
  if (position[place] === 0) position[place] = turns.now
  last[place] = position[place]
  const left = rest[place] + (total % weight[place])
  const over = left >= weight[place] ? 1 : 0
  position[place] += Math.floor(total / weight[place]) + over
  rest[place] = left - over * weight[place]
}

const beginRound = (turns: Turns): void => {
  const { fresh } = turns
  turns.fresh = turns.next
  turns.next = fresh
  turns.span = turns.total
  turns.now = turns.total
}

// Who was passed over goes back as if it had had its turn; after a new round only weights count.
const putBack = (turns: Turns, many: number, isNewRound: boolean): void => {
  for (let at = many - 1; at >= 0; at--) {
    if (isNewRound) byWeight(turns, turns.fresh, turns.passed[at])
    else requeue(turns, turns.passed[at])
  }
}

/** The next place that is open has its turn; NONE where nobody is open. */
export const takeTurn = (turns: Turns, open: Uint8Array): number => {
  let passed = 0
  let isNewRound = false
  let winner = NONE
  for (;;) {
    if (turns.span === 0) {
      turns.span = turns.total
      turns.now = turns.total
    }
    let place = due(turns)
    if (place === NONE && !isNewRound) {
      isNewRound = true
      beginRound(turns)
      place = due(turns)
    }
    if (place === NONE) break
    advance(turns, place)
    leave(turns, place)
    turns.now++
    if (open[place] === 1) {
      winner = place
      requeue(turns, place)
      break
    }
    turns.passed[passed++] = place
  }
  putBack(turns, passed, isNewRound)
  return winner
}

const takeDown = (turns: Turns, place: number): void => {
  turns.total -= turns.weight[place]
  turns.weight[place] = 0
  leave(turns, place)
}

const bringUp = (turns: Turns, place: number, weight: number): void => {
  turns.total += weight
  turns.weight[place] = weight
  const { now, span, total, position } = turns
  position[place] = now + Math.trunc((total + span - now) / weight)
  requeue(turns, place)
}

// Another weight moves the next turn forward, hardly ever back: from 90:10 to 50:50 one server may
// get hundreds of requests in a row.
const reweigh = (turns: Turns, place: number, weight: number): void => {
  turns.total += weight - turns.weight[place]
  turns.weight[place] = weight
  const { position, last, rest, now, span, total } = turns
  if (isIn(turns.fresh, place)) {
    leave(turns, place)
    byWeight(turns, turns.fresh, place)
    return
  }
  const before = position[place] + (isIn(turns.next, place) ? span : 0)
  const step = Math.floor(total / weight)
  const sooner = Math.min(last[place] + step, before)
  position[place] = sooner < now + 2 ? now + step : sooner
  rest[place] = 0
  leave(turns, place)
  requeue(turns, place)
}

/** The list, its weights or who takes part have changed: everybody who was there stays in line. */
export const followList = (turns: Turns, pool: PoolView): void => {
  const { ids, count } = pool
  const before = turns.ids
  const placeOf = placesAfter(before, ids)
  for (let place = 0; place < before.length; place++) {
    if (placeOf(place) < 0 && turns.weight[place] > 0) takeDown(turns, place)
  }
  for (const column of ['weight', 'position', 'last', 'rest'] as const) {
    turns[column] = carried(turns[column], before, ids)
  }
  for (const line of ['current', 'fresh', 'next'] as const) {
    turns[line] = movedLine(turns[line], count, placeOf)
  }
  turns.passed = new Int32Array(count)
  turns.ids = ids.slice()
  usableWeights(pool).forEach((weight, place) => {
    const was = turns.weight[place]
    if (was === weight) return
    if (weight === 0) takeDown(turns, place)
    else if (was === 0) bringUp(turns, place, weight)
    else reweigh(turns, place, weight)
  })
}

/** When each place is due, in picks, the order among equals as a fraction, and Infinity for who
 * takes no part; `after` is what became of the turns once `winner` had had its own. */
export const dueAfter = (after: Turns, winner: number): ((place: number) => number) => {
  const { position, last, rest, weight, current, next, span } = after
  const at = (turn: number, left: number, parts: number) =>
    turn + Math.floor((PARTS_MAX + left - parts) / SCALE) / POSITIONS
  const picked = winner === NONE ? 0 : last[winner]
  const won = at(picked, 0, winner === NONE ? 0 : weight[winner])
  return (place) => {
    if (place === winner) return won
    if (weight[place] === 0) return Number.POSITIVE_INFINITY
    const turn = isIn(current, place)
      ? position[place]
      : isIn(next, place)
        ? position[place] + span
        : after.now - 1
    return Math.max(won, at(turn, rest[place], weight[place]))
  }
}
