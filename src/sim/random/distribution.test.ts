// The laws that every distribution of the catalogue obeys. A new one needs examples and its curve
// here: without them this file does not compile.
import { describe, expect, it, vi } from 'vitest'
import {
  type DistributionId,
  distributions,
  type Law,
  meanOf,
  samplerOf,
  varianceOf,
} from './index'
import { Streams } from './stream'

// Sorting 200,000 draws of each law takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const DRAWS = 200000

/** Share of the standard normal below x, by its power series; good to 1e-15 for |x| below 8. */
function normalShare(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; Math.abs(term) > 1e-17; k++) {
    term *= (x * x) / (2 * k + 1)
    sum += term
  }
  return Math.min(1, Math.max(0, 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)))
}

const examples: { [K in DistributionId]: readonly Law<K>[] } = {
  fixed: [
    { kind: 'fixed', value: 20000 },
    { kind: 'fixed', value: 0 },
  ],
  uniform: [
    { kind: 'uniform', low: 0, high: 2 },
    { kind: 'uniform', low: 5000, high: 25000 },
    { kind: 'uniform', low: 3, high: 3 },
  ],
  exponential: [
    { kind: 'exponential', mean: 1 },
    { kind: 'exponential', mean: 20000 },
  ],
  lognormal: [
    { kind: 'lognormal', mean: 20000, cv: 1 },
    { kind: 'lognormal', mean: 1, cv: 0.3 },
    { kind: 'lognormal', mean: 1, cv: 2 },
    { kind: 'lognormal', mean: 5, cv: 0 },
  ],
  pareto: [
    { kind: 'pareto', mean: 20000, shape: 2.5 },
    { kind: 'pareto', mean: 1, shape: 6 },
    { kind: 'pareto', mean: 1, shape: 1.5 },
  ],
}

/** Share of amounts below x. */
const shareBelow: { [K in DistributionId]: (law: Law<K>, x: number) => number } = {
  fixed: ({ value }, x) => (x < value ? 0 : 1),
  uniform: ({ low, high }, x) => (x - low) / (high - low),
  exponential: ({ mean }, x) => -Math.expm1(-x / mean),
  lognormal({ mean, cv }, x) {
    const sigma = Math.sqrt(Math.log1p(cv * cv))
    return normalShare(Math.log(x / mean) / sigma + sigma / 2)
  },
  pareto: ({ mean, shape }, x) => 1 - ((mean * (shape - 1)) / shape / x) ** shape,
}

const ids = Object.values(distributions).map(({ id }) => id)
const open = () => new Streams().open(7, 'work')

function sampleOf(law: Law): Float64Array {
  const draw = samplerOf(law)
  const stream = open()
  return Float64Array.from({ length: DRAWS }, () => draw(stream))
}

