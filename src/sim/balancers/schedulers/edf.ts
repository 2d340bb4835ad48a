// Earliest deadline first: whoever has had a turn is due again one over its weight later, so that
// turns come in proportion to weights, whatever they are, at the cost of a heap. Ties go to who
// was entered first. Reference: Envoy source/common/upstream/edf_scheduler.h.

/** A schedule, plain data: a heap by deadline. */
export interface Edf {
  time: number // deadline of the last turn
  entered: number // entries so far
  size: number
  readonly deadlines: Float64Array
  readonly orders: Float64Array // number of the entry: the lower goes first in a tie
  readonly places: Int32Array
}

/** An empty schedule with room for so many. */
export const createEdf = (room: number): Edf => ({
  time: 0,
  entered: 0,
  size: 0,
  deadlines: new Float64Array(room),
  orders: new Float64Array(room),
  places: new Int32Array(room),
})

const isBefore = ({ deadlines, orders }: Edf, one: number, other: number): boolean =>
  deadlines[one] < deadlines[other] ||
  (deadlines[one] === deadlines[other] && orders[one] < orders[other])

const swap = ({ deadlines, orders, places }: Edf, one: number, other: number): void => {
  const deadline = deadlines[one]
  const order = orders[one]
  const place = places[one]
  deadlines[one] = deadlines[other]
  orders[one] = orders[other]
  places[one] = places[other]
  deadlines[other] = deadline
  orders[other] = order
  places[other] = place
}

const sink = (edf: Edf): void => {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    if (left >= edf.size) return
    const right = left + 1
    const first = right < edf.size && isBefore(edf, right, left) ? right : left
    if (!isBefore(edf, first, at)) return
    swap(edf, first, at)
    at = first
  }
}

/** Enters a place that is due at an instant of the schedule. */
export const enterEdf = (edf: Edf, place: number, deadline: number): void => {
  let at = edf.size++
  edf.places[at] = place
  edf.deadlines[at] = deadline
  edf.orders[at] = edf.entered++
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!isBefore(edf, at, above)) return
    swap(edf, at, above)
    at = above
  }
}

/** The place that is due first has its turn and is due again 1 / weight later; weight above 0. */
export const renewFirst = (edf: Edf, weight: number): void => {
  edf.time = edf.deadlines[0]
  edf.deadlines[0] = edf.time + 1 / weight
  edf.orders[0] = edf.entered++
  sink(edf)
}

/** When each of `count` places is due; Infinity for one that is not in the schedule. */
export const deadlinesOf = (edf: Edf, count: number): Float64Array => {
  const due = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (let at = 0; at < edf.size; at++) due[edf.places[at]] = edf.deadlines[at]
  return due
}

// So little that it decides between those only that are due at once: the lighter goes first.
const EPSILON = 1e-13

/** What a schedule is made of: who, with which weight above 0. */
export interface Entrants {
  readonly places: ArrayLike<number>
  readonly weightOf: (place: number) => number
}

/** A schedule after so many turns, 0 to 2^32 - 1, at the cost of a few: each place has had the
 * turns that its weight gives it, and the rest are taken one by one. */
export const createEdfAfter = ({ places, weightOf }: Entrants, turns: number): Edf => {
  const edf = createEdf(places.length)
  let sum = 0
  for (let at = 0; at < places.length; at++) sum += weightOf(places[at]) + EPSILON
  let taken = 0
  for (let at = 0; at < places.length; at++) {
    const weight = weightOf(places[at]) + EPSILON
    let had = Math.floor((weight * turns) / sum)
    if (had > 0 && had / weight >= turns / sum) had--
    enterEdf(edf, places[at], (had + 1) / weight)
    edf.time = Math.max(edf.time, had / weight)
    taken += had
  }
  for (; taken < turns && edf.size > 0; taken++) renewFirst(edf, weightOf(edf.places[0]))
  return edf
}
