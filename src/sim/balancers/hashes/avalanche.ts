// Avalanche: stirs a 32-bit number so that each bit in changes about half of the bits out. What
// HAProxy's `hash-type ... avalanche` does to a hash, and where the points of its ring come from.
// Reference: HAProxy include/haproxy/tools.h (full_hash); Bob Jenkins' integer hash of 2007.

/** Bijection of the whole numbers from 0 to 2^32 - 1. */
export const avalanche = (number: number): number => {
  let word = number | 0
  word = (word + 0x7ed55d16 + (word << 12)) | 0
  word = word ^ 0xc761c23c ^ (word >>> 19)
  word = (word + 0x165667b1 + (word << 5)) | 0
  word = (word + 0xd3a2646c) ^ (word << 9)
  word = (word + 0xfd7046c5 + (word << 3)) | 0
  word = word ^ 0xb55a4f09 ^ (word >>> 16)
  return Math.imul(word, 0xc0000001) >>> 0
}
