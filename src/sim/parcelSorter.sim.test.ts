// What chapter 2 says of connections against requests, over twenty seeds of each scenario: every
// claim holds in at least nineteen.
import { describe, expect, it } from 'vitest'
import { type ScenarioId, scenarioNamed } from './scenario/named'
import { simulateRun } from './simulateRun'
import { SECOND, seconds, simTime } from './time'

const SEEDS = 20
const JOINED = simTime(seconds(40))

interface Seen {
  readonly shares: readonly number[] // of the requests, by server
  readonly largest: number
  readonly p95: number // seconds
  readonly p99: number
  readonly fairness: number // Jain's index
}

const over = (id: ScenarioId, from = simTime(0)): readonly Seen[] =>
  Array.from({ length: SEEDS }, (_, index): Seen => {
    const run = { scenario: scenarioNamed(id), seed: index + 1, interventions: [] }
    const { servers, latency, fairness } = simulateRun(run, { from })
    const sum = servers.reduce((total, { requests }) => total + requests, 0)
    const shares = servers.map(({ requests }) => requests / sum)
    const [p95, p99] = [latency?.p95 ?? 0, latency?.p99 ?? 0]
    const largest = Math.max(...shares)
    return { shares, largest, p95: p95 / SECOND, p99: p99 / SECOND, fairness }
  })

/** The course's range, 15 % wider on both sides. */
const within = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low * 0.85 && value <= high * 1.15

const holds = <T>(runs: readonly T[], claim: (run: T, index: number) => boolean): void => {
  expect(runs.filter(claim).length).toBeGreaterThanOrEqual(SEEDS - 1)
}

describe('the parcel sorter', () => {
  it('2.1: with a new connection for every request both layers see the same', () => {
    const four = over('parcels-new-four')
    const seven = over('parcels-new-seven')
    expect(four.map(({ p95, shares }) => ({ p95, shares }))).toEqual(
      seven.map(({ p95, shares }) => ({ p95, shares })),
    )
    holds(four, ({ largest, p95 }) => largest < 0.34 && within(p95, [0.87, 1.29]))
  })

  it('2.2: with kept connections of nine customers alike both are still fine', () => {
    holds(over('parcels-kept-four'), ({ largest, p95 }) => {
      return within(largest, [0.34, 0.39]) && within(p95, [1.09, 1.96])
    })
    holds(over('parcels-kept-seven'), ({ largest, p95 }) => {
      return largest < 0.34 && within(p95, [0.87, 1.29])
    })
  })

  it('2.3: where one customer sends half, layer 4 has 1.8 times the p95 of layer 7', () => {
    const four = over('parcels-heavy-four')
    const seven = over('parcels-heavy-seven')
    holds(four, ({ p95 }, index) => p95 > 1.8 * seven[index].p95)
    holds(four, ({ largest, p95 }) => within(largest, [0.58, 0.65]) && within(p95, [2.4, 14]))
    holds(four, ({ fairness }) => fairness < 0.8)
    holds(seven, ({ largest, fairness }) => largest < 0.34 && fairness > 0.999)
  })

  it('2.4: one connection has one server, and its requests have three', () => {
    const four = over('parcels-one-four')
    holds(four, ({ shares }) => shares.join() === '1,0,0')
    holds(four, ({ p95 }) => within(p95, [1.4, 6.5]))
    const seven = over('parcels-one-seven')
    holds(seven, ({ largest, p95 }) => largest < 0.34 && within(p95, [0.67, 1]))
    holds(four, ({ p99, fairness }, index) => p99 > seven[index].p99 && fairness < 0.34)
  })

  it('2.5: a server that joins gets nothing at layer 4, its share at layer 7 or with an age', () => {
    const four = over('parcels-join-four', JOINED)
    expect(four.every(({ shares }) => shares[3] === 0)).toBe(true)
    holds(over('parcels-join-seven', JOINED), ({ shares }) => within(shares[3], [0.25, 0.25]))
    holds(over('parcels-join-age', JOINED), ({ shares }) => within(shares[3], [0.19, 0.27]))
    holds(four, ({ fairness }) => fairness < 0.76)
  })
})
