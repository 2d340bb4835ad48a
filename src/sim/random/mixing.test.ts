import { describe, expect, it } from 'vitest'
import { keyOf, mix, uniformOf } from './mixing'

const bitsSet = (word: number) => {
  let count = 0
  for (let w = word; w !== 0; w &= w - 1) count++
  return count
}

describe('mix', () => {
  it('flips about half of the bits when any one bit flips', () => {
    for (let bit = 0; bit < 32; bit++) {
      let flipped = 0
      for (let word = 0; word < 2000; word++)
        flipped += bitsSet(mix(word * 2654435761) ^ mix((word * 2654435761) ^ (1 << bit)))
      expect(flipped / 2000).toBeGreaterThan(15)
      expect(flipped / 2000).toBeLessThan(17)
    }
  })

  it('sends no two words to the same word', () => {
    const seen = new Set<number>()
    for (let word = -50000; word < 50000; word++) seen.add(mix(word))
    expect(seen.size).toBe(100000)
  })
})

describe('keyOf', () => {
  const text = (seed: number, name: string) => keyOf(seed, name).join()

  it('is a function of seed and name', () => {
    expect(text(7, 'arrivals')).toBe(text(7, 'arrivals'))
  })

  it('tells 50,000 client names of one seed apart, word by word', () => {
    const words = [0, 1, 2, 3].map(() => new Set<number>())
    const whole = new Set<string>()
    for (let i = 0; i < 50000; i++) {
      const key = keyOf(7, `clients/${i}`)
      whole.add(key.join())
      for (const [k, set] of words.entries()) set.add(key[k])
    }
    expect(whole.size).toBe(50000)
    // Of 50,000 random words among 2^32 about 0.3 coincide.
    for (const set of words) expect(set.size).toBeGreaterThan(49990)
  })

  it('depends on all 53 bits of the seed', () => {
    const base = text(0, 'work')
    const keys = new Set([base])
    for (let bit = 0; bit < 53; bit++) keys.add(text(2 ** bit, 'work'))
    keys.add(text(2 ** 53 - 1, 'work'))
    expect(keys.size).toBe(55)
  })

  it('depends on each character and on their order', () => {
    const names = ['', 'a', 'b', 'ab', 'ba', 'aab', 'aba', 'a\u0000', '\u0100', '\u0001']
    expect(new Set(names.map((name) => text(1, name))).size).toBe(names.length)
  })

  it('changes about half of its 128 bits from one seed to the next', () => {
    let flipped = 0
    for (let seed = 0; seed < 500; seed++) {
      const a = keyOf(seed, 'policy')
      const b = keyOf(seed + 1, 'policy')
      for (let k = 0; k < 4; k++) flipped += bitsSet(a[k] ^ b[k])
    }
    expect(flipped / 500).toBeGreaterThan(61)
    expect(flipped / 500).toBeLessThan(67)
  })
})

describe('uniformOf', () => {
  it('stays strictly between 0 and 1 at both ends', () => {
    expect(uniformOf(0, 0)).toBe(2 ** -54)
    expect(uniformOf(31, 63)).toBe(2 ** -54) // bits that do not count
    expect(uniformOf(-1, -1)).toBe(1 - 2 ** -53)
  })

  it('puts the first word above the second', () => {
    expect(uniformOf(0, 64)).toBe(2 ** -53)
    expect(uniformOf(32, 0)).toBe(2 ** -27)
    expect(uniformOf(0x80000000, 0)).toBe(0.5)
    expect(uniformOf(-0x80000000, 0)).toBe(0.5)
  })
})
