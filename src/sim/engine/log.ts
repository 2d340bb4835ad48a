// The event log: a stream of fixed-width records in columns, of which the latest 2^20 are kept, and
// a digest over every record since the start, whatever is kept.
import { simTime } from '../time'
import {
  clientIn,
  eventKinds,
  isWide,
  kindIn,
  kindOfSent,
  SENT,
  type SimEvent,
  serverIn,
  valueIn,
  wideIn,
} from './event'

const CAPACITY_MAX = 1_048_576
const FULL = 983_040 // what one call of `advance` writes still fits beside it
const BATCH = 512
const FIRST_CAPACITY = 8192
const HIGH = 1 / 4294967296

// The desk, shared by all logs: columns that are never another object are the cheapest that
// compiled code can write to. The log that sits at it has it to itself; another one that wants to
// write enters what lies there into its own columns first. Before the records lie registers.
const HEAD = 2
const deskTimes = new Float64Array(HEAD + 2 * BATCH)
const deskWords = new Int32Array(HEAD + 2 * BATCH) // [0]: place of the next record, HEAD at least
const wholeTimes = deskTimes.subarray(HEAD)
const wholeWords = deskWords.subarray(HEAD)
deskWords[0] = HEAD

/**
 * Registers of whoever writes records: now, and the beginning of the phase that the next record
 * ends. Set before each `append`; nothing is kept in them from one event to the next.
 */
export const clock = deskTimes.subarray(0, HEAD)

let seated: EventLog | null = null

/** Where the log stood: enough to continue the stream and its digest from there. */
export interface LogMark {
  readonly count: number
  readonly low: number
  readonly high: number
}

/** Told of new records, by their places in the log, before they can be overwritten. */
export type BatchListener = (from: number, to: number) => void

/**
 * The record columns, and the digest of all that went through them. Records are written to a desk
 * that stays in the nearest cache, and go from there into the columns batch by batch; `absorb`
 * clears the desk. What reads places of the columns reads after that.
 */
export class EventLog {
  // Two columns and not four, in pairs: `at` and `since`, subject and detail. Half as many lines of
  // the cache are written at a time.
  private times = new Float64Array(2 * FIRST_CAPACITY)
  private words = new Int32Array(2 * FIRST_CAPACITY)
  /** Place in the columns of record i is `i & mask`. */
  mask = FIRST_CAPACITY - 1
  /** Place in the log of the oldest record still kept. */
  oldest = 0
  listener: BatchListener | null = null
  private absorbed = 0
  private low = 0x243f6a88
  private high = 0x85a308d3

  // Columns and mask are assigned once more, for the compiler's sake: of a field that has never
  // changed it takes the value for granted, and the first growth would throw away all its work.
  constructor() {
    const { times, words, mask } = this
    this.times = times
    this.words = words
    this.mask = mask
  }

  /** Records so far. */
  get count(): number {
    return seated === this ? this.absorbed + ((deskWords[0] - HEAD) >> 1) : this.absorbed
  }

  /**
   * Adds a record at the instant in `clock[0]`; `clock[1]` is when the phase that it ends began.
   * Registers and not arguments: numbers that are no small integers would be put on the heap.
   */
  append(subject: number, detail: number): void {
    if (seated !== this) this.sitDown()
    const times = deskTimes
    const words = deskWords
    const next = words[0]
    times[next] = times[0]
    times[next + 1] = times[1]
    words[next] = subject
    words[next + 1] = detail
    words[0] = next + 2
    if (next === 2 * BATCH) this.absorb()
  }

  /** Instant of the record at place `i` in the columns. */
  at(i: number): number {
    return this.times[i << 1]
  }

  /** When the phase began that the record at place `i` in the columns ends. */
  since(i: number): number {
    return this.times[(i << 1) + 1]
  }

  /** Id of the request that the record at place `i` in the columns is about, or -1. */
  subject(i: number): number {
    return this.words[i << 1]
  }

  /** Kind, server and value of the record at place `i` in the columns, packed. */
  detail(i: number): number {
    return this.words[(i << 1) + 1]
  }

  /** Hashes what came since the last call, enters it into the columns and tells the listener. */
  absorb(): void {
    if (seated !== this || deskWords[0] === HEAD) return
    const from = this.absorbed
    const to = this.count
    this.hash()
    this.enter()
    this.absorbed = to
    deskWords[0] = HEAD
    seated = null // the desk keeps no log alive
    this.listener?.(from, to)
    if (to - this.oldest + BATCH > this.mask + 1) this.makeRoom()
  }

  /** True when hardly more fits without letting the oldest record go. */
  get isFull(): boolean {
    return this.count >= FULL
  }

