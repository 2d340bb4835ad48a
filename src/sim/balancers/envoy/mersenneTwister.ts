// The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), in whose order Envoy passes on what
// is too much for a host.

const WORDS = 624
const AHEAD = 397

/** The state of a generator; `at` is the word that comes next. */
export interface Twister {
  readonly words: Int32Array
  at: number
}

/** A generator before it is seeded. */
export const createTwister = (): Twister => ({ words: new Int32Array(WORDS), at: 0 })

/** Begins the sequence of a seed, 0 to 2^32 - 1. */
export const seedTwister = (twister: Twister, seed: number): void => {
  const { words } = twister
  words[0] = seed
  for (let at = 1; at < WORDS; at++) {
    const before = words[at - 1]
    words[at] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + at
  }
  twister.at = 0
}

/** The next number, 0 to 2^32 - 1. */
export const nextWord = (twister: Twister): number => {
  const { words, at } = twister
  const next = at + 1 === WORDS ? 0 : at + 1
  const ahead = at + AHEAD < WORDS ? at + AHEAD : at + AHEAD - WORDS
  // Word by word, as it is drawn: a request that is passed on needs a few of the 624.
  const joined = (words[at] & 0x80000000) | (words[next] & 0x7fffffff)
  let word = words[ahead] ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : 0x9908b0df)
  words[at] = word
  twister.at = next
  word ^= word >>> 11
  word ^= (word << 7) & 0x9d2c5680
  word ^= (word << 15) & 0xefc60000
  return (word ^ (word >>> 18)) >>> 0
}

/** A number from 0 to n - 1, all equally likely; what would favor some is drawn again. */
export const nextBelow = (twister: Twister, n: number): number => {
  const width = Math.floor(4_294_967_296 / n)
  let number = n
  while (number >= n) number = Math.floor(nextWord(twister) / width)
  return number
}
