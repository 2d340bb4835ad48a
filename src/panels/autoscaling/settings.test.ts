import { describe, expect, it, test } from 'vitest'
import { changedScaling, type ScalingSpec, Simulation, simTime } from '../../sim'
import { type Run, type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { specOf } from './change'
import type { Setting } from './setting'
import { chief, deciding, machines, measuring } from './settings'

const settings: readonly Setting[] = [...chief, ...deciding, ...measuring, ...machines]

const runOf = (id: ScenarioId): Run => ({
  scenario: scenarioNamed(id),
  seed: 3,
  interventions: [],
})

const named = ['day-both', 'lunch-late', 'steady-one', 'noon-calm', 'closing-cut'] as const

const grounds: readonly Run[] = named.map(runOf)

const specs: readonly ScalingSpec[] = grounds.flatMap((run) => specOf(run) ?? [])

const changesOf = (setting: Setting, spec: ScalingSpec) => {
  if (!setting.fits(spec)) return []
  if (setting.kind === 'choice')
    return setting.options
      .filter(({ id }) => id !== setting.read(spec))
      .map(({ id }) => setting.write(spec, id))
  return setting
    .stops(spec)
    .filter((value) => value !== setting.read(spec) && (setting.id !== 'max' || value <= spec.room))
    .map((value) => setting.write(spec, value))
}

describe.each(settings.map((setting) => [setting.id, setting] as const))('%s', (_, setting) => {
  it('is read back as it was written', () => {
    for (const spec of specs) {
      if (setting.kind === 'choice' || !setting.fits(spec)) continue
      for (const value of setting.stops(spec))
        expect(setting.read(changedScaling(spec, setting.write(spec, value)))).toBeCloseTo(value)
    }
  })

  it('moved while a run goes on, changes what happens in some run', () => {
    const digestOf = (run: Run): string => {
      const simulation = new Simulation(run)
      simulation.advance(simTime(run.scenario.duration))
      const { world } = simulation
      const { cost = 0 } = world.scaler?.figures(world) ?? {}
      return `${world.log.count} ${world.log.digest()} ${cost}`
    }
    const isFelt = grounds.some((run) => {
      const spec = specOf(run)
      if (spec === null) return false
      const acted = (set: object): Run => ({
        ...run,
        interventions: [{ at: simTime(1_000_000), do: 'autoscaling.set', set }],
      })
      const changes = changesOf(setting, spec)
      const before = digestOf(acted({}))
      return [changes.at(0), changes.at(-1)].some(
        (change) => change !== undefined && digestOf(acted(change)) !== before,
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
