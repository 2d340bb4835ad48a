// MurmurHash2 in its form of 64 bits, of the bytes that a text has on the wire. What Envoy places
// ring points with where it is asked to (`hash_function: MURMUR_HASH_2`, the hash of libstdc++).
import { writeUtf8, writtenBytes } from './utf8'
import { flip, flipShifted, multiply, put, type Word64 } from './word64'

const FACTOR = [0xc6a4a793, 0x5bd1e995] as const
const SEED = 0xc70f6907 // that of std::hash

const lane = new Int32Array(2)

const load = (bytes: Uint8Array, from: number, size: number): void => {
  put(lane, 0, 0)
  for (let each = 0; each < size; each++) {
    lane[each < 4 ? 1 : 0] |= bytes[from + each] << (8 * (each & 3))
  }
}

const join = (word: Word64): void => {
  flip(word, lane[0], lane[1])
  multiply(word, FACTOR[0], FACTOR[1])
}

/** Writes the hash of a text into `word`. */
export const murmur2 = (text: string, word: Word64): void => {
  const size = writeUtf8(text)
  const bytes = writtenBytes()
  put(word, 0, size)
  multiply(word, FACTOR[0], FACTOR[1])
  flip(word, 0, SEED)
  let at = 0
  for (; at + 8 <= size; at += 8) {
    load(bytes, at, 8)
    multiply(lane, FACTOR[0], FACTOR[1])
    flipShifted(lane, 47)
    multiply(lane, FACTOR[0], FACTOR[1])
    join(word)
  }
  if (at < size) {
    load(bytes, at, size - at)
    join(word)
  }
  flipShifted(word, 47)
  multiply(word, FACTOR[0], FACTOR[1])
  flipShifted(word, 47)
}
