// The event calendar: what will happen, ordered by (time, sequence). A binary heap over two float
// columns, so that scheduling allocates nothing. It knows no load balancing: a code is just a
// number.

/** Codes are whole numbers below this. */
export const CODE_SPAN = 16_777_216 // 2^24
const SEQUENCE_MAX = 536_870_911 // 2^29 - 1

/**
 * The instant that `schedule` enters. A register and not an argument: an argument that is no small
 * integer would be put on the heap at every call. Only the first cell is used: V8 may move columns
 * of up to 64 bytes, and compiled code would have to look each time where they lie.
 */
export const due = new Float64Array(16)

/** The calendar as plain data, so that a checkpoint can copy it. */
export class Calendar {
  declare at: Float64Array
  declare key: Float64Array // sequence * CODE_SPAN + code: unique, and in order of scheduling
  declare length: number
  declare sequence: number // of the last entry scheduled
  declare poppedSequence: number

  constructor() {
    this.at = new Float64Array(64)
    this.key = new Float64Array(64)
    this.length = 0
    this.sequence = 0
    this.poppedSequence = 0
  }
}

/** A calendar that shares nothing with `calendar`. */
export const copyCalendar = (calendar: Calendar): Calendar =>
  Object.assign(new Calendar(), {
    at: calendar.at.slice(),
    key: calendar.key.slice(),
    length: calendar.length,
    sequence: calendar.sequence,
    poppedSequence: calendar.poppedSequence,
  })

/** Instant of the next entry; Infinity when there is none. */
export const nextAt = (calendar: Calendar): number =>
  calendar.length > 0 ? calendar.at[0] : Number.POSITIVE_INFINITY

const widen = (column: Float64Array): Float64Array<ArrayBuffer> => {
  const wide = new Float64Array(column.length * 2)
  wide.set(column)
  return wide
}

// Sequences of 100 million requests stay below the limit; longer histories are numbered afresh.
const renumber = (calendar: Calendar): ReadonlyMap<number, number> => {
  const keys = Array.from(calendar.key.subarray(0, calendar.length)).sort((a, b) => a - b)
  const renamed = new Map(keys.map((key, index) => [key, index + 1]))
  for (let i = 0; i < calendar.length; i++) {
    const key = calendar.key[i]
    calendar.key[i] = (renamed.get(key) ?? 0) * CODE_SPAN + codeOfKey(key)
  }
  calendar.sequence = keys.length
  return renamed
}

const codeOfKey = (key: number): number => key - Math.floor(key / CODE_SPAN) * CODE_SPAN

/** True when `schedule` is about to run out of sequence numbers and `renew` must be called. */
export const isWorn = (calendar: Calendar): boolean => calendar.sequence >= SEQUENCE_MAX

/** Numbers the entries afresh, in order; answers the new sequence of each old one. */
export const renew = (calendar: Calendar): ReadonlyMap<number, number> => {
  const bySequence = new Map<number, number>()
  for (const [key, sequence] of renumber(calendar)) {
    bySequence.set(Math.floor(key / CODE_SPAN), sequence)
  }
  return bySequence
}

/** Enters `code` at the instant in `due[0]`; answers its sequence number, by which it can be
 * recognized. */
export const schedule = (calendar: Calendar, code: number): number => {
  const at = due[0]
  if (calendar.length === calendar.at.length) {
    calendar.at = widen(calendar.at)
    calendar.key = widen(calendar.key)
  }
  const ats = calendar.at
  const keys = calendar.key
  const sequence = ++calendar.sequence
  const key = sequence * CODE_SPAN + code
  let i = calendar.length++
  while (i > 0) {
    const parent = (i - 1) >> 1
    // A new entry has the highest sequence, so equal times stay in order.
    if (ats[parent] <= at) break
    ats[i] = ats[parent]
    keys[i] = keys[parent]
    i = parent
  }
  ats[i] = at
  keys[i] = key
  return sequence
}

/** Enters `code` at instant `at`, away from the hot path; answers its sequence number. */
export const scheduleAt = (calendar: Calendar, at: number, code: number): number => {
  due[0] = at
  return schedule(calendar, code)
}

/** Takes the next entry out; answers its code and leaves its sequence in `poppedSequence`. */
export const pop = (calendar: Calendar): number => {
  const ats = calendar.at
  const keys = calendar.key
  const topKey = keys[0]
  const length = --calendar.length
  const at = ats[length]
  const key = keys[length]
  let i = 0
  let child = 1
  while (child < length) {
    const right = child + 1
    if (
      right < length &&
      (ats[right] < ats[child] || (ats[right] === ats[child] && keys[right] < keys[child]))
    ) {
      child = right
    }
    if (at < ats[child] || (at === ats[child] && key < keys[child])) break
    ats[i] = ats[child]
    keys[i] = keys[child]
    i = child
    child = 2 * i + 1
  }
  ats[i] = at
  keys[i] = key
  const sequence = (topKey / CODE_SPAN) | 0
  calendar.poppedSequence = sequence
  return (topKey - sequence * CODE_SPAN) | 0
}
