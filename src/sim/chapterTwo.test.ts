// The claims of chapter 2 that rest on opened requests, each over many seeds: the printed ranges of
// the course, and what must hold in nearly every run.
import { describe, expect, it } from 'vitest'
import { cacheFigures, type KindFigures } from './gateway/tallies'
import { History } from './history'
import { Summary } from './metrics/summary'
import { observe } from './observe'
import type { RunSummary } from './reading'
import type { ScenarioId } from './scenario'
import { scenarioNamed } from './scenario'
import type { Run, Scenario } from './scenario/scenario'
import { simulateRun } from './simulateRun'
import { Simulation } from './simulation'
import { SECOND, simTime } from './time'

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)
const MOST = 19

const play = (scenario: Scenario, seed: number) =>
  simulateRun({ scenario, seed, interventions: [] })

const runOf = (id: ScenarioId): Run => {
  return { scenario: scenarioNamed(id), seed: 1, interventions: [] }
}

const named = (id: ScenarioId) => SEEDS.map((seed) => play(scenarioNamed(id), seed))

/** p95 of one kind of requests, in seconds. */
const p95 = (kinds: readonly KindFigures[] = [], name: string): number =>
  (kinds.find((kind) => kind.name === name)?.latency?.p95 ?? Number.NaN) / 1e6

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const holdsIn = (truths: readonly boolean[]): number => truths.filter((one) => one).length

describe('2.7, a rule on the path', () => {
  const shared = named('letters-pianos')
  const routed = named('letters-pianos-routed')

  it('lets letters overtake pianos', () => {
    const before = shared.map(({ kinds }) => p95(kinds, 'api'))
    const after = routed.map(({ kinds }) => p95(kinds, 'api'))
    expect(mean(before)).toBeGreaterThan(1.58 * 0.85)
    expect(mean(before)).toBeLessThan(1.58 * 1.15)
    expect(mean(after)).toBeGreaterThan(0.09 * 0.85)
    expect(mean(after)).toBeLessThan(0.1 * 1.15)
    expect(holdsIn(before.map((one, run) => one > 5 * after[run]))).toBeGreaterThanOrEqual(MOST)
  })

  it('has its price: the pianos wait longer', () => {
    const before = shared.map(({ kinds }) => p95(kinds, 'video'))
    const after = routed.map(({ kinds }) => p95(kinds, 'video'))
    expect(mean(before)).toBeGreaterThan(3.0 * 0.85)
    expect(mean(before)).toBeLessThan(3.0 * 1.15)
    expect(mean(after)).toBeGreaterThan(3.5 * 0.85)
    expect(holdsIn(before.map((one, run) => one < after[run]))).toBeGreaterThanOrEqual(MOST)
  })
})

describe('2.13, a cache at the desk', () => {
  const ids = ['desk-cache', 'desk-cache-ten', 'desk-cache-thirty'] as const
  const runs = ids.map((id) =>
    SEEDS.map((seed) => {
      const scenario = scenarioNamed(id)
      const simulation = new Simulation({ scenario, seed, interventions: [] })
      const summary = new Summary()
      const { world } = simulation
      world.log.listener = (from, to) => summary.take(world.log, from, to)
      simulation.advance(simTime(180 * SECOND))
      const [cache] = cacheFigures(world)
      const servers = observe(world).servers
      const used = servers.reduce((sum, { busyTime }) => sum + busyTime, 0) / (3 * 180 * SECOND)
      const result = summary.result({ servers, span: 180 * SECOND, inFlight: 0, digest: '' })
      const all = cache === undefined ? 0 : cache.hits / result.arrived
      return { hits: all, used, p95: (result.latency?.p95 ?? 0) / 1e6 }
    }),
  )
  const [without, ten, thirty] = runs

  it('answers half of all requests and more by itself', () => {
    expect(mean(ten.map(({ hits }) => hits))).toBeGreaterThan(0.51 * 0.9)
    expect(mean(ten.map(({ hits }) => hits))).toBeLessThan(0.54 * 1.05)
    expect(mean(thirty.map(({ hits }) => hits))).toBeGreaterThan(0.58 * 0.95)
    expect(mean(thirty.map(({ hits }) => hits))).toBeLessThan(0.64 * 1.05)
  })

  it('leaves the servers less than half of the work, and nobody waits long', () => {
    expect(mean(without.map(({ used }) => used))).toBeCloseTo(0.93, 1)
    expect(mean(ten.map(({ used }) => used))).toBeLessThan(0.5)
    expect(mean(thirty.map(({ used }) => used))).toBeLessThan(0.42)
    const isBetter = ten.map(({ p95 }, run) => p95 < without[run].p95 / 1.5)
    expect(holdsIn(isBetter)).toBeGreaterThanOrEqual(MOST)
    expect(mean(ten.map((run) => run.p95))).toBeLessThan(1.28 * 1.15)
  })
})

