import { describe, expect, it } from 'vitest'
import { Streams } from '../../random/stream'
import { murmur2 } from './murmur2'
import { add, flipShifted, hexOf, multiply, put, remainder, rotate } from './word64'
import { xxHash64 } from './xxHash64'

const word = new Uint32Array(2)
const MODULUS = 1n << 64n
const big = () => (BigInt(word[0]) << 32n) | BigInt(word[1])
const hashed = (text: string, seed = 0): string => {
  xxHash64(text, seed, word)
  return hexOf(word)
}

describe('words of 64 bits', () => {
  it('add, multiply, rotate and shift as whole numbers of any size do, modulo 2^64', () => {
    const dice = new Streams().open(5, 'words')
    for (let round = 0; round < 3_000; round++) {
      const [high, low, left, right] = [1, 2, 3, 4].map(() => dice.nextUint32())
      const a = (BigInt(high) << 32n) | BigInt(low)
      const b = (BigInt(left) << 32n) | BigInt(right)
      put(word, high, low)
      multiply(word, left | 0, right | 0)
      expect(big()).toBe((a * b) % MODULUS)
      put(word, high, low)
      add(word, left | 0, right | 0)
      expect(big()).toBe((a + b) % MODULUS)
      const by = 1 + dice.below(31)
      put(word, high, low)
      rotate(word, by)
      expect(big()).toBe(((a << BigInt(by)) | (a >> BigInt(64 - by))) % MODULUS)
      const far = 1 + dice.below(63)
      put(word, high, low)
      flipShifted(word, far)
      expect(big()).toBe(a ^ (a >> BigInt(far)))
      const divisor = 1 + dice.below(2_097_152)
      expect(BigInt(remainder(high | 0, low | 0, divisor))).toBe(a % BigInt(divisor))
    }
  })
})

describe('xxHash64', () => {
  it('gives its published values, below one stripe of 32 bytes and above', () => {
    expect(hashed('')).toBe('ef46db3751d8e999')
    expect(hashed('abc')).toBe('44bc2cf5ad770999')
    expect(hashed('Nobody inspects the spammish repetition')).toBe('fbcea83c8a378bf1')
  })

  it('reads the bytes of UTF-8, and what is half a character as U+FFFD', () => {
    expect(hashed('é')).not.toBe(hashed('e'))
    expect(hashed('\ud800x')).toBe(hashed('\ufffdx'))
    expect(hashed('😀')).not.toBe(hashed('\ufffd'))
    expect(hashed('中'.repeat(5_000))).toBe(hashed('中'.repeat(5_000)))
  })
})

describe('MurmurHash2', () => {
  it('tells texts of every length apart', () => {
    const seen = Array.from({ length: 40 }, (_, size) => {
      murmur2('x'.repeat(size), word)
      return hexOf(word)
    })
    expect(new Set(seen).size).toBe(40)
  })
})
