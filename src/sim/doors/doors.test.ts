// How clients find one of several gateways, and what becomes of their flows when one goes down.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observe, totalsOf } from '../observe'
import { type Run, type ScenarioId, scenarioNamed } from '../scenario'
import { anyRun } from '../scenario/arbitrary'
import type { EntrySpec } from '../scenario/entrySpec'
import { simulateRun } from '../simulateRun'
import { Simulation } from '../simulation'
import { duration, simTime } from '../time'
import { pathOf } from './paths'

const named = (id: ScenarioId, seed = 1): Run => ({
  scenario: scenarioNamed(id),
  seed,
  interventions: [],
})

const lostOf = (id: ScenarioId, seed: number) => {
  const { failed, rejected } = simulateRun(named(id, seed))
  return failed + rejected
}

describe('paths', () => {
  const flows = Array.from({ length: 4_000 }, (_, flow) => flow)
  const [all, three] = [
    [1, 1, 1, 1],
    [1, 0, 1, 1],
  ]

  it('of one flow are always the same, and all paths have about as many', () => {
    for (const hash of ['modulo', 'consistent'] as const) {
      const counts = [0, 0, 0, 0]
      for (const flow of flows) {
        const gateway = pathOf(flow, all, hash)
        counts[gateway]++
        expect(pathOf(flow, all, hash)).toBe(gateway)
        expect(pathOf(flow, three, hash)).not.toBe(1)
      }
      for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(120)
    }
    expect(pathOf(7, [0, 0], 'modulo')).toBe(-1)
    expect(pathOf(7, [0, 0], 'consistent')).toBe(-1)
  })

  it('move three flows in four by modulo when one of four goes, and only its own if consistent', () => {
    const moved = (hash: 'modulo' | 'consistent') =>
      flows.filter((flow) => pathOf(flow, all, hash) !== pathOf(flow, three, hash)).length
    expect(moved('modulo') / flows.length).toBeCloseTo(0.75, 1)
    expect(moved('consistent')).toBe(
      flows.filter((flow) => pathOf(flow, all, 'consistent') === 1).length,
    )
  })
})

describe('a path that goes', () => {
  it('breaks most flows by modulo, its own if consistent, and none where balancers agree', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const modulo = lostOf('paths-modulo', seed)
      const consistent = lostOf('paths-consistent', seed)
      const maglev = lostOf('paths-maglev', seed)
      expect(modulo).toBeGreaterThan(1.5 * consistent)
      expect(consistent).toBeGreaterThan(3 * maglev)
      expect(maglev).toBeLessThanOrEqual(1)
    }
  })

  it('loses what its balancer holds, but not what has passed it for good', () => {
    const entry = { by: 'ecmp', hash: 'consistent' } as const
    const through = { ...scenarioNamed('paths-consistent'), entry }
    const gateways = through.gateways.map(({ return: _, ...gateway }) => gateway)
    const lost = (scenario: Run['scenario']) =>
      [1, 2, 3, 4, 5, 6].reduce((sum, seed) => {
        const { failed } = simulateRun({ scenario, seed, interventions: [] })
        return sum + failed
      }, 0)
    expect(lost({ ...through, gateways })).toBeGreaterThan(lost(through))
  })
})