  /** 16 hexadecimal digits over every record so far. */
  digest(): string {
    this.absorb()
    const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
    return hex(finish(this.high ^ this.count)) + hex(finish(this.low + this.high))
  }

  mark(): LogMark {
    this.absorb()
    return { count: this.count, low: this.low, high: this.high }
  }

  /** Goes back to `mark`; records before it stay readable as far as they are still kept. */
  rewind(mark: LogMark): void {
    if (seated === this) deskWords[0] = HEAD
    // What lay on the desk was never entered: a mark behind it is not kept either.
    if (mark.count < this.oldest || mark.count > this.absorbed) this.oldest = mark.count
    this.absorbed = mark.count
    this.low = mark.low
    this.high = mark.high
    if (this.count - this.oldest + BATCH > this.mask + 1) this.makeRoom()
  }

  /** Takes over what another log of the same run holds before `mark`, and goes on from there. */
  takeOver(other: EventLog, mark: LogMark): void {
    other.absorb()
    if (this.mask !== other.mask) {
      this.times = other.times.slice()
      this.words = other.words.slice()
      this.mask = other.mask
    } else {
      this.times.set(other.times)
      this.words.set(other.words)
    }
    this.absorbed = other.absorbed
    this.oldest = other.oldest
    this.rewind(mark)
  }

  /** The record at place `index`, which must be kept (`oldest` to `count` - 1). */
  read(index: number): SimEvent {
    this.absorb()
    const i = index & this.mask
    const detail = this.detail(i)
    const sent = kindIn(detail) === SENT
    const wide = isWide(kindIn(detail))
    return {
      index,
      at: simTime(this.at(i)),
      kind: eventKinds[kindIn(detail)] ?? 'request.sent',
      subject: this.subject(i),
      server: wide ? -1 : serverIn(detail),
      ...(sent && kindOfSent(detail) > 0 ? { requestKind: kindOfSent(detail) } : {}),
      value: sent ? clientIn(detail) : wide ? wideIn(detail) : valueIn(detail),
      since: simTime(this.since(i)),
    }
  }

  /** Place of the first kept record later than `at`. */
  firstAfter(at: number): number {
    this.absorb()
    let low = this.oldest
    let high = this.count
    while (low < high) {
      const middle = low + Math.floor((high - low) / 2)
      if (this.at(middle & this.mask) <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  private sitDown(): void {
    seated?.absorb()
    seated = this
  }

  private hash(): void {
    let low = this.low
    let high = this.high
    const end = deskWords[0]
    for (let i = HEAD; i < end; i += 2) {
      const time = deskTimes[i]
      low = Math.imul(low ^ (time | 0), 0x9e3779b1)
      high = Math.imul(high ^ deskWords[i], 0x85ebca6b) + low
      low = Math.imul(low ^ (low >>> 15) ^ deskWords[i + 1], 0xc2b2ae35)
      high = (high ^ (high >>> 13)) + ((time * HIGH) | 0)
    }
    this.low = low | 0
    this.high = high | 0
  }

  // A whole batch is one copy, unless the columns turn over in it.
  private enter(): void {
    const { times, words, mask } = this
    const count = deskWords[0] - HEAD
    const first = (this.absorbed & mask) << 1
    if (count === 2 * BATCH && first + count <= times.length) {
      times.set(wholeTimes, first)
      words.set(wholeWords, first)
      return
    }
    const turn = times.length - 1
    for (let i = 0; i < count; i++) {
      times[(first + i) & turn] = deskTimes[HEAD + i]
      words[(first + i) & turn] = deskWords[HEAD + i]
    }
  }

  // Widens the columns up to the limit; from there on the oldest half batch by batch is let go.
  private makeRoom(): void {
    const capacity = this.mask + 1
    if (capacity >= CAPACITY_MAX) {
      this.oldest = Math.max(this.oldest, this.count + BATCH - capacity)
      return
    }
    const wide = Math.min(CAPACITY_MAX, 4 * capacity)
    const mask = wide - 1
    const times = new Float64Array(2 * wide)
    const words = new Int32Array(2 * wide)
    // In stretches that lie in one piece on both sides: the old columns turn over at most once.
    for (let index = this.oldest; index < this.count; ) {
      const from = index & this.mask
      const until = Math.min(capacity, from + this.count - index)
      const to = index & mask
      times.set(this.times.subarray(2 * from, 2 * until), 2 * to)
      words.set(this.words.subarray(2 * from, 2 * until), 2 * to)
      index += until - from
    }
    this.times = times
    this.words = words
    this.mask = mask
  }
}

const finish = (word: number): number => {
  let h = Math.imul(word ^ (word >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return h ^ (h >>> 16)
}
