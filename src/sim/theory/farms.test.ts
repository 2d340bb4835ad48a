// Ways to share requests among equal servers: round robin, random choices, the shortest queue.
import { describe, expect, it, vi } from 'vitest'
import * as enm1 from './enm1'
import { responseTimeMeanLower, responseTimeMeanUpper } from './joinShortestQueue'
import * as mm1 from './mm1'
import * as powerOfChoices from './powerOfChoices'
import * as smallFarm from './smallFarm'

// Small farms are solved numerically, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const loads = [0.2, 0.5, 0.8, 0.9]
const farm = (utilization: number, servers: number, serviceRate = 1) => ({
  arrivalRate: utilization * servers * serviceRate,
  serviceRate,
  servers,
})
const small = (utilization: number, servers: number, choices = servers) =>
  smallFarm.responseTimeMean({ utilization, servers, choices, draw: 'distinct' })

describe('round robin as E_n/M/1', () => {
  it('is M/M/1 with one server', () => {
    for (const load of loads) {
      const one = farm(load, 1, 5)
      expect(enm1.waitingProbability(one)).toBeCloseTo(load, 12)
      expect(enm1.responseTimeMean(one)).toBeCloseTo(mm1.responseTimeMean(one), 11)
      for (const p of [0.3, 0.99]) {
        expect(enm1.responseTimeQuantile(one, p)).toBeCloseTo(mm1.responseTimeQuantile(one, p), 10)
        expect(enm1.waitingTimeQuantile(one, p)).toBeCloseTo(mm1.waitingTimeQuantile(one, p), 10)
      }
    }
  })

  it('solves its equation: σ = (λ / (λ + μ (1 - σ)))^n, with σ below 1', () => {
    for (const servers of [1, 2, 5, 50, 1000])
      for (const load of [...loads, 0.999]) {
        const one = farm(load, servers, 3)
        const sigma = enm1.waitingProbability(one)
        const { arrivalRate, serviceRate } = one
        const right = (arrivalRate / (arrivalRate + serviceRate * (1 - sigma))) ** servers
        expect(right).toBeCloseTo(sigma, 11)
        expect(sigma).toBeLessThan(1)
        expect(sigma).toBeGreaterThan(0)
      }
  })

  it('nears D/M/1 with many servers: σ = e^(-(1 - σ) / ρ)', () => {
    const sigma = enm1.waitingProbability(farm(0.8, 1e6))
    expect(Math.exp(-(1 - sigma) / 0.8)).toBeCloseTo(sigma, 5)
  })

  it('waits less with each server, but never less than one shared queue', () => {
    for (const load of loads)
      for (let n = 1; n < 20; n++) {
        expect(enm1.responseTimeMean(farm(load, n + 1))).toBeLessThan(
          enm1.responseTimeMean(farm(load, n)),
        )
        expect(enm1.responseTimeMean(farm(load, n + 1))).toBeGreaterThan(
          responseTimeMeanLower(farm(load, n + 1)),
        )
      }
  })

  it('adds one work to the wait, and never comes to rest at utilization 1', () => {
    const one = farm(0.9, 4, 10)
    const work = enm1.responseTimeMean(one) - enm1.waitingTimeMean(one)
    expect(work).toBeCloseTo(0.1, 12)
    expect(enm1.utilization(one)).toBeCloseTo(0.9, 12)
    expect(enm1.responseTimeMean(farm(1, 4))).toBe(Infinity)
    expect(enm1.waitingProbability(farm(1.2, 4))).toBe(1)
  })
})

describe('the power of d choices', () => {
  it('is M/M/1 at each server with one choice', () => {
    for (const utilization of loads) {
      const one = { utilization, choices: 1 }
      expect(powerOfChoices.responseTimeMean(one)).toBeCloseTo(1 / (1 - utilization), 11)
      for (let i = 0; i < 9; i++)
        expect(powerOfChoices.atLeastInSystem(one, i)).toBeCloseTo(utilization ** i, 12)
    }
  })

  it('balances: an arrival that meets i - 1 at best makes up for a departure at i', () => {
    for (const choices of [1, 2, 3, 5])
      for (const utilization of loads) {
        const s = (i: number) => powerOfChoices.atLeastInSystem({ utilization, choices }, i)
        for (let i = 1; i < 6; i++)
          expect(utilization * (s(i - 1) ** choices - s(i) ** choices)).toBeCloseTo(
            s(i) - s(i + 1),
            12,
          )
      }
  })

  it('has the mean number that its tail gives', () => {
    for (const choices of [1, 2, 4])
      for (const utilization of loads) {
        let sum = 0
        for (let i = 1; i < 500; i++)
          sum += powerOfChoices.atLeastInSystem({ utilization, choices }, i)
        expect(sum).toBeCloseTo(powerOfChoices.inSystemMean({ utilization, choices }), 9)
      }
  })

  it('gains most by the second look', () => {
    const at = (choices: number) => powerOfChoices.responseTimeMean({ utilization: 0.9, choices })
    expect(at(1) - at(2)).toBeGreaterThan(10 * (at(2) - at(3)))
    for (let d = 1; d < 10; d++) expect(at(d + 1)).toBeLessThan(at(d))
    expect(at(50)).toBeGreaterThan(1)
  })

  it('never comes to rest at utilization 1', () => {
    for (const choices of [1, 2])
      expect(powerOfChoices.responseTimeMean({ utilization: 1, choices })).toBe(Infinity)
  })
})

describe('the shortest queue', () => {
  it('lies between one shared queue and a random split', () => {
    for (const load of [0.3, 0.7, 0.85])
      for (const servers of [2, 3]) {
        const exact = small(load, servers)
        expect(exact).toBeGreaterThan(responseTimeMeanLower(farm(load, servers)))
        expect(exact).toBeLessThan(responseTimeMeanUpper(farm(load, servers)))
        expect(exact).toBeLessThan(enm1.responseTimeMean(farm(load, servers)))
      }
  })

  it('is better the more servers an arrival looks at', () => {
    expect(small(0.8, 3, 3)).toBeLessThan(small(0.8, 3, 2))
    const independent = smallFarm.responseTimeMean({
      utilization: 0.8,
      servers: 3,
      choices: 2,
      draw: 'independent',
    })
    expect(small(0.8, 3, 2)).toBeLessThan(independent)
    expect(independent).toBeLessThan(5)
  })

  it('nears one work when there is next to nothing to do', () => {
    for (const servers of [2, 3]) {
      expect(small(0.01, servers)).toBeGreaterThan(1)
      expect(small(0.01, servers)).toBeLessThan(1.001)
    }
  })

  it('at light load makes a request wait only when all servers are busy', () => {
    // Two servers: P(both busy) ~ 2ρ², then half a work is left of the shorter on average.
    const load = 0.005
    expect((small(load, 2) - 1) / (2 * load * load)).toBeCloseTo(1, 1)
  })

  it('is refused where the chain would be too large or the draw has no meaning', () => {
    const base = { utilization: 0.5, servers: 3, choices: 2, draw: 'distinct' as const }
    for (const wrong of [
      { utilization: 0 },
      { utilization: 0.96 },
      { utilization: NaN },
      { servers: 1 },
      { servers: 4 },
      { choices: 1 },
      { choices: 4 },
    ])
      expect(() => smallFarm.responseTimeMean({ ...base, ...wrong })).toThrow(RangeError)
  })
})
