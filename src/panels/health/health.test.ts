import { describe, expect, it, test } from 'vitest'
import { type HealthSpec, Simulation, simTime } from '../../sim'
import {
  parseScenario,
  type Scenario,
  type ScenarioId,
  scenarioNamed,
  toDocument,
} from '../../sim/scenario'
import { befalling, faults } from './faults'
import { lostBefore, measuredAt, noticing, probeRate } from './figures'
import { health } from './index'
import { listening, returning } from './passiveSettings'
import { chief, probing } from './probeSettings'
import { repeating, repeatOf, repeats, withRepeat } from './repeatSettings'
import type { Setting } from './setting'
import {
  hasBackup,
  listened,
  mannerOf,
  mannerSpec,
  manners,
  probed,
  scenarioAt,
  specOf,
  withBackup,
  withSpec,
} from './spec'

const SECOND = 1_000_000
const settings: readonly Setting[] = [...chief, ...probing, ...listening, ...returning]

const digestOf = (scenario: Scenario, seed = 3): string => {
  const simulation = new Simulation({ scenario, seed, interventions: [] })
  simulation.advance(simTime(Math.min(scenario.duration, 100 * SECOND)))
  return simulation.world.log.digest()
}

const readAgain = (scenario: Scenario): Scenario => {
  const parsed = parseScenario(toDocument(scenario))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const scenarios = health.examples.map(({ lanes }) => scenarioNamed(lanes[0]))

const isScenario = (scenario: Scenario | null): scenario is Scenario => scenario !== null

const waysOf = (id: ScenarioId): readonly Scenario[] => {
  const scenario = scenarioNamed(id)
  return manners.flatMap((manner) => {
    const spec = mannerSpec(manner, specOf(scenario))
    if (spec === null) return []
    const told = listened(spec, true)
    const passive = told?.passive ?? null
    // A rule that many failures must break leaves room for the others.
    const patient = passive?.rule === 'ejection' ? { ...passive, failures: 20 } : passive
    return [spec, told, told && { ...told, passive: patient }].map((one) => withSpec(scenario, one))
  })
}

/** Scenarios in which a setting can be made: those of the panel, and all manners on some. */
const grounds: readonly Scenario[] = [
  ...scenarios,
  ...(['hole-ejected', 'one-hangs', 'too-tight', 'rush-panic'] as const).flatMap(waysOf),
]

const valuesOf = (setting: Setting, scenario: Scenario): readonly (Scenario | null)[] => {
  const spec = specOf(scenario)
  if (spec === null || !setting.fits(spec)) return []
  if (setting.kind === 'choice')
    return setting.options
      .filter(({ id }) => id !== setting.read(spec))
      .map(({ id }) => withSpec(scenario, setting.write(spec, id)))
  return setting
    .stops(spec)
    .filter((value) => value !== setting.read(spec))
    .map((value) => withSpec(scenario, setting.write(spec, value)))
}

describe.each(settings.map((setting) => [setting.id, setting] as const))(
  'setting %s',
  (_, setting) => {
    it('moved, changes what happens in some run', () => {
      const isFelt = grounds.some((ground) => {
        const changed = valuesOf(setting, ground).filter(isScenario)
        const before = changed.length > 0 ? digestOf(ground) : ''
        return changed.some((one) => digestOf(one) !== before)
      })
      expect(isFelt).toBe(true)
    }, 120_000)

    it('leaves a document that the format reads as the same', () => {
      const changed = grounds.flatMap((ground) => valuesOf(setting, ground)).filter(isScenario)
      expect(changed.length).toBeGreaterThan(0)
      for (const one of changed) expect(readAgain(one).pools).toEqual(one.pools)
    })

    it('is read back as it was written', () => {
      for (const ground of grounds) {
        const spec = specOf(ground)
        if (spec === null || !setting.fits(spec) || setting.kind === 'choice') continue
        for (const value of setting.stops(spec))
          expect(setting.read(setting.write(spec, value))).toBe(value)
      }
    })
  },
)

describe('a manner', () => {
  it.each(manners)(
    'of %s leaves a document that reads as the same, and is recognized',
    (manner) => {
      for (const scenario of scenarios) {
        const spec = mannerSpec(manner, specOf(scenario))
        const changed = withSpec(scenario, spec)
        expect(readAgain(changed).pools).toEqual(changed.pools)
        expect(mannerOf(spec)).toBe(manner)
        if (spec === null) continue
        for (const turned of [probed(spec, false), listened(spec, true), listened(spec, false)])
          expect(readAgain(withSpec(scenario, turned)).pools).toEqual(
            withSpec(scenario, turned).pools,
          )
      }
    },
  )

  test('each gives another run', () => {
    const scenario = scenarioNamed('one-hangs')
    const digests = manners.map((manner) =>
      digestOf(withSpec(scenario, mannerSpec(manner, specOf(scenario)))),
    )
    expect(new Set(digests).size).toBe(manners.length)
  })

  test('a server that stands by changes the run, and can be put back', () => {
    const scenario = scenarioNamed('one-dies')
    const changed = withBackup(scenario, true)
    expect(hasBackup(changed)).toBe(true)
    expect(digestOf(changed)).not.toBe(digestOf(scenario))
    expect(withBackup(changed, false)).toEqual(scenario)
  })
})

describe('what goes wrong', () => {
  it.each(faults.map((fault) => [fault.id, fault] as const))('%s changes the run', (id, fault) => {
    const scenario = scenarioNamed('one-dies')
    const at = id === 'recover' ? 30 * SECOND : 5 * SECOND
    const played = (interventions: ReturnType<typeof befalling>) => {
      const simulation = new Simulation({ scenario, seed: 5, interventions })
      simulation.advance(simTime(60 * SECOND))
      return simulation.world.log.digest()
    }
    expect(played(befalling(fault, 's2', { at, end: scenario.duration }))).not.toBe(played([]))
  })

  it('ends with the run', () => {
    const flap = faults.find(({ id }) => id === 'flap')
    if (!flap) throw new Error('no flap')
    const acts = befalling(flap, 's1', { at: 10 * SECOND, end: 20 * SECOND })
    expect(acts.length).toBeGreaterThan(1)
    expect(acts.every(({ at }) => at <= 20 * SECOND)).toBe(true)
  })
})

describe('figures', () => {
  it('say beforehand what a run then comes to', () => {
    const scenario = scenarioNamed('one-hangs')
    const expected = noticing(specOf(scenario))?.hangs
    expect(expected).toEqual({ least: 12 * SECOND, most: 17 * SECOND, mean: 14.5 * SECOND })
    expect(probeRate(scenario)).toBeCloseTo(0.6)
    expect(noticing(specOf(scenarioNamed('hole-ejected')))).toBe(null)
    const server = { present: true, admin: 'up' as const }
    const servers = [server, server, { ...server, admin: 'backup' as const }]
    expect(lostBefore({ rates: [5, 1], servers: servers as never }, 10 * SECOND)).toBe(30)
    expect(lostBefore({ rates: [0, 0], servers: servers as never }, 10 * SECOND)).toBe(null)
  })

  it('are none before anything has happened', () => {
    const totals = { completed: 0, failed: 0, rejected: 0 } as never
    const found = measuredAt({ at: simTime(0), totals, servers: [] }, undefined)
    expect(found.availability).toBe(null)
    expect(found.probeShare).toBe(0)
  })
})

describe('a setting that is moved while the run goes on', () => {
  const scenario = scenarioNamed('one-hangs')
  const before = specOf(scenario)
  const every = chief[0].write(before as HealthSpec, 1)
  const run = {
    scenario,
    seed: 3,
    interventions: [
      { at: simTime(12_300_000), do: 'health.set' as const, health: every },
      { at: simTime(40_000_000), do: 'health.set' as const, health: null },
    ],
  }

  it('is in force from then on, and shown as such', () => {
    expect(specOf(scenarioAt(run, 12_299_999))).toBe(before)
    expect(specOf(scenarioAt(run, 12_300_000))).toBe(every)
    expect(specOf(scenarioAt(run, 50_000_000))).toBe(null)
    expect(probeRate(scenarioAt(run, 20_000_000))).toBeGreaterThan(probeRate(scenario))
  })

  it('changes what happens from then on, and nothing before', () => {
    const logOf = (interventions: typeof run.interventions, until: number): string => {
      const simulation = new Simulation({ ...run, interventions })
      simulation.advance(simTime(until))
      return simulation.world.log.digest()
    }
    expect(logOf(run.interventions, 12_200_000)).toBe(logOf([], 12_200_000))
    expect(logOf(run.interventions, 30_000_000)).not.toBe(logOf([], 30_000_000))
  })
})

describe('what is tried at another server', () => {
  test.each(repeats)(
    '%s is read as it was set, stays in the document, and changes a run',
    (one) => {
      const late = scenarioNamed('one-late')
      const set = withRepeat(late, one)
      expect(repeatOf(readAgain(set))).toBe(one)
      if (one === 'safe' || one === 'everything') expect(digestOf(set)).not.toBe(digestOf(late))
    },
  )

  test.each(repeating)(
    '$id keeps every value that it takes, in a document that is accepted',
    (it) => {
      for (const before of repeats) {
        const scenario = withRepeat(scenarioNamed('one-late'), before)
        if (it.kind === 'choice')
          for (const { id } of it.options)
            expect(it.read(readAgain(it.write(scenario, id)))).toBe(id)
        else
          for (const value of it.stops(scenario))
            expect(it.read(readAgain(it.write(scenario, value)))).toBe(value)
      }
    },
  )
})