describe('2.18, a firewall at the desk', () => {
  const [open, guarded] = (['desk-bricks', 'desk-firewall'] as const).map((id) =>
    SEEDS.map((seed) => simulateRun({ ...runOf(id), seed }, { until: simTime(120 * SECOND) })),
  )
  const fate = ({ kinds = [] }: RunSummary, name: string) => kinds.find((one) => one.name === name)

  it('keeps bricks out of the post, and honest requests wait less', () => {
    const before = open.map(({ kinds }) => p95(kinds, 'honest'))
    const after = guarded.map(({ kinds }) => p95(kinds, 'honest'))
    expect(mean(before)).toBeGreaterThan(3.3 * 0.85)
    expect(mean(before)).toBeLessThan(3.3 * 1.15)
    expect(mean(after)).toBeGreaterThan(0.98 * 0.85)
    expect(mean(after)).toBeLessThan(0.98 * 1.15)
    const isBetter = before.map((one, run) => one > 1.7 * after[run])
    expect(holdsIn(isBetter)).toBeGreaterThanOrEqual(MOST)
    expect(mean(open.map(({ utilization }) => utilization))).toBeCloseTo(0.78, 1)
    expect(mean(guarded.map(({ utilization }) => utilization))).toBeCloseTo(0.43, 1)
  })

  it('turns away every attack, and an honest customer whose words look like one', () => {
    for (const run of guarded) {
      expect(fate(run, 'attack')).toMatchObject({ completed: 0, failed: 0 })
      expect(fate(run, 'union')?.rejected).toBe(fate(run, 'union')?.arrived)
      expect(fate(run, 'honest')?.rejected).toBe(0)
    }
    expect(guarded.some((run) => (fate(run, 'union')?.rejected ?? 0) > 0)).toBe(true)
  })

  it('tells of no loss where nobody else was turned away', () => {
    const history = new History(runOf('desk-firewall'))
    history.advance(simTime(120 * SECOND))
    expect(history.journal().map(({ kind }) => kind)).not.toContain('first.lost')
  })
})

describe('the challenge, letters and pianos', () => {
  // So many of the four servers for the letters.
  const divided = (letters: number): Scenario => {
    const scenario = scenarioNamed('letters-pianos-four')
    const servers = scenario.pools.flatMap((pool) => pool.servers)
    const pools = [
      { name: 'letters', servers: servers.slice(0, letters), health: null },
      { name: 'pianos', servers: servers.slice(letters), health: null },
    ]
    return { ...scenario, pools }
  }
  const passes = (letters: number): number =>
    holdsIn(
      SEEDS.map((seed) => {
        const { kinds } = play(divided(letters), seed)
        return p95(kinds, 'api') <= 0.15 && p95(kinds, 'video') <= 4
      }),
    )

  it('is won with one server for the letters and three for the pianos', () => {
    expect(passes(1)).toBeGreaterThanOrEqual(18)
  })

  it('is won by no other division', () => {
    expect(passes(2)).toBeLessThan(18)
    expect(passes(3)).toBe(0)
  })
})
