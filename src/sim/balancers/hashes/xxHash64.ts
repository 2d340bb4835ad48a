// xxHash64 of the bytes that a text has on the wire. What Envoy hashes keys, ring points and the
// names of a Maglev table with. Reference: the xxHash specification (XXH64).
import { writeUtf8, writtenBytes } from './utf8'
import { add, flip, flipShifted, multiply, put, rotate, type Word64 } from './word64'

// The five primes, each by its halves.
const A = [0x9e3779b1, 0x85ebca87] as const
const B = [0xc2b2ae3d, 0x27d4eb4f] as const
const C = [0x165667b1, 0x9e3779f9] as const
const D = [0x85ebca77, 0xc2b2ae63] as const
const E = [0x27d4eb2f, 0x165667c5] as const

const lane = new Int32Array(2)
const lanes = [new Int32Array(2), new Int32Array(2), new Int32Array(2), new Int32Array(2)] as const
const turns = [1, 7, 12, 18] as const

const wordAt = (bytes: Uint8Array, at: number): number =>
  bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)

// One lane of 8 bytes into an accumulator.
const mix = (word: Word64, high: number, low: number): void => {
  put(lane, high, low)
  multiply(lane, B[0], B[1])
  add(word, lane[0], lane[1])
  rotate(word, 31)
  multiply(word, A[0], A[1])
}

const join = (word: Word64, { 0: high, 1: low }: Word64): void => {
  const part = lanes[0] // no longer needed when it is joined, the first of all
  put(part, 0, 0)
  mix(part, high, low)
  flip(word, part[0], part[1])
  multiply(word, A[0], A[1])
  add(word, D[0], D[1])
}

// All whole stripes of 32 bytes, four lanes side by side; answers how many bytes that was.
const stripes = (bytes: Uint8Array, size: number, { seed, word }: Start): number => {
  const [first, second, third, fourth] = lanes
  put(first, A[0], A[1])
  add(first, B[0], B[1])
  put(second, B[0], B[1])
  put(third, 0, 0)
  put(fourth, ~A[0], ~A[1])
  add(fourth, 0, 1)
  for (const each of lanes) add(each, 0, seed)
  let at = 0
  for (; at + 32 <= size; at += 32) {
    for (let each = 0; each < 4; each++) {
      const from = at + 8 * each
      mix(lanes[each], wordAt(bytes, from + 4), wordAt(bytes, from))
    }
  }
  put(word, 0, 0)
  for (let each = 0; each < 4; each++) {
    put(lane, lanes[each][0], lanes[each][1])
    rotate(lane, turns[each])
    add(word, lane[0], lane[1])
  }
  for (const each of lanes) join(word, each)
  return at
}

interface Start {
  readonly seed: number
  readonly word: Word64
}

const rest = (word: Word64, bytes: Uint8Array, [from, size]: readonly [number, number]): void => {
  let at = from
  for (; at + 8 <= size; at += 8) {
    const part = lanes[0]
    put(part, 0, 0)
    mix(part, wordAt(bytes, at + 4), wordAt(bytes, at))
    flip(word, part[0], part[1])
    rotate(word, 27)
    multiply(word, A[0], A[1])
    add(word, D[0], D[1])
  }
  if (at + 4 <= size) {
    put(lane, 0, wordAt(bytes, at))
    multiply(lane, A[0], A[1])
    flip(word, lane[0], lane[1])
    rotate(word, 23)
    multiply(word, B[0], B[1])
    add(word, C[0], C[1])
    at += 4
  }
  for (; at < size; at++) {
    put(lane, 0, bytes[at])
    multiply(lane, E[0], E[1])
    flip(word, lane[0], lane[1])
    rotate(word, 11)
    multiply(word, A[0], A[1])
  }
}

/** Writes the hash of a text into `word`; seed 0 to 2^31 - 1. */
export const xxHash64 = (text: string, seed: number, word: Word64): void => {
  const size = writeUtf8(text)
  const bytes = writtenBytes()
  let from = 0
  if (size >= 32) from = stripes(bytes, size, { seed, word })
  else {
    put(word, E[0], E[1])
    add(word, 0, seed)
  }
  add(word, 0, size)
  rest(word, bytes, [from, size])
  flipShifted(word, 33)
  multiply(word, B[0], B[1])
  flipShifted(word, 29)
  multiply(word, C[0], C[1])
  flipShifted(word, 32)
}
