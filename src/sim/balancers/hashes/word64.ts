// Whole numbers modulo 2^64 as two words of 32 bits: a number has 53 bits, and a BigInt is made
// anew for every sum, which a decision cannot afford.

/** A number of 64 bits: its upper word, then its lower. Signed or not, the bits are the same. */
export type Word64 = Int32Array | Uint32Array

/** Sets a word to the two halves. */
export const put = (word: Word64, high: number, low: number): void => {
  word[0] = high
  word[1] = low
}

/** Adds the number of the two halves. */
export const add = (word: Word64, high: number, low: number): void => {
  const sum = (word[1] >>> 0) + (low >>> 0)
  word[0] += high + (sum > 0xffffffff ? 1 : 0)
  word[1] = sum
}

/** Flips the bits that the two halves have. */
export const flip = (word: Word64, high: number, low: number): void => {
  word[0] ^= high
  word[1] ^= low
}

/** Multiplies by the number of the two halves; what is above 2^64 is dropped. */
export const multiply = (word: Word64, high: number, low: number): void => {
  const own = word[1]
  // The upper word of the product of the lower ones, by halves of 16 bits: each sum is exact.
  const a = own & 0xffff
  const b = own >>> 16
  const c = low & 0xffff
  const d = low >>> 16
  const middle = b * c + ((a * c) >>> 16)
  const other = a * d + (middle & 0xffff)
  const carried = b * d + (middle >>> 16) + (other >>> 16)
  word[0] = (Math.imul(word[0], low) + Math.imul(own, high) + (carried | 0)) | 0
  word[1] = Math.imul(own, low)
}

/** Rotates to the left by 1 to 31 bits. */
export const rotate = (word: Word64, by: number): void => {
  const high = word[0]
  const low = word[1]
  word[0] = (high << by) | (low >>> (32 - by))
  word[1] = (low << by) | (high >>> (32 - by))
}

/** Flips the bits that the word shifted to the right has; by 1 to 63. */
export const flipShifted = (word: Word64, by: number): void => {
  const high = word[0]
  if (by >= 32) word[1] ^= high >>> (by - 32)
  else {
    word[1] ^= (word[1] >>> by) | (high << (32 - by))
    word[0] = high ^ (high >>> by)
  }
}

/** Remainder by a divisor from 1 to 2^26. */
export const remainder = (high: number, low: number, divisor: number): number =>
  (((high >>> 0) % divisor) * (0x100000000 % divisor) + (low >>> 0)) % divisor

/** A word as 16 hexadecimal digits. */
export const hexOf = (word: Word64): string =>
  Array.from(word, (half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
