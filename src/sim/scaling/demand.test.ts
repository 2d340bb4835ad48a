// Demand that varies by the week and by chance, memory that leaks, and a database that all wait on.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse'
import type { Run } from '../scenario/scenario'
import { simulateRun } from '../simulateRun'
import { Simulation } from '../simulation'
import { SECOND, simTime } from '../time'

const runOf = (arrivals: object, more: object = {}, seed = 1): Run => {
  const parsed = parseScenario({
    version: 1,
    duration: '1000s',
    traffic: [{ name: 'web', arrivals, work: { kind: 'fixed', value: '1ms' } }],
    pools: [{ name: 'web', servers: [{ name: 's1', slots: 8 }] }],
    ...more,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed, interventions: [] }
}

/** Requests that came in each part of so many seconds. */
const comesIn = (run: Run, seconds: number): number[] => {
  const simulation = new Simulation(run)
  const found: number[] = []
  let before = 0
  for (let at = seconds; at <= 1_000; at += seconds) {
    simulation.advance(simTime(at * SECOND))
    found.push(simulation.world.state.counters.arrived - before)
    before = simulation.world.state.counters.arrived
  }
  return found
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

describe('demand', () => {
  it('is lower on the sixth and the seventh day of a week', () => {
    const day = { kind: 'day', mean: 50, peak: 1.5, trough: 0.5, length: '100s', weekend: 0.4 }
    const days = comesIn(runOf(day), 100)
    const [week, weekend] = [
      [0, 1, 2, 3, 4, 7, 8],
      [5, 6],
    ].map((places) => mean(places.map((place) => days[place])))
    expect(week / 5_000).toBeCloseTo(1, 1)
    expect(weekend / week).toBeCloseTo(0.4, 1)
  })

  it('is as large with noise as without, and varies as much as was asked for', () => {
    const points = [{ at: '0s', rate: 100 }]
    const plain = comesIn(runOf({ kind: 'curve', points }), 10)
    const noise = { size: 0.5, every: '10s' }
    const noisy = [1, 2, 3].flatMap((seed) =>
      comesIn(runOf({ kind: 'curve', points, noise }, {}, seed), 10),
    )
    const spread = (values: readonly number[]) =>
      Math.sqrt(mean(values.map((one) => (one - mean(values)) ** 2))) / mean(values)
    expect(mean(noisy) / mean(plain)).toBeCloseTo(1, 0)
    expect(spread(plain)).toBeLessThan(0.05)
    expect(spread(noisy)).toBeGreaterThan(0.4)
    expect(spread(noisy)).toBeLessThan(0.6)
    expect(Math.min(...noisy)).toBeGreaterThan(400) // never below half
  })
})

describe('memory that leaks', () => {
  it('never falls with the load, crashes the server, and is free again once it has started', () => {
    const memory = { limit: 100, perRequest: 1, leak: 0.1, restart: '5s' }
    const run = runOf(
      { kind: 'constant', rate: 10 },
      {
        pools: [{ name: 'web', servers: [{ name: 's1', memory }] }],
      },
    )
    const simulation = new Simulation(run)
    const crashed = () => simulation.world.state.servers.condition[0] === 4
    simulation.advance(simTime(95 * SECOND))
    expect(crashed()).toBe(false)
    simulation.advance(simTime(102 * SECOND))
    expect(crashed()).toBe(true)
    simulation.advance(simTime(110 * SECOND))
    expect(crashed()).toBe(false)
  })

  it('never lets a pool shrink that looks at it', () => {
    const rules = [{ kind: 'threshold', metric: 'memory', up: 0.75, down: 0.4 }]
    const memory = { limit: 1_000, base: 300, perRequest: 1, leak: 1 }
    const parsed = parseScenario({
      version: 1,
      duration: '3000s',
      traffic: [
        {
          name: 'web',
          arrivals: {
            kind: 'curve',
            points: [
              { at: '0s', rate: 1 },
              { at: '1500s', rate: 0 },
            ],
          },
          work: { kind: 'exponential', mean: '500ms' },
        },
      ],
      pools: [{ name: 'web', servers: [{ name: 's1', queue: 50, memory }] }],
      autoscaling: { rules, max: 4, instance: { boot: '0ms' } },
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { scaling } = simulateRun({ scenario: parsed.scenario, seed: 1, interventions: [] })
    expect(scaling?.added).toBeGreaterThan(0)
    expect(scaling?.truth?.means.requests).toBe(0)
    expect(scaling?.current).toBeGreaterThan(1)
  })
})

describe('a database that all servers wait for', () => {
  const through = (servers: number, contention: number): number => {
    const parsed = parseScenario({
      version: 1,
      duration: '600s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'poisson', rate: 100 },
          work: { kind: 'fixed', value: '500ms' },
        },
      ],
      pools: [
        {
          name: 'web',
          servers: Array.from({ length: servers }, (_, n) => ({ name: `s${n + 1}`, queue: 5 })),
        },
      ],
      database: { connections: 6, share: 0.8, contention },
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return simulateRun({ scenario: parsed.scenario, seed: 1, interventions: [] }).throughput
  }

  it('lets six servers do what six can, and more servers no more than it can', () => {
    expect(through(3, 0)).toBeCloseTo(6, 0)
    expect(through(6, 0)).toBeCloseTo(12, 0)
    // 12 in service: each takes 0.1 + 0.4 · 2 s.
    expect(through(12, 0)).toBeCloseTo(12 / 0.9, 0)
  })

  it('gets less done with more servers where queries hinder one another', () => {
    const [six, nine, twelve] = [6, 9, 12].map((servers) => through(servers, 0.15))
    expect(nine).toBeLessThan(six)
    expect(twelve).toBeLessThan(nine)
    expect(twelve).toBeCloseTo(12 / (0.1 + 0.4 * 2 * 1.9), 0)
  })
})
