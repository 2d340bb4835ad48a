// The simulation beside the closed forms, within 5 %, over a million requests each: at the highest
// load 5 % is then about three standard errors, and more where waiting varies less. The first
// twentieth is a warm-up from the empty system and is not measured.
import { describe, expect, it } from 'vitest'
import type { RunSummary } from './reading'
import { parseScenario } from './scenario/parse'
import { simulateRun } from './simulateRun'
import { erlangB, md1, mg1, mm1, mm1k, mmc } from './theory'
import { SECOND, simTime } from './time'

const WITHIN = 0.05
const REQUESTS = 1_000_000
const MEAN = 0.01 // seconds of work
const serviceRate = 1 / MEAN

interface Farm {
  readonly utilization: number
  readonly work: object
  readonly slots?: number
  readonly queue?: number
  readonly seed: number
}

const measure = (farm: Farm): RunSummary => {
  const { utilization, work, slots = 1, queue = 100_000, seed } = farm
  const rate = utilization * slots * serviceRate
  const seconds = Math.round(REQUESTS / rate)
  const parsed = parseScenario({
    version: 1,
    duration: `${seconds}s`,
    traffic: [{ name: 'web', arrivals: { kind: 'poisson', rate }, work }],
    gateway: { timeout: '24h' },
    pools: [{ name: 'web', servers: [{ name: 's1', slots, queue }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const from = simTime(Math.floor(seconds / 20) * SECOND)
  return simulateRun({ scenario: parsed.scenario, seed, interventions: [] }, { from })
}

const exponential = { kind: 'exponential', mean: '10ms' }
const waited = ({ waiting }: RunSummary) => (waiting?.mean ?? Number.NaN) / SECOND
const lasted = ({ latency }: RunSummary) => (latency?.mean ?? Number.NaN) / SECOND

/** Each figure is a measured one and what the formula says; all must be within 5 %. */
const agree = (figures: Readonly<Record<string, readonly [number, number]>>): void => {
  const far = Object.entries(figures).filter(
    ([, [found, wanted]]) => !(Math.abs(found / wanted - 1) <= WITHIN),
  )
  expect(far).toEqual([])
}

describe('a long run agrees within 5 % with', () => {
  it.each([0.5, 0.8])('M/M/1 at utilization %d: waiting, response, tail and throughput', (load) => {
    const found = measure({ utilization: load, work: exponential, seed: 41 })
    const theory = { arrivalRate: load * serviceRate, serviceRate }
    agree({
      waiting: [waited(found), mm1.waitingTimeMean(theory)],
      response: [lasted(found), mm1.responseTimeMean(theory)],
      p99: [(found.latency?.p99 ?? 0) / SECOND, mm1.responseTimeQuantile(theory, 0.99)],
      utilization: [found.utilization, load],
      throughput: [found.throughput, theory.arrivalRate],
    })
  })

  it('M/D/1 at utilization 0.7: fixed work waits half as long', () => {
    const work = { kind: 'fixed', value: '10ms' }
    const found = measure({ utilization: 0.7, work, seed: 42 })
    const theory = { arrivalRate: 0.7 * serviceRate, serviceTime: MEAN }
    agree({
      waiting: [waited(found), md1.waitingTimeMean(theory)],
      p99: [(found.latency?.p99 ?? 0) / SECOND, md1.responseTimeQuantile(theory, 0.99)],
    })
  })

  it('M/M/3 at utilization 0.8: one line for three slots', () => {
    const farm = { utilization: 0.8, work: exponential, slots: 3 }
    const found = measure({ ...farm, seed: 43 })
    const theory = { arrivalRate: 0.8 * 3 * serviceRate, serviceRate, servers: 3 }
    agree({
      waiting: [waited(found), mmc.waitingTimeMean(theory)],
      response: [lasted(found), mmc.responseTimeMean(theory)],
      utilization: [found.utilization, 0.8],
    })
  })

  it('M/G/1 at utilization 0.6, lognormal work: Pollaczek and Khinchine', () => {
    const work = { kind: 'lognormal', mean: '10ms', cv: 1.5 }
    const found = measure({ utilization: 0.6, work, seed: 44 })
    const serviceTimeScv = 1.5 * 1.5
    const theory = { arrivalRate: 0.6 * serviceRate, serviceTimeMean: MEAN, serviceTimeScv }
    agree({
      waiting: [waited(found), mg1.waitingTimeMean(theory)],
      response: [lasted(found), mg1.responseTimeMean(theory)],
    })
  })

  it('M/M/1/K and Erlang B: the share that finds no place', () => {
    const common = { work: exponential }
    const bounded = measure({ ...common, utilization: 0.9, queue: 4, seed: 45 })
    const theory = { arrivalRate: 0.9 * serviceRate, serviceRate, places: 5 }
    const lossy = measure({ ...common, utilization: 0.75, slots: 4, queue: 0, seed: 46 })
    agree({
      loss: [bounded.rejected / bounded.arrived, mm1k.lossProbability(theory)],
      response: [lasted(bounded), mm1k.responseTimeMean(theory)],
      utilization: [bounded.utilization, mm1k.utilization(theory)],
      erlang: [lossy.rejected / lossy.arrived, erlangB.erlangB(4, 3)],
    })
  })
})
