// The closed forms against the recursions that define their queues, a few lines each, driven by the
// product's own samplers. No event calendar is involved: this ties formulas and samplers together.
import { describe, expect, it, vi } from 'vitest'
import { type DistributionId, type Law, meanOf, samplerOf, varianceOf } from '../random'
import { standardExponential } from '../random/exponential'
import { Streams } from '../random/stream'
import * as enm1 from './enm1'
import { erlangB } from './erlangB'
import * as md1 from './md1'
import * as mg1 from './mg1'
import * as mm1k from './mm1k'
import * as mmc from './mmc'
import * as smallFarm from './smallFarm'

// Millions of requests take a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const REQUESTS = 200000
const BATCHES = 20

const streamsOf = (seed: number) => {
  const streams = new Streams()
  return { gaps: streams.open(seed, 'gaps'), work: streams.open(seed, 'work') }
}

/** Waits of one server, first come first served (Lindley 1952): each is the last one, plus its
 * work, less the gap. */
function lindley(count: number, gap: () => number, work: () => number): Float64Array {
  const waits = new Float64Array(count)
  for (let i = 1; i < count; i++) waits[i] = Math.max(0, waits[i - 1] + work() - gap())
  return waits
}

/** Waits before c servers with one queue (Kiefer and Wolfowitz 1955): the least of the times at
 * which servers come free. */
function kieferWolfowitz(servers: number, gap: () => number, work: () => number): Float64Array {
  const free = new Float64Array(servers)
  const waits = new Float64Array(REQUESTS)
  for (let i = 0, now = 0; i < REQUESTS; i++, now += gap()) {
    let first = 0
    for (let k = 1; k < servers; k++) if (free[k] < free[first]) first = k
    waits[i] = Math.max(0, free[first] - now)
    free[first] = now + waits[i] + work()
  }
  return waits
}

const average = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** Distance of the mean from `exact` in standard errors, judged by batches: neighbors are alike. */
function deviations(values: Float64Array, exact: number): number {
  const size = values.length / BATCHES
  const means = Array.from({ length: BATCHES }, (_, i) =>
    average(values.subarray(i * size, (i + 1) * size)),
  )
  const mean = average(means)
  const variance = average(means.map((x) => (x - mean) ** 2)) / (BATCHES - 1)
  return Math.abs(mean - exact) / Math.sqrt(variance)
}

/** 1 where the value is above the limit, 0 elsewhere: its mean is the tail. */
const above = (values: Float64Array, limit: number) => values.map((x) => (x > limit ? 1 : 0))

describe('one server', () => {
  const laws: readonly Law[] = [
    { kind: 'fixed', value: 1 },
    { kind: 'uniform', low: 0, high: 2 },
    { kind: 'exponential', mean: 1 },
    { kind: 'lognormal', mean: 1, cv: 1 },
    { kind: 'pareto', mean: 1, shape: 5 },
  ]
  for (const law of laws)
    it(`waits as Pollaczek and Khinchine say when the work is ${law.kind}`, () => {
      const { gaps, work } = streamsOf(5)
      const draw = samplerOf<DistributionId>(law)
      const mean = meanOf<DistributionId>(law)
      const exact = mg1.waitingTimeMean({
        arrivalRate: 0.7,
        serviceTimeMean: mean,
        serviceTimeScv: varianceOf<DistributionId>(law) / (mean * mean),
      })
      const gap = () => standardExponential(gaps) / 0.7
      const waits = lindley(REQUESTS, gap, () => draw(work))
      expect(deviations(waits, exact)).toBeLessThan(4)
    })

  it('has the waiting times of M/D/1, share by share', () => {
    const { gaps } = streamsOf(6)
    const queue = { arrivalRate: 0.8, serviceTime: 1 }
    const waits = lindley(
      REQUESTS,
      () => standardExponential(gaps) / 0.8,
      () => 1,
    )
    for (const p of [0.3, 0.5, 0.9, 0.99]) {
      const limit = md1.waitingTimeQuantile(queue, p)
      expect(deviations(above(waits, limit), 1 - p)).toBeLessThan(4)
    }
    expect(deviations(above(waits, 0), 0.8)).toBeLessThan(4)
  })

  it('dealt every n-th request waits as E_n/M/1 says', () => {
    for (const servers of [2, 5]) {
      const { gaps, work } = streamsOf(7)
      const farm = { arrivalRate: 0.8 * servers, serviceRate: 1, servers }
      const gap = () => {
        let sum = 0
        for (let k = 0; k < servers; k++) sum += standardExponential(gaps)
        return sum / farm.arrivalRate
      }
      const waits = lindley(REQUESTS, gap, () => standardExponential(work))
      expect(deviations(waits, enm1.waitingTimeMean(farm))).toBeLessThan(4)
      expect(deviations(above(waits, 0), enm1.waitingProbability(farm))).toBeLessThan(4)
      const limit = enm1.waitingTimeQuantile(farm, 0.95)
      expect(deviations(above(waits, limit), 0.05)).toBeLessThan(4)
    }
  })
})

