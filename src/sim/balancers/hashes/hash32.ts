// Multiplicative hashing of a 32-bit word: times 2^32 over the golden ratio, of which the upper
// bits are kept. Linux's hash_32; LVS's `sh` takes 8 bits of it.
// Reference: Knuth, The Art of Computer Programming, volume 3; Linux include/linux/hash.h.

/** The upper `bits` of the product, 0 to 2^bits - 1; `bits` from 1 to 32. */
export const hash32 = (word: number, bits: number): number =>
  Math.imul(word, 0x61c88647) >>> (32 - bits)
