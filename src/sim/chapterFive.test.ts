// What chapter 5 says of carts, over twenty seeds of each scenario: every claim holds in all but
// one. Ranges are the course's, 15 % wider on both sides. A usual run takes the first seven seeds,
// npm run unit:whole all.
import { describe, expect, it } from 'vitest'
import { type ScenarioId, scenarioNamed } from './scenario/named'
import { simulateRun } from './simulateRun'
import { SECOND, seconds, simTime } from './time'

const SEEDS = import.meta.env.MODE === 'whole' ? 20 : 7

interface Seen {
  readonly without: number // share of the requests that found no cart
  readonly lost: number // carts over the users who were there when it happened
  readonly largest: number // share of the requests that one server got
  readonly last: number // share of the server that was added last
  readonly p95: number // seconds
}

const over = (id: ScenarioId, from = 0): readonly Seen[] =>
  Array.from({ length: SEEDS }, (_, index): Seen => {
    const run = { scenario: scenarioNamed(id), seed: index + 1, interventions: [] }
    const span = from === 0 ? {} : { from: simTime(seconds(from)) }
    const { servers, latency, sessions, arrived } = simulateRun(run, span)
    if (sessions === undefined) throw new Error(`${id} has no users`)
    const sum = servers.reduce((total, { requests }) => total + requests, 0)
    const shares = servers.map(({ requests }) => requests / sum)
    return {
      without: sessions.without / arrived,
      lost: sessions.lost / Math.max(1, sessions.present),
      largest: Math.max(...shares),
      last: shares[shares.length - 1],
      p95: (latency?.p95 ?? 0) / SECOND,
    }
  })

const within = (value: number, low: number, high: number): boolean =>
  value >= low * 0.85 && value <= high * 1.15

const holds = (runs: readonly Seen[], claim: (run: Seen, index: number) => boolean): void => {
  expect(runs.filter(claim).length).toBeGreaterThanOrEqual(SEEDS - 1)
}

describe('the regulars', () => {
  it('5.1, 5.2: turns lose most carts, a hash none', () => {
    holds(over('carts-turns'), ({ without }) => within(without, 0.6, 0.64))
    holds(over('carts-hash'), ({ without }) => without === 0)
  })

  it('5.3, 5.4: an office is one address and many cookies', () => {
    const hash = over('office-hash')
    holds(hash, ({ largest }) => largest > 0.6)
    const tagged = over('office-cookie')
    holds(tagged, ({ largest, without }) => largest < 0.42 && without === 0)
    holds(hash, ({ p95 }, index) => p95 > 2.5 * tagged[index].p95)
  })

  it('5.4: a new network loses what an address knew, and refused cookies what a cookie would', () => {
    holds(over('moved-hash', 90), ({ lost }) => within(lost, 0.16, 0.32))
    holds(over('moved-cookie', 90), ({ lost }) => lost === 0)
    holds(over('cookies-refused'), ({ without }) => within(without, 0.03, 0.1))
  })

  it('5.5: a killed server takes its carts along, and modulo moves others too', () => {
    holds(over('killed-cookie', 90), ({ lost }) => within(lost, 0.29, 0.42))
    expect(over('killed-table', 90).map(({ lost }) => lost)).toEqual(
      over('killed-cookie', 90).map(({ lost }) => lost),
    )
    holds(over('killed-ring', 90), ({ lost }) => within(lost, 0.22, 0.46))
    holds(over('killed-hash', 90), ({ lost }) => within(lost, 0.55, 0.76))
  })

  it('5.6: growing moves three in four by modulo, one in four on a ring, nobody with a cookie', () => {
    holds(over('grown-hash', 90), ({ lost }) => within(lost, 0.62, 0.87))
    holds(over('grown-ring', 90), ({ lost }) => within(lost, 0.15, 0.36))
    holds(over('grown-cookie', 90), ({ lost, last }) => lost === 0 && within(last, 0.13, 0.18))
  })

  it('5.7: draining saves the carts of who sticks, and not of who is hashed', () => {
    holds(over('leaves-at-once', 60), ({ lost }) => within(lost, 0.27, 0.37))
    holds(over('leaves-drained', 60), ({ lost }) => lost <= 0.035)
    holds(over('leaves-hashed', 60), ({ lost }) => within(lost, 0.55, 0.76))
  })

  it('5.8: a restart loses the notebook, unless there is a copy', () => {
    holds(over('restart-table', 90), ({ lost }) => within(lost, 0.57, 0.78))
    holds(over('restart-copied', 90), ({ lost }) => lost === 0)
    holds(over('restart-cookie', 90), ({ lost }) => lost === 0)
  })

  it('5.9: a store that all share loses nothing, and takes time', () => {
    const store = over('store-killed', 90)
    holds(store, ({ lost, without }) => lost === 0 && without === 0)
    holds(over('copies-killed', 90), ({ lost }) => lost === 0)
  })
})
