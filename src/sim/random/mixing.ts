// Hashing of seeds, names and counters into 32-bit words. Streams and counter-based draws start
// from here; a word that comes out looks unrelated to any other, even for adjacent seeds.

/** Bijection of 32-bit words in which each bit in changes each bit out about half of the time
 * (the finalizer of MurmurHash3, Appleby 2011). */
export function mix(word: number): number {
  const a = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return b ^ (b >>> 16)
}

/** Four 32-bit words that depend on every bit of the seed (whole, 0 to 2^53 - 1) and every
 * character of the name. Different names of one seed differ unless two 32-bit hashes collide. */
export function keyOf(seed: number, name: string): Int32Array {
  const seedLow = seed | 0 // ToInt32: the value modulo 2^32
  const seedHigh = Math.floor(seed / 4294967296) | 0
  let first = 0x811c9dc5 // FNV-1a (Fowler, Noll, Vo), and a second sum with another multiplier
  let second = 0x9e3779b9
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(mix(second ^ code), 0x2c1b3c6d)
  }
  const key = new Int32Array(4)
  key[0] = mix(first ^ seedLow)
  key[1] = mix((second + key[0]) ^ seedHigh)
  key[2] = mix((first ^ key[1]) + 0x9e3779b9)
  key[3] = mix((second ^ key[2]) + seedLow)
  return key
}

/** The uniform made of two random 32-bit words: a multiple of 2^-53 strictly between 0 and 1, where
 * 2^-54 stands for 0. */
export function uniformOf(first: number, second: number): number {
  const k = (first >>> 5) * 67108864 + (second >>> 6)
  return k === 0 ? 1 / 18014398509481984 : k / 9007199254740992
}
