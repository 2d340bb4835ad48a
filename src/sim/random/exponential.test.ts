import { describe, expect, it, vi } from 'vitest'
import { standardExponential } from './exponential'
import { Streams } from './stream'

// A million draws take a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const EDGE = 7.69711747013105 // where the tail of the ziggurat begins
const DRAWS = 1_000_000

const sample = (() => {
  const stream = new Streams().open(11, 'ziggurat')
  return Float64Array.from({ length: DRAWS }, () => standardExponential(stream))
})()

describe('standardExponential', () => {
  it('falls into 512 cells of equal chance equally often', () => {
    // Cells are finer than the layers, so that a wrong wedge or layer would show.
    const counts = new Array<number>(512).fill(0)
    for (const x of sample) counts[Math.min(511, Math.floor(512 * -Math.expm1(-x)))]++
    const expected = DRAWS / 512
    const chi = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    expect(Math.abs(chi - 511) / Math.sqrt(2 * 511)).toBeLessThan(5)
  })

  it('reaches its tail as often as it should', () => {
    const expected = DRAWS * Math.exp(-EDGE)
    const beyond = sample.filter((x) => x > EDGE)
    expect(expected).toBeGreaterThan(400)
    expect(Math.abs(beyond.length - expected)).toBeLessThan(5 * Math.sqrt(expected))
  })

  it('starts anew past the edge: what is left has mean 1 and the same curve', () => {
    const left = sample.filter((x) => x > EDGE).map((x) => x - EDGE)
    const mean = left.reduce((a, b) => a + b, 0) / left.length
    expect(Math.abs(mean - 1)).toBeLessThan(5 / Math.sqrt(left.length))
    const halves = left.filter((x) => x < Math.LN2).length
    expect(Math.abs(halves - left.length / 2)).toBeLessThan(2.5 * Math.sqrt(left.length))
  })

  it('has moments 1, 2, 6 and 24', () => {
    const sums = [0, 0, 0, 0]
    for (const x of sample) for (let k = 0, y = x; k < 4; k++, y *= x) sums[k] += y
    for (const [order, moment, square] of [
      [1, 1, 2],
      [2, 2, 24],
      [3, 6, 720],
      [4, 24, 40320],
    ]) {
      const mean = sums[order - 1] / DRAWS
      const error = Math.sqrt((square - moment * moment) / DRAWS)
      expect(Math.abs(mean - moment)).toBeLessThan(5 * error)
    }
  })

  it('is continuous at the border of every layer: no value is drawn twice', () => {
    expect(new Set(sample.subarray(0, 200000)).size).toBe(200000)
  })

  it('has no memory between draws', () => {
    let sum = 0
    for (let i = 1; i < DRAWS; i++) sum += (sample[i] - 1) * (sample[i - 1] - 1)
    expect(Math.abs(sum / Math.sqrt(DRAWS))).toBeLessThan(5)
  })

  it('uses two words of the stream in all but about one draw of sixty', () => {
    const streams = new Streams()
    const stream = streams.open(3, 'count')
    const before = streams.save().words[3]
    for (let i = 0; i < 100000; i++) standardExponential(stream)
    const words = streams.save().words[3] - before
    expect(words / 100000).toBeGreaterThan(2)
    expect(words / 100000).toBeLessThan(2.1)
  })
})
