import { describe, expect, it } from 'vitest'
import { type Stream, Streams } from './stream'

const open = (seed = 7, name = 'work') => new Streams().open(seed, name)
const take = (count: number, draw: () => number) => Array.from({ length: count }, draw)
const uniforms = (stream: Stream, count: number) => take(count, () => stream.uniform())

/** Chi-square statistic of counts that should be equal, as normal deviations from its mean. */
function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length
  const chi = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  const freedom = counts.length - 1
  return (chi - freedom) / Math.sqrt(2 * freedom)
}

/** Correlation of two equally long sequences, times the root of their length: about normal(0, 1)
 * when they are independent. */
function correlation(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - 0.5) * (b[i] - 0.5) * 12
  return sum / Math.sqrt(a.length)
}

describe('a stream', () => {
  it('gives these very words for seed 7 and the name "work", in every engine', () => {
    const stream = open()
    expect(take(6, () => stream.nextUint32())).toEqual([
      3943139019, 3439320655, 293570497, 397352310, 548111799, 3546880613,
    ])
  })

  it('gives these very uniforms for the largest seed', () => {
    const stream = open(2 ** 53 - 1, 'arrivals')
    expect(uniforms(stream, 4)).toEqual([
      0.8742397358954386, 0.6358021875586974, 0.28779215303620287, 0.7713987339696392,
    ])
  })

  it('follows the published sfc32 step', () => {
    const streams = new Streams()
    const stream = streams.open(1, 'x')
    let [a, b, c, d] = streams.save().words
    for (let i = 0; i < 1000; i++) {
      const out = (a + b + d++) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + out) | 0
      expect(stream.nextUint32()).toBe(out >>> 0)
    }
  })

  it('spreads its uniforms evenly over 1,000 cells, inside the open interval', () => {
    const stream = open()
    const counts = new Array<number>(1000).fill(0)
    for (let i = 0; i < 500000; i++) {
      const u = stream.uniform()
      if (!(u > 0 && u < 1)) throw new Error(`${u} is outside (0, 1)`)
      counts[Math.floor(u * 1000)]++
    }
    expect(Math.abs(unevenness(counts))).toBeLessThan(5)
  })

  it('fills all 53 bits: every bit is set about half of the time', () => {
    const stream = open()
    const counts = new Array<number>(53).fill(0)
    for (let i = 0; i < 20000; i++) {
      let rest = stream.uniform()
      for (let bit = 0; bit < 53; bit++) {
        rest *= 2
        if (rest >= 1) {
          counts[bit]++
          rest -= 1
        }
      }
      expect(rest).toBe(0) // a multiple of 2^-53
    }
    for (const count of counts) expect(Math.abs(count - 10000) / Math.sqrt(5000)).toBeLessThan(5)
  })

  it('is never 0: a state that draws two zero words gives 2^-54', () => {
    const streams = new Streams()
    const stream = streams.open(1, 'x')
    streams.load({ words: new Int32Array([0, 0, 0, 0]) })
    expect(stream.uniform()).toBe(2 ** -54)
  })

  it('shows no correlation between successive draws, at several distances', () => {
    const u = uniforms(open(), 100000)
    for (const lag of [1, 2, 3, 4, 7, 16])
      expect(Math.abs(correlation(u.slice(0, -lag), u.slice(lag)))).toBeLessThan(5)
  })
})

describe('below', () => {
  it('gives each of n answers equally often, for small, odd and large n', () => {
    const stream = open()
    for (const n of [2, 3, 7, 100, 1024]) {
      const counts = new Array<number>(n).fill(0)
      for (let i = 0; i < 100 * n + 10000; i++) counts[stream.below(n)]++
      expect(Math.abs(unevenness(counts))).toBeLessThan(5)
    }
  })

  it('answers 0 for one choice and stays under the largest n', () => {
    const stream = open()
    expect(new Set(take(1000, () => stream.below(1)))).toEqual(new Set([0]))
    const large = take(1000, () => stream.below(2097152))
    expect(Math.max(...large)).toBeLessThan(2097152)
    expect(Math.max(...large)).toBeGreaterThan(2097152 * 0.98)
    expect(large.every(Number.isInteger)).toBe(true)
  })

  it('draws again exactly the words that would favor some answers', () => {
    // A word w gives floor(3 w / 2^32); 3 · 0 leaves 0, below 2^32 mod 3 = 1, so 0 is refused.
    const streams = new Streams()
    const stream = streams.open(1, 'x')
    streams.load({ words: new Int32Array([0, 0, 5, 0]) })
    expect(stream.copy().nextUint32()).toBe(0)
    const after = stream.copy()
    after.nextUint32()
    const second = after.nextUint32()
    expect(stream.below(3)).toBe(Math.floor((second * 3) / 2 ** 32))
    expect(stream.nextUint32()).toBe(after.nextUint32())
  })

  it('refuses what has no answer', () => {
    const stream = open()
    for (const n of [0, -1, NaN, Infinity, 2097153])
      expect(() => stream.below(n)).toThrow(RangeError)
  })
})

