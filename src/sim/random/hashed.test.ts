import { describe, expect, it } from 'vitest'
import { HashedStream } from './hashed'

/** Chi-square of counts that should be equal, as normal deviations from its mean. */
function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length
  const chi = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  return (chi - counts.length + 1) / Math.sqrt(2 * (counts.length - 1))
}

/** About normal(0, 1) when f and g are independent uniforms. */
function correlation(count: number, f: (i: number) => number, g: (i: number) => number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += (f(i) - 0.5) * (g(i) - 0.5) * 12
  return sum / Math.sqrt(count)
}

describe('a hashed stream', () => {
  const faults = new HashedStream(7, 'faults')

  it('gives these very numbers for seed 7 and the name "faults", in every engine', () => {
    const drawn = [faults.uniformAt(0, 1), faults.uniformAt(1, 1), faults.uniformAt(0, 2)]
    expect(drawn).toEqual([0.11582380529470404, 0.7456308295891446, 0.7473845989094611])
    expect(new HashedStream(2 ** 53 - 1, 'probes').uniformAt(2 ** 31, 3)).toBe(0.7380536917746703)
  })

  it('gives the same number in whatever order it is asked', () => {
    const forwards = Array.from({ length: 100 }, (_, i) => faults.uniformAt(i, 1))
    const backwards = Array.from({ length: 100 }, (_, i) => faults.uniformAt(99 - i, 1))
    expect(backwards.reverse()).toEqual(forwards)
    expect(new HashedStream(7, 'faults').uniformAt(42, 1)).toBe(forwards[42])
  })

  it('spreads requests evenly over 1,000 cells, inside the open interval, for every attempt', () => {
    for (const attempt of [0, 1, 2, 7]) {
      const counts = new Array<number>(1000).fill(0)
      for (let request = 0; request < 100000; request++) {
        const u = faults.uniformAt(request, attempt)
        if (!(u > 0 && u < 1)) throw new Error(`${u} is outside (0, 1)`)
        counts[Math.floor(u * 1000)]++
      }
      expect(Math.abs(unevenness(counts))).toBeLessThan(5)
    }
  })

  it('spreads the attempts of one request as evenly', () => {
    const counts = new Array<number>(100).fill(0)
    for (let attempt = 0; attempt < 50000; attempt++)
      counts[Math.floor(faults.uniformAt(12345, attempt) * 100)]++
    expect(Math.abs(unevenness(counts))).toBeLessThan(5)
  })

  it('never repeats a number within 200,000 requests, as 53 bits should not', () => {
    const seen = new Set<number>()
    for (let request = 0; request < 200000; request++) seen.add(faults.uniformAt(request, 1))
    expect(seen.size).toBe(200000)
  })

  it('is uncorrelated between requests, attempts, names and adjacent seeds', () => {
    const at = (i: number) => faults.uniformAt(i, 1)
    const otherName = new HashedStream(7, 'fault')
    const otherSeed = new HashedStream(8, 'faults')
    const others = [
      (i: number) => faults.uniformAt(i + 1, 1),
      (i: number) => faults.uniformAt(i, 2),
      (i: number) => faults.uniformAt(1, i),
      (i: number) => otherName.uniformAt(i, 1),
      (i: number) => otherSeed.uniformAt(i, 1),
    ]
    for (const other of others) expect(Math.abs(correlation(100000, at, other))).toBeLessThan(5)
  })
})