describe('several servers with one queue', () => {
  for (const servers of [2, 3, 10])
    it(`of ${servers} wait and respond as Erlang's C says`, () => {
      const { gaps, work } = streamsOf(8)
      const queue = { arrivalRate: 0.8 * servers, serviceRate: 1, servers }
      const works: number[] = []
      const waits = kieferWolfowitz(
        servers,
        () => standardExponential(gaps) / queue.arrivalRate,
        () => {
          const drawn = standardExponential(work)
          works.push(drawn)
          return drawn
        },
      )
      expect(deviations(waits, mmc.waitingTimeMean(queue))).toBeLessThan(4)
      expect(deviations(above(waits, 0), mmc.waitingProbability(queue))).toBeLessThan(4)
      const responses = waits.map((wait, i) => wait + works[i])
      for (const p of [0.5, 0.95, 0.99]) {
        const limit = mmc.responseTimeQuantile(queue, p)
        expect(deviations(above(responses, limit), 1 - p)).toBeLessThan(4)
      }
    })
})

/** Jumps of a farm of queues: at each, a request arrives or one of n clocks of departure rings.
 * Answers the number in all at each arrival, and 1 for each that was lost. */
function farmJumps(options: {
  seed: number
  arrivalRate: number // in units of one server's rate
  queues: number
  room: number // at each queue
  join: (lengths: Int32Array, uniform: () => number) => number
}) {
  const { gaps } = streamsOf(options.seed)
  const { arrivalRate, queues, room } = options
  const lengths = new Int32Array(queues)
  const seen = new Float64Array(REQUESTS)
  const lost = new Float64Array(REQUESTS)
  const uniform = () => gaps.uniform()
  for (let arrived = 0; arrived < REQUESTS; ) {
    const draw = uniform() * (arrivalRate + queues)
    if (draw < queues) {
      const ringing = Math.floor(draw)
      if (lengths[ringing] > 0) lengths[ringing]--
      continue
    }
    seen[arrived] = lengths.reduce((sum, length) => sum + length, 0)
    const place = options.join(lengths, uniform)
    if (lengths[place] < room) lengths[place]++
    else lost[arrived] = 1
    arrived++
  }
  return { seen, lost }
}

const shortestOf = (lengths: Int32Array, places: readonly number[]): number =>
  places.reduce((best, place) => (lengths[place] < lengths[best] ? place : best))

describe('farms of queues', () => {
  it('lose as M/M/1/K and Erlang B say, and hold as many', () => {
    const queue = { arrivalRate: 0.9, serviceRate: 1, places: 6 }
    const join = () => 0
    const { seen, lost } = farmJumps({ seed: 9, arrivalRate: 0.9, queues: 1, room: 6, join })
    expect(deviations(lost, mm1k.lossProbability(queue))).toBeLessThan(4)
    expect(deviations(seen, mm1k.inSystemMean(queue))).toBeLessThan(4)
    // Servers without a queue, found by looking at all: M/M/c/c.
    const free = (lengths: Int32Array) => shortestOf(lengths, [0, 1, 2, 3])
    const line = farmJumps({ seed: 10, arrivalRate: 3, queues: 4, room: 1, join: free })
    expect(deviations(line.lost, erlangB(4, 3))).toBeLessThan(4)
  })

  it('join the shortest queue, or of two looks the shorter, as the solved chain says', () => {
    const all = (lengths: Int32Array) => shortestOf(lengths, [0, 1, 2])
    const twoOf = (lengths: Int32Array, uniform: () => number) => {
      const first = Math.floor(uniform() * 3)
      const second = (first + 1 + Math.floor(uniform() * 2)) % 3
      return shortestOf(lengths, [first, second])
    }
    const independent = (lengths: Int32Array, uniform: () => number) =>
      shortestOf(lengths, [Math.floor(uniform() * 3), Math.floor(uniform() * 3)])
    const cases = [
      [all, 3, 'distinct'],
      [twoOf, 2, 'distinct'],
      [independent, 2, 'independent'],
    ] as const
    for (const [join, choices, draw] of cases) {
      const farm = { utilization: 0.7, servers: 3, choices, draw }
      // Poisson arrivals see the farm as it is on average.
      const inSystem = smallFarm.responseTimeMean(farm) * 3 * 0.7
      const { seen } = farmJumps({ seed: 11, arrivalRate: 2.1, queues: 3, room: 1e9, join })
      expect(deviations(seen, inSystem)).toBeLessThan(4)
    }
  })
})
