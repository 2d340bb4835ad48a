// Regions that die: their servers with them, the writes that were in no other region, and how long
// a name still leads there.
import { describe, expect, it } from 'vitest'
import type { EventLog } from '../engine/log'
import { observe } from '../observe'
import { parseScenario, type Run, type ScenarioId, scenarioNamed } from '../scenario'
import { simulateRun } from '../simulateRun'
import { Simulation } from '../simulation'
import { simTime } from '../time'

const DEATH = 60_000_000
const SEEDS = [1, 2, 3, 4]

const named = (id: ScenarioId, seed = 1): Run => ({
  scenario: scenarioNamed(id),
  seed,
  interventions: [],
})

const outageOf = (run: Run) => {
  const outage = simulateRun(run).regions?.outage
  if (!outage) throw new Error('no region died')
  return outage
}

/** Hears each record of a run. */
const listen = (run: Run, hear: (record: ReturnType<EventLog['read']>) => void) => {
  const simulation = new Simulation(run)
  const { log } = simulation.world
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) hear(log.read(index))
  }
  simulation.advance(simTime(run.scenario.duration))
  log.absorb()
  return simulation
}

describe('a region that dies', () => {
  it('takes its servers with it, and brings them back', () => {
    const { scenario } = named('region-minute')
    const up = { at: simTime(150_000_000), do: 'gateway.up', gateway: 1 } as const
    const simulation = new Simulation({ scenario, seed: 1, interventions: [up] })
    const at = (seconds: number) => {
      simulation.advance(simTime(seconds * 1_000_000))
      return observe(simulation.world)
    }
    const conditions = (seconds: number) => at(seconds).servers.map(({ condition }) => condition)
    expect(conditions(59)).toEqual(Array(6).fill('well'))
    expect(conditions(61)).toEqual([...Array(3).fill('crashed'), ...Array(3).fill('well')])
    expect(at(62).regions?.regions.map(({ isDead }) => isDead)).toEqual([true, false])
    expect(conditions(151)).toEqual(Array(6).fill('well'))
    expect(at(152).entry?.gateways[0].up).toBe(true)
    const before = at(200).servers[0].begun
    expect(at(239).servers[0].begun).toBeGreaterThan(before) // the name leads there again
  })

  it('loses the writes that the log shows as answered, and not yet copied', () => {
    for (const seed of SEEDS) {
      const run = named('region-behind', seed)
      const made = new Map<number, number>()
      const gone: number[] = []
      const told: number[] = []
      // With its answer 10 ms away, who wrote has it after the death.
      listen(run, ({ kind, at, subject, server, value, since }) => {
        if (kind === 'request.finished' && server < 3) made.set(subject, at)
        if (kind === 'request.completed' && at <= DEATH + 10_000) {
          const commit = made.get(subject) ?? 0
          if (commit > DEATH - 2_000_000) gone.push(commit)
        }
        if (kind === 'writes.lost') told.push(value, since)
      })
      expect(told).toEqual([gone.length, Math.min(...gone)])
      expect(outageOf(run)).toMatchObject({ writesLost: gone.length, oldestLost: told[1] })
    }
  })

  it('loses none where they are copied before the answer, which comes a round trip later', () => {
    const [late, sync] = (['region-behind', 'region-sync'] as const).map((id) => {
      const { scenario } = named(id)
      // Alone in its slot each time: what is longer is the round trip.
      const [traffic] = scenario.traffic
      const rare = { ...traffic, arrivals: { ...traffic.arrivals, rate: 0.05 } }
      return { ...scenario, traffic: [rare] } as Run['scenario']
    })
    const meanOf = (scenario: Run['scenario']) =>
      simulateRun({ scenario, seed: 3, interventions: [] }, { until: simTime(DEATH) }).latency?.mean
    expect((meanOf(sync) ?? 0) - (meanOf(late) ?? 0)).toBeCloseTo(60_000, -1)
    for (const seed of SEEDS) expect(outageOf(named('region-sync', seed)).writesLost).toBe(0)
  })

  it('is asked until the last resolver lets go, and by nobody after', () => {
    for (const id of ['region-minute', 'region-short', 'region-stubborn'] as const) {
      for (const seed of SEEDS) {
        const run = named(id, seed)
        const { noticed, firstBack, letGo, lastLost, losses, back } = outageOf(run)
        expect(noticed - DEATH).toBeGreaterThanOrEqual(20_000_000)
        expect(noticed - DEATH).toBeLessThanOrEqual(30_000_000)
        expect(firstBack).toBeGreaterThan(noticed)
        expect(lastLost).toBeLessThanOrEqual(letGo + 5_000_000)
        expect(losses).toBeGreaterThan(50)
        expect(back).toBeGreaterThan(50)
        const late: number[] = []
        listen(run, ({ kind, at, since }) => {
          if (kind === 'request.failed' && since > letGo && at > letGo) late.push(at)
        })
        expect(late).toEqual([])
      }
    }
  })
})

describe('a run with regions', () => {
  it('continued from a checkpoint writes the same log, and shows the same', () => {
    for (const id of ['region-minute', 'region-busy', 'region-sync'] as const) {
      const run = named(id, 5)
      const end = simTime(run.scenario.duration)
      const straight = new Simulation(run)
      straight.advance(end)
      for (const seconds of [59.9, 60.5, 90]) {
        const other = new Simulation(run)
        other.advance(simTime(seconds * 1_000_000))
        const third = new Simulation(run)
        third.restore(other.checkpoint())
        third.advance(end)
        expect(third.world.log.digest()).toBe(straight.world.log.digest())
        expect(observe(third.world).regions).toEqual(observe(straight.world).regions)
      }
    }
  })

  it('takes a lag of nothing, nobody who writes, and a time to live of nothing', () => {
    const { scenario } = named('region-busy')
    const regions = scenario.regions
    if (regions === undefined) throw new Error('no regions')
    const lag = { ...regions, lag: 0 as typeof regions.lag }
    const lost = (own: typeof regions) =>
      outageOf({ scenario: { ...scenario, regions: own }, seed: 2, interventions: [] }).writesLost
    expect(lost(lag)).toBe(0)
    expect(lost({ ...regions, writes: 0 })).toBe(0)
    expect(lost({ ...regions, writes: 0.5 })).toBeLessThan(lost(regions))
  })

  it('is written as it was read, and an empty object says nothing', () => {
    expect(parseScenario({ ...minimal, regions: {} })).toEqual(parseScenario(minimal))
  })
})

const minimal = {
  version: 1,
  duration: '1s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'constant', rate: 1 },
      work: { kind: 'fixed', value: '1ms' },
    },
  ],
  pools: [{ name: 'web', servers: [{ name: 's1' }] }],
}
