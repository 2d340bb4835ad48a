// Capacity planning beside the simulation, over several demands; and the figures of a fleet that
// follows, swings or costs too much.
import { describe, expect, it } from 'vitest'
import { parseScenario, scenarioNamed } from '../scenario'
import { simulateRun } from '../simulateRun'
import { SECOND, simTime } from '../time'
import { utilizationAfterLoss } from './capacity'
import { billsOf, fewestServers, jump, outcomeOf, spareShare } from './planning'
import { cheapestWay, waysFor } from './priceCurves'
import { lagMax, shortfallMax, shortfallSum, swings, type Thresholds } from './swinging'

const p99Of = (rate: number, mean: number, servers: number): number => {
  const seconds = Math.round(150_000 / rate)
  const parsed = parseScenario({
    version: 1,
    duration: `${seconds}s`,
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'poisson', rate },
        work: { kind: 'exponential', mean: `${mean}ms` },
      },
    ],
    gateway: { timeout: '24h' },
    pools: [{ name: 'web', servers: [{ name: 's1', slots: servers, queue: 100_000 }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const from = simTime(Math.floor(seconds / 20) * SECOND)
  const run = { scenario: parsed.scenario, seed: 7, interventions: [] }
  return (simulateRun(run, { from }).latency?.p99 ?? Number.NaN) / SECOND
}

describe('the fewest servers for a demand', () => {
  it.each([
    [4, 500, 3],
    [14, 500, 2.5],
    [150, 40, 0.25],
    [1_000, 10, 0.06],
  ])(
    'of %d a second with %d ms of work, within %d s, are enough, and one less is not',
    (rate, mean, goal) => {
      const demand = { arrivalRate: rate, serviceRate: 1_000 / mean }
      const servers = fewestServers(demand, { responseTimeMax: goal })
      if (servers === null) throw new Error('no number is enough')
      expect(p99Of(rate, mean, servers)).toBeLessThanOrEqual(goal * 1.05)
      expect(p99Of(rate, mean, servers - 1)).toBeGreaterThan(goal * 0.95)
      const found = outcomeOf({ ...demand, servers })
      expect(found.inSystem).toBeCloseTo(rate * found.responseTime, 9)
    },
  )

  it('keep to a share of busy time, and are no number where one request alone takes too long', () => {
    const demand = { arrivalRate: 14, serviceRate: 2 }
    expect(fewestServers(demand, { utilizationMax: 0.7 })).toBe(10)
    expect(fewestServers(demand, { utilizationMax: 1 })).toBe(8)
    expect(fewestServers(demand, { responseTimeMax: 2 })).toBeNull()
  })

  it('cost half as much where they follow a peaky day', () => {
    const rates = Array.from({ length: 24 }, (_, n) => 2 + 14 * Math.sin((Math.PI * n) / 24) ** 4)
    const told = { step: 50, serviceRate: 2, goal: { utilizationMax: 0.9 } }
    const { elastic, fixed } = billsOf(rates, told)
    expect(elastic / fixed).toBeCloseTo(0.49, 1)
  })
})

describe('a server fewer', () => {
  it('loads the others n / (n - 1) times as much: 25 % becomes 50, 33 or 27 %', () => {
    for (const [servers, then] of [
      [2, 0.5],
      [4, 1 / 3],
      [12, 0.2727],
    ]) {
      expect(0.25 * jump(servers)).toBeCloseTo(then, 4)
      expect(0.25 * jump(servers)).toBe(utilizationAfterLoss(0.25, servers))
    }
    expect([spareShare(2), spareShare(4), jump(1)]).toEqual([0.5, 0.25, Number.POSITIVE_INFINITY])
  })
})

describe('two thresholds', () => {
  const steady: Thresholds = {
    offeredLoad: 3,
    up: 0.7,
    down: 0.3,
    by: 2,
    every: 15,
    lag: 60,
    boot: 60,
  }

  it('swing for ever exactly where the simulation does', () => {
    const cases = [
      ['steady-fresh', { ...steady, lag: 0, boot: 0 }],
      ['steady-swings', steady],
      ['steady-lag', { ...steady, boot: 0 }],
      ['steady-boot', { ...steady, lag: 0 }],
      ['steady-one', { ...steady, by: 1, every: 150 }],
    ] as const
    for (const [id, rule] of cases) {
      const { scaling } = simulateRun({ scenario: scenarioNamed(id), seed: 3, interventions: [] })
      expect([id, (scaling?.reversals ?? 0) >= 8]).toEqual([id, swings(rule)])
    }
  })

  it('are not calmed by 70/25, and are by less lag or a far wider band', () => {
    expect(swings({ ...steady, down: 0.25 })).toBe(true)
    expect(swings({ ...steady, down: 0.2 })).toBe(false)
    expect(lagMax(steady)).toBe(30)
    expect(swings({ ...steady, lag: 29 })).toBe(false)
    expect(swings({ ...steady, lag: 31 })).toBe(true)
  })
})

describe('a ramp', () => {
  const rush = { from: 4, to: 14, over: 60, target: 0.7, delay: 255 }

  it('is over before help comes where lag and boot are longer than it', () => {
    expect(shortfallMax(rush)).toBeCloseTo(14 - 4 / 0.7, 9)
    // All of the ramp but what the headroom takes, then the full gap until the first help.
    expect(shortfallSum(rush)).toBeGreaterThan((14 - 4 / 0.7) * 195)
    expect(shortfallSum({ ...rush, delay: 60 })).toBeLessThan(shortfallSum(rush) / 4)
  })

  it('is kept up with exactly where slope times delay is below the headroom', () => {
    const gentle = { from: 10, to: 20, over: 1_000, target: 0.7, delay: 200 }
    // At 200 s the demand is 12 and the fleet stands for 10 / 0.7.
    expect(shortfallMax(gentle)).toBeLessThanOrEqual(0)
    expect(shortfallSum(gentle)).toBe(0)
    expect(shortfallMax({ ...gentle, delay: 430 })).toBeGreaterThan(0)
    expect(shortfallMax({ ...gentle, delay: 428 })).toBeLessThanOrEqual(0)
  })
})

describe('one large machine or many small ones', () => {
  const demand = { arrivalRate: 100, serviceRate: 10 }
  const goal = { utilizationMax: 0.7 }

  it('cost the same a slot in proportion, so that the spare one decides for small ones', () => {
    const market = { unitPrice: 0.05, exponent: 1, sizeMax: 32 }
    const ways = waysFor(demand, goal, { market })
    expect(ways.map(({ machines }) => machines)).toEqual([16, 9, 5, 3, 2, 2])
    expect(cheapestWay(ways)?.slots).toBe(1)
    expect(ways[4].lossJump).toBe(2)
  })

  it('bend upwards where large ones cost more than their share', () => {
    const market = { unitPrice: 0.05, exponent: 1.3, sizeMax: 32 }
    const prices = waysFor(demand, goal, { market, spare: 0 }).map(({ price }) => price)
    expect(prices).toEqual([...prices].sort((a, b) => a - b))
  })
})