function average(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** Distance between the sample and the curve in units of 1 / sqrt n (Kolmogorov and Smirnov). */
function distance(sample: Float64Array, below: (x: number) => number): number {
  let most = 0
  const sorted = sample.slice().sort()
  for (let i = 0; i < sorted.length; i++) {
    const share = below(sorted[i])
    most = Math.max(most, share - i / DRAWS, (i + 1) / DRAWS - share)
  }
  return most * Math.sqrt(DRAWS)
}

/** How far `statistic` lies from `truth` over 100 batches, in its standard errors. */
function deviations(batches: readonly number[], truth: number): number {
  const mean = average(batches)
  const spread = average(batches.map((x) => (x - mean) ** 2)) / (batches.length - 1)
  return Math.abs(mean - truth) / Math.sqrt(spread)
}

/** The statistic of each of 100 equal parts of the sample. */
const batched = (sample: Float64Array, statistic: (part: Float64Array) => number) =>
  Array.from({ length: 100 }, (_, i) =>
    statistic(sample.subarray((i * DRAWS) / 100, ((i + 1) * DRAWS) / 100)),
  )

describe('the catalogue', () => {
  it('lists each distribution under its own id, in the order of the documentation', () => {
    expect(Object.keys(distributions)).toEqual(ids)
    expect(ids).toEqual(['fixed', 'uniform', 'exponential', 'lognormal', 'pareto'])
  })

  it('draws these very amounts for seed 7, in every engine', () => {
    const first = Object.values(examples).map(([law]) => {
      const draw = samplerOf<DistributionId>(law)
      const stream = open()
      return [draw(stream), draw(stream), draw(stream)]
    })
    expect(first).toEqual([
      [20000, 20000, 20000],
      [1.8361671984311825, 0.1367044164615241, 0.2552344475064052],
      [0.7635543706281109, 0.06419788213386984, 0.1334957176541784],
      [45074.69872285804, 4096.654546851772, 5484.570178406642],
      [16286.367334779854, 12312.140432765285, 12658.196333388043],
    ])
  })
})

function curve<Id extends DistributionId>(law: Law<Id>) {
  const below: (law: Law<Id>, x: number) => number = shareBelow[law.kind]
  return (x: number) => below(law, x)
}

for (const law of Object.values(examples).flat()) {
  const variance = varianceOf<DistributionId>(law)
  const { kind, ...parameters } = law
  const title = `${kind} ${JSON.stringify(parameters)}`

  describe(title, () => {
    const sample = sampleOf(law)

    it('gives amounts that are finite and never negative', () => {
      expect(sample.every((x) => x >= 0 && Number.isFinite(x))).toBe(true)
    })

    it('repeats with the stream', () => {
      const again = sampleOf(law)
      expect(sample.every((x, i) => x === again[i])).toBe(true)
    })

    if (variance === 0)
      it('is one amount, its mean', () => {
        const mean = meanOf<DistributionId>(law)
        expect(sample.every((x) => Math.abs(x - mean) <= 1e-15 * mean)).toBe(true)
      })
    else
      it('follows its curve (Kolmogorov and Smirnov, one chance in a thousand)', () => {
        expect(distance(sample, curve<DistributionId>(law))).toBeLessThan(1.95)
      })

    if (variance > 0 && variance < Infinity)
      it('has its mean to within 4.5 standard errors', () => {
        const error = Math.sqrt(variance / DRAWS)
        const mean = meanOf<DistributionId>(law)
        expect(Math.abs(average(sample) - mean)).toBeLessThan(4.5 * error)
      })

    // The spread of a sample variance is finite only with a finite fourth moment.
    const tame = law.kind !== 'pareto' || law.shape > 4
    if (variance > 0 && tame)
      it('has its variance to within 5 standard errors of batches', () => {
        const mean = meanOf<DistributionId>(law)
        const squares = batched(sample, (part) => average(part.map((x) => (x - mean) ** 2)))
        expect(deviations(squares, variance)).toBeLessThan(5)
      })
  })
}

describe('amounts', () => {
  it('scale with the mean: the same stream gives the same requests, longer or shorter', () => {
    const pairs: [Law, Law][] = [
      [
        { kind: 'exponential', mean: 1 },
        { kind: 'exponential', mean: 4096 },
      ],
      [
        { kind: 'lognormal', mean: 1, cv: 2 },
        { kind: 'lognormal', mean: 4096, cv: 2 },
      ],
      [
        { kind: 'pareto', mean: 1, shape: 2.5 },
        { kind: 'pareto', mean: 4096, shape: 2.5 },
      ],
      [
        { kind: 'uniform', low: 0.5, high: 1 },
        { kind: 'uniform', low: 2048, high: 4096 },
      ],
    ]
    for (const [small, large] of pairs) {
      const [a, b] = [sampleOf(small), sampleOf(large)]
      expect(a.every((x, i) => Math.abs(b[i] / (4096 * x) - 1) < 1e-15)).toBe(true)
    }
  })

  it('of a fixed law take nothing from the stream', () => {
    const stream = open()
    samplerOf({ kind: 'fixed', value: 3 })(stream)
    expect(stream.uniform()).toBe(open().uniform())
  })

  it('of a Pareto law start at its least amount and have no variance at shape 2', () => {
    const sample = sampleOf({ kind: 'pareto', mean: 6, shape: 3 })
    const least = sample.reduce((a, b) => Math.min(a, b))
    expect(least).toBeGreaterThanOrEqual(4)
    expect(least).toBeLessThan(4.001)
    expect(varianceOf({ kind: 'pareto', mean: 1, shape: 2 })).toBe(Infinity)
    expect(varianceOf({ kind: 'pareto', mean: 1, shape: 2.5 })).toBeCloseTo(0.8, 12)
  })

  it('of a lognormal law have the median mean / sqrt(1 + cv²)', () => {
    const sample = sampleOf({ kind: 'lognormal', mean: 10, cv: 2 })
    const below = sample.filter((x) => x < 10 / Math.sqrt(5)).length
    expect(Math.abs(below - DRAWS / 2)).toBeLessThan(4.5 * Math.sqrt(DRAWS / 4))
  })
})