describe('a name', () => {
  it('leads to a balancer that is down for as long as somebody remembers it', () => {
    for (const seed of [1, 2, 3]) {
      const unseen = lostOf('names-unseen', seed)
      const minute = lostOf('names-minute', seed)
      const short = lostOf('names-short', seed)
      const stubborn = lostOf('names-stubborn', seed)
      expect(unseen).toBeGreaterThan(200) // a third of six a second, for 140 s
      expect(minute).toBeLessThan(0.6 * unseen)
      expect(short).toBeLessThan(0.7 * minute)
      expect(stubborn).toBeGreaterThan(1.2 * short)
    }
  })

  it('is shown as each resolver remembers it, and as the name server believes', () => {
    const simulation = new Simulation(named('names-minute'))
    const at = (seconds: number) => {
      simulation.advance(simTime(seconds * 1_000_000))
      const { entry } = observe(simulation.world)
      if (entry === undefined) throw new Error('no entry')
      return entry
    }
    expect(at(50).gateways.map(({ up, listed }) => [up, listed])).toEqual(
      Array.from({ length: 3 }, () => [true, true]),
    )
    const remembered = at(59.9).resolvers
    expect(remembered.length).toBe(24)
    expect(remembered.filter(({ left }) => left > 60_000_000)).toEqual([])
    expect(at(61).gateways[1]).toMatchObject({ up: false, listed: true })
    expect(at(95).gateways[1]).toMatchObject({ up: false, listed: false })
    expect(at(160).resolvers.some(({ gateway }) => gateway === 1)).toBe(false)
    expect(at(215).gateways[1]).toMatchObject({ up: true, listed: true })
    const { gateways } = at(240)
    expect(gateways[1].lost).toBe(lostOf('names-minute', 1))
    expect(gateways.reduce((sum, { sent }) => sum + sent, 0)).toBe(
      totalsOf(simulation.world).arrived,
    )
  })
})

const entries: fc.Arbitrary<EntrySpec> = fc.oneof(
  fc.record({ by: fc.constant('ecmp' as const), hash: fc.constantFrom('modulo', 'consistent') }),
  fc.record({
    by: fc.constant('dns' as const),
    ttl: fc.integer({ min: 0, max: 3_000_000 }).map(duration),
    resolvers: fc.integer({ min: 1, max: 5 }),
    largest: fc.constantFrom(null, 0.5),
    stubborn: fc.constantFrom(0, 0.5),
    floor: fc.constant(duration(4_000_000)),
    weights: fc.constant([1, 1, 0]),
    check: fc.constantFrom(null, { interval: duration(500_000), fall: 2 }),
  }),
)

const act = fc.record({
  at: fc.integer({ min: 0, max: 9_000_000 }).map(simTime),
  do: fc.constantFrom('gateway.down' as const, 'gateway.up' as const),
  gateway: fc.integer({ min: 1, max: 3 }),
})

/** Any run whose clients find one of three gateways, which come and go. */
const foundRun = fc
  .tuple(anyRun, entries, fc.array(act, { maxLength: 6 }))
  .map(([run, entry, acts]): Run => {
    const [first] = run.scenario.gateways
    const interventions = [...run.interventions, ...acts]
      .filter((one) => one.do !== 'gateway.scale')
      .sort((a, b) => a.at - b.at)
    const own = run.scenario.interventions.filter((one) => one.do !== 'gateway.scale')
    const scenario = {
      ...run.scenario,
      entry,
      gateways: [first, first, first],
      interventions: own,
    }
    return { ...run, scenario, interventions }
  })

describe('under any scenario, with gateways that come and go', () => {
  it('each request has one fate, and is in flight until then', () => {
    fc.assert(
      fc.property(foundRun, (run) => {
        const simulation = new Simulation(run)
        const end = simTime(run.scenario.duration)
        for (let slice = 0; slice < 40; slice++) {
          const isOver = simulation.advance(end, 200)
          const { arrived, completed, failed, rejected, inFlight } = totalsOf(simulation.world)
          expect(completed + failed + rejected + inFlight).toBe(arrived)
          if (isOver) break
        }
      }),
      { numRuns: 40, seed: 5 },
    )
  })

  it('a run continued from a checkpoint writes the same log', () => {
    fc.assert(
      fc.property(foundRun, fc.nat(100), (run, percent) => {
        const end = simTime(run.scenario.duration)
        const straight = new Simulation(run)
        straight.advance(end)
        const other = new Simulation(run)
        other.advance(simTime(Math.floor((end * percent) / 100)))
        const third = new Simulation(run)
        third.restore(other.checkpoint())
        third.advance(end)
        expect(third.world.log.digest()).toBe(straight.world.log.digest())
      }),
      { numRuns: 30, seed: 6 },
    )
  })
})