describe('names and seeds', () => {
  it('make the same stream whenever they are the same', () => {
    expect(uniforms(open(3, 'a'), 20)).toEqual(uniforms(open(3, 'a'), 20))
  })

  it('make uncorrelated streams when the seeds are adjacent', () => {
    const all = take(
      12,
      (() => {
        let s = 0
        return () => s++
      })(),
    ).map((s) => uniforms(open(s), 20000))
    for (let i = 0; i < all.length; i++)
      for (let j = i + 1; j < all.length; j++)
        expect(Math.abs(correlation(all[i], all[j]))).toBeLessThan(5)
  })

  it('make uncorrelated streams when the names differ in one character', () => {
    const names = ['client/1', 'client/2', 'client/3', 'client/10', 'client/11', 'dlient/1']
    const all = names.map((name) => uniforms(open(7, name), 20000))
    for (let i = 0; i < all.length; i++)
      for (let j = i + 1; j < all.length; j++)
        expect(Math.abs(correlation(all[i], all[j]))).toBeLessThan(5)
  })

  it('spread the first draw evenly over 20,000 adjacent seeds, and over as many names', () => {
    for (const first of [(i: number) => open(i), (i: number) => open(7, `client/${i}`)]) {
      const counts = new Array<number>(100).fill(0)
      for (let i = 0; i < 20000; i++) counts[Math.floor(first(i).uniform() * 100)]++
      expect(Math.abs(unevenness(counts))).toBeLessThan(5)
    }
  })

  it('do not depend on which streams were opened before, or drawn from', () => {
    const streams = new Streams()
    const other = streams.open(7, 'arrivals')
    uniforms(other, 5)
    const late = streams.open(7, 'work')
    const mixed = take(50, () => {
      other.uniform()
      return late.uniform()
    })
    expect(mixed).toEqual(uniforms(open(), 50))
  })
})

describe('a checkpoint', () => {
  it('continues identically, in the same container and in a fresh one', () => {
    const streams = new Streams()
    const handles = ['a', 'b', 'c'].map((name) => streams.open(7, name))
    for (const [i, stream] of handles.entries()) uniforms(stream, 100 * i)
    const state = streams.save()
    const straight = handles.map((stream) => uniforms(stream, 50))
    streams.load(state)
    expect(handles.map((stream) => uniforms(stream, 50))).toEqual(straight)
    const fresh = new Streams()
    fresh.load(state)
    expect(handles.map(({ index }) => uniforms(fresh.at(index), 50))).toEqual(straight)
  })

  it('is plain data that later draws leave alone', () => {
    const streams = new Streams()
    const stream = streams.open(7, 'a')
    const state = streams.save()
    const before = state.words.join()
    const cloned = structuredClone(state)
    uniforms(stream, 10)
    streams.load(state)
    uniforms(stream, 10)
    expect(state.words.join()).toBe(before)
    expect(cloned).toEqual(state)
  })

  it('forgets streams opened since, which open again as they were', () => {
    const streams = new Streams()
    streams.open(7, 'a')
    const state = streams.save()
    const late = streams.open(7, 'late')
    const first = uniforms(late, 5)
    streams.load(state)
    expect(() => streams.at(1)).toThrow(RangeError)
    const again = streams.open(7, 'late')
    expect(again.index).toBe(late.index)
    expect(uniforms(again, 5)).toEqual(first)
  })

  it('holds many streams: handles taken before the container grew stay good', () => {
    const streams = new Streams()
    const early = streams.open(7, 'work')
    const start = uniforms(early, 10)
    for (let i = 0; i < 1000; i++) streams.open(7, `client/${i}`)
    const alone = open()
    expect(start).toEqual(uniforms(alone, 10))
    expect(uniforms(early, 10)).toEqual(uniforms(alone, 10))
    expect(streams.save().words.length).toBe(4 * 1001)
    const grown = new Streams()
    grown.load(streams.save())
    expect(uniforms(grown.at(1000), 5)).toEqual(uniforms(open(7, 'client/999'), 5))
  })

  it('of one stream is a copy that draws ahead without disturbing it', () => {
    const stream = open()
    uniforms(stream, 3)
    const ahead = uniforms(stream.copy(), 10)
    expect(uniforms(stream.copy(), 10)).toEqual(ahead)
    expect(uniforms(stream, 10)).toEqual(ahead)
  })

  it('has no stream outside those opened', () => {
    const streams = new Streams()
    for (const index of [-1, 0, 1, NaN]) expect(() => streams.at(index)).toThrow(RangeError)
  })
})
