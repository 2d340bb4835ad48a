// SipHash-1-3 of one 32-bit word, cut to 32 bits: what Linux calls hsiphash on machines of 64 bits.
// LVS's `mh` hashes addresses with it, under two keys that are written in its source.
// Reference: Aumasson and Bernstein 2012; Linux lib/siphash.c.

/** Two words of 64 bits, each as its lower and its upper half. */
export type SipKey = readonly [number, number, number, number]

// The state: v0 to v3, each as its lower and its upper half. Nothing is read that an earlier hash
// left behind.
const v = new Uint32Array(8)

// v[a] += v[b], in 64 bits
const add = (a: number, b: number): void => {
  const low = v[a] + v[b]
  v[a + 1] += v[b + 1] + (low > 0xffffffff ? 1 : 0)
  v[a] = low
}

const xor = (a: number, b: number): void => {
  v[a] ^= v[b]
  v[a + 1] ^= v[b + 1]
}

// to the left by fewer than 32 bits
const rotate = (a: number, bits: number): void => {
  const low = v[a]
  v[a] = (low << bits) | (v[a + 1] >>> (32 - bits))
  v[a + 1] = (v[a + 1] << bits) | (low >>> (32 - bits))
}

const swapHalves = (a: number): void => {
  const low = v[a]
  v[a] = v[a + 1]
  v[a + 1] = low
}

const [V0, V1, V2, V3] = [0, 2, 4, 6]

const round = (): void => {
  add(V0, V1)
  rotate(V1, 13)
  xor(V1, V0)
  swapHalves(V0)
  add(V2, V3)
  rotate(V3, 16)
  xor(V3, V2)
  add(V0, V3)
  rotate(V3, 21)
  xor(V3, V0)
  add(V2, V1)
  rotate(V1, 17)
  xor(V1, V2)
  swapHalves(V2)
}

const start = [
  0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462,
]
const LENGTH = 4 << 24 // bytes of the word, in the upper byte of the last block

/** Hash of a word, 0 to 2^32 - 1. */
export const hsiphash = (word: number, key: SipKey): number => {
  for (let half = 0; half < 8; half++) v[half] = start[half] ^ key[half & 3]
  v[V3] ^= word
  v[V3 + 1] ^= LENGTH
  round()
  v[V0] ^= word
  v[V0 + 1] ^= LENGTH
  v[V2] ^= 0xff
  round()
  round()
  round()
  return (v[V0] ^ v[V1] ^ v[V2] ^ v[V3]) >>> 0
}
