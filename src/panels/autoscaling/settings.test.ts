import { describe, expect, it, test } from 'vitest'
import { changedScaling, duration, type ScalingSpec, Simulation, simTime } from '../../sim'
import { type Run, type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { specOf } from './change'
import { chief, delays } from './chiefSettings'
import { asKind } from './kinds'
import { chiefMore, decidingMore } from './moreRules'
import type { Plan, Setting } from './setting'
import { deciding, machines, measuring } from './settings'

const settings: readonly Setting[] = [
  ...chief,
  ...chiefMore,
  ...delays,
  ...deciding,
  ...decidingMore,
  ...measuring,
  ...machines,
]

const all = Array.from({ length: 14 }, (_, n) => `s${n + 1}`)

const planOf = (spec: ScalingSpec): Plan => ({ ...spec, ground: { names: all, each: 2 } })

const runOf = (id: ScenarioId): Run => ({
  scenario: scenarioNamed(id),
  seed: 3,
  interventions: [],
})

const named = [
  'day-both',
  'lunch-late',
  'steady-one',
  'noon-calm',
  'closing-cut',
  'rush-tracking',
] as const

// The rarer kinds of rules, as the panel makes them out of the one in force.
const asked = ['levels', 'steps', 'schedule', 'forecast'].map((kind): Run => {
  const run = runOf(kind === 'levels' ? 'noise-quick' : 'lunch-late')
  const { scaling } = run.scenario
  if (scaling === undefined) throw new Error('nothing is scaled')
  const changed = changedScaling(scaling, asKind(planOf(scaling), kind))
  const instance = {
    ...changed.instance,
    warmPool: { size: 2, boot: duration(10_000_000), price: 0.02 },
    zones: [{ name: 'a', available: 3 }],
  }
  return { ...run, scenario: { ...run.scenario, scaling: { ...changed, instance } } }
})

const grounds: readonly Run[] = [...asked, ...named.map(runOf)]

const specs: readonly Plan[] = grounds.flatMap((run) => {
  const spec = specOf(run)
  return spec === null ? [] : [planOf(spec)]
})

const changesOf = (setting: Setting, spec: Plan) => {
  if (!setting.fits(spec)) return []
  if (setting.kind === 'choice')
    return setting.options
      .filter(({ id }) => setting.isOffered?.(id, spec) ?? true)
      .filter(({ id }) => id !== setting.read(spec))
      .map(({ id }) => setting.write(spec, id))
  return setting
    .stops(spec)
    .filter((value) => value !== setting.read(spec) && (setting.id !== 'max' || value <= spec.room))
    .map((value) => setting.write(spec, value))
}

const digestOf = (run: Run): string => {
  const simulation = new Simulation(run)
  simulation.advance(simTime(run.scenario.duration))
  const { world } = simulation
  const { cost = 0 } = world.scaler?.figures(world) ?? {}
  return `${world.log.count} ${world.log.digest()} ${cost}`
}

const acted = (run: Run, set: object): Run => ({
  ...run,
  interventions: [{ at: simTime(1_000_000), do: 'autoscaling.set', set }],
})

const known = new Map<Run, string>()

/** The digest of a run in which an act changes nothing. */
const unmoved = (run: Run): string => {
  const before = known.get(run) ?? digestOf(acted(run, {}))
  known.set(run, before)
  return before
}

describe.each(settings.map((setting) => [setting.id, setting] as const))('%s', (_, setting) => {
  it('is read back as it was written', () => {
    for (const spec of specs) {
      if (setting.kind === 'choice' || !setting.fits(spec)) continue
      for (const value of setting.stops(spec)) {
        const changed = planOf(changedScaling(spec, setting.write(spec, value)))
        if (setting.fits(changed)) expect(setting.read(changed)).toBeCloseTo(value)
      }
    }
  })

  it('moved while a run goes on, changes what happens in some run', () => {
    const isFelt = grounds.some((run) => {
      const spec = specOf(run)
      if (spec === null) return false
      const changes = changesOf(setting, planOf(spec))
      return [changes.at(0), changes.at(-1)].some(
        (change) => change !== undefined && digestOf(acted(run, change)) !== unmoved(run),
      )
    })
    expect(isFelt).toBe(true)
  }, 60_000)
})

test('what was set last is in force', () => {
  const run = runOf('day-both')
  const acts = [10, 20].map((at) => ({
    at: simTime(at * 1_000_000),
    do: 'autoscaling.set' as const,
    set: { min: at / 5 },
  }))
  const changed = { ...run, interventions: acts }
  expect(specOf(changed, 15_000_000)?.min).toBe(2)
  expect(specOf(changed)?.min).toBe(4)
})
