// Named streams of random numbers, one per concern, each seeded from (seed, name). The generator is
// sfc32 (Doty-Humphrey's Small Fast Counting, 128 bits, period at least 2^32). The states of all
// streams of a run lie in one Int32Array, so that a checkpoint is one copy.
import { keyOf, uniformOf } from './mixing'

const WORDS = 4
const DISCARDED = 16

/** What `nextTwo` drew second. */
export const second = new Int32Array(32) // one is used: see `due` of the calendar

/** The states of all streams of a run at one instant, as plain data. */
export interface StreamsState {
  readonly words: Int32Array // four for each stream, in the order of opening
}

/** Where a stream keeps its state. */
interface Bank {
  words: Int32Array
}

/** One sequence of random numbers. Drawing allocates nothing; the state is in the bank. */
export class Stream {
  /** Place in the order of opening, from 0: plain data that stands for the stream. */
  readonly index: number
  private readonly bank: Bank

  constructor(bank: Bank, index: number) {
    this.bank = bank
    this.index = index
  }

  /** 32 random bits as a signed word: an unsigned one may be too large for a small integer
   * and would be put on the heap. */
  private nextWord(): number {
    const words = this.bank.words
    const at = this.index << 2
    const b = words[at + 1]
    const c = words[at + 2]
    const counter = words[at + 3]
    const out = (words[at] + b + counter) | 0
    words[at] = b ^ (b >>> 9)
    words[at + 1] = (c + (c << 3)) | 0
    words[at + 2] = (((c << 21) | (c >>> 11)) + out) | 0
    words[at + 3] = (counter + 1) | 0
    return out
  }

  /** A whole number from 0 to 2^32 - 1, all equally likely. */
  nextUint32(): number {
    return this.nextWord() >>> 0
  }

  /** Two words at once, for less than two single ones cost: answers the first and leaves the
   * second in `second[0]`, as a signed word. */
  nextTwo(): number {
    const words = this.bank.words
    const at = this.index << 2
    const a = words[at]
    const b = words[at + 1]
    const c = words[at + 2]
    const counter = words[at + 3]
    const first = (a + b + counter) | 0
    const a1 = b ^ (b >>> 9)
    const b1 = (c + (c << 3)) | 0
    const c1 = (((c << 21) | (c >>> 11)) + first) | 0
    const out = (a1 + b1 + counter + 1) | 0
    words[at] = b1 ^ (b1 >>> 9)
    words[at + 1] = (c1 + (c1 << 3)) | 0
    words[at + 2] = (((c1 << 21) | (c1 >>> 11)) + out) | 0
    words[at + 3] = (counter + 2) | 0
    second[0] = out
    return first
  }

  /** A multiple of 2^-53 strictly between 0 and 1; 2^-54 stands for 0. */
  uniform(): number {
    const first = this.nextWord()
    return uniformOf(first, this.nextWord())
  }

  /** A whole number from 0 to n - 1, all exactly equally likely; n whole, 1 to 2^21. */
  below(n: number): number {
    // Lemire 2019: the product is exact below 2^53; the few words that would favor some answers
    // are drawn again.
    if (!(n >= 1 && n <= 2097152)) throw new RangeError(`below(${n}): n must be 1 to 2097152`)
    for (;;) {
      const product = (this.nextWord() >>> 0) * n
      const answer = (product / 4294967296) | 0 // the floor, as the small integer that it is
      const rest = product - answer * 4294967296
      // The exact limit is below n, and its remainder is slow: worked out only where it counts.
      if (rest >= n || rest >= 4294967296 % n) return answer
    }
  }

  /** A stream that goes on from here by itself: what it draws leaves this one as it is. */
  copy(): Stream {
    const at = this.index << 2
    return new Stream({ words: this.bank.words.slice(at, at + WORDS) }, 0)
  }
}

/** The streams of one run. The same openings in the same order give the same handles. */
export class Streams {
  private readonly bank: Bank = { words: new Int32Array(16 * WORDS) }
  private readonly handles: Stream[] = []
  private count = 0

  /** Starts a new stream; seed whole, 0 to 2^53 - 1. One (seed, name) is one sequence. */
  open(seed: number, name: string): Stream {
    const index = this.count
    this.reserve(index + 1)
    this.count = index + 1
    this.bank.words.set(keyOf(seed, name), index * WORDS)
    const stream = this.at(index)
    for (let i = 0; i < DISCARDED; i++) stream.nextUint32()
    return stream
  }

  /** The handle of the stream opened as number `index`, from 0. */
  at(index: number): Stream {
    if (!(index >= 0 && index < this.count)) throw new RangeError(`no stream ${index}`)
    this.handles[index] ??= new Stream(this.bank, index)
    return this.handles[index]
  }

  /** A copy of all states, for a checkpoint. */
  save(): StreamsState {
    return { words: this.bank.words.slice(0, this.count * WORDS) }
  }

  /** Goes back to `state`: streams opened since are gone, handles of the others stay good. */
  load(state: StreamsState): void {
    const count = state.words.length / WORDS
    this.reserve(count)
    this.bank.words.set(state.words)
    this.count = count
  }

  private reserve(count: number): void {
    const length = this.bank.words.length
    if (count * WORDS <= length) return
    const grown = new Int32Array(Math.max(2 * length, count * WORDS))
    grown.set(this.bank.words)
    this.bank.words = grown
  }
}
