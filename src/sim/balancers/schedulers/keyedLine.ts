// A line in order of a key, equals in order of entry: what HAProxy keeps in its elastic binary
// trees. It may be entered anywhere and left from anywhere in a time that grows with the logarithm
// of its length: a binary heap that knows where each place stands.

/** A line of places, plain data. */
export interface KeyedLine {
  size: number
  entered: number // entries so far
  readonly heap: Int32Array // the first `size`: places, the head of the line at 0
  readonly at: Int32Array // by place: where it stands in the heap; -1: not in line
  readonly keys: Float64Array // by place
  readonly orders: Float64Array // by place: number of the entry
}

/** Nobody: the head of an empty line. */
const NOBODY = -1

/** An empty line with room for places 0 to `room` - 1. */
export const createLine = (room: number): KeyedLine => ({
  size: 0,
  entered: 0,
  heap: new Int32Array(room),
  at: new Int32Array(room).fill(-1),
  keys: new Float64Array(room),
  orders: new Float64Array(room),
})

/** A line that shares nothing that can change with `line`. */
export const copyLine = (line: KeyedLine): KeyedLine => ({
  size: line.size,
  entered: line.entered,
  heap: line.heap.slice(),
  at: line.at.slice(),
  keys: line.keys.slice(),
  orders: line.orders.slice(),
})

const isBefore = ({ keys, orders }: KeyedLine, one: number, other: number): boolean =>
  keys[one] < keys[other] || (keys[one] === keys[other] && orders[one] < orders[other])

const put = (line: KeyedLine, at: number, place: number): void => {
  line.heap[at] = place
  line.at[place] = at
}

// Moves a place from `from` towards the head as far as it goes.
const rise = (line: KeyedLine, place: number, from: number): void => {
  let at = from
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!isBefore(line, place, line.heap[above])) break
    put(line, at, line.heap[above])
    at = above
  }
  put(line, at, place)
}

// Moves a place from `from` away from the head as far as it goes.
const sink = (line: KeyedLine, place: number, from: number): void => {
  const { heap, size } = line
  let at = from
  for (;;) {
    const left = 2 * at + 1
    if (left >= size) break
    const right = left + 1
    const first = right < size && isBefore(line, heap[right], heap[left]) ? right : left
    if (!isBefore(line, heap[first], place)) break
    put(line, at, heap[first])
    at = first
  }
  put(line, at, place)
}

/** Place at the head of the line; -1 in an empty one. */
export const headOf = ({ size, heap }: KeyedLine): number => (size === 0 ? NOBODY : heap[0])

/** Whether a place is in line. */
export const isIn = ({ at }: KeyedLine, place: number): boolean => at[place] >= 0

/** A place that was not in line enters it, behind all that have its key. */
export const enter = (line: KeyedLine, place: number, key: number): void =>
  enterAs(line, place, { key, order: line.entered++ })

/** A place that was not in line enters it where it would stand had it entered then. */
export const enterAs = (
  line: KeyedLine,
  place: number,
  { key, order }: { readonly key: number; readonly order: number },
): void => {
  line.keys[place] = key
  line.orders[place] = order
  rise(line, place, line.size++)
}

/** A place leaves the line, wherever it stands; nothing happens where it does not. */
export const leaveLine = (line: KeyedLine, place: number): void => {
  const at = line.at[place]
  if (at < 0) return
  line.at[place] = -1
  const last = line.heap[--line.size]
  if (last === place) return
  // Who fills the gap may belong above or below it.
  if (at > 0 && isBefore(line, last, line.heap[(at - 1) >> 1])) rise(line, last, at)
  else sink(line, last, at)
}

/** The same line over a list that has changed: `placeOf` answers the new place of each old one,
 * -1 for one that is gone. */
export const movedLine = (
  line: KeyedLine,
  room: number,
  placeOf: (place: number) => number,
): KeyedLine => {
  const moved = createLine(room)
  moved.entered = line.entered
  for (let at = 0; at < line.size; at++) {
    const old = line.heap[at]
    const place = placeOf(old)
    if (place >= 0) enterAs(moved, place, { key: line.keys[old], order: line.orders[old] })
  }
  return moved
}
