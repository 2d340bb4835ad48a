// Sessions in a format: what the version at hand cannot read is lost, wherever it is kept.
import { describe, expect, it } from 'vitest'
import { scenarioNamed } from '../scenario/named'
import { Simulation } from '../simulation'
import { seconds, simTime } from '../time'
import { sessionsOf } from './shop'

const lostAt = (id: 'sessions-memory' | 'sessions-format' | 'sessions-both', seed: number) => {
  const run = { scenario: scenarioNamed(id), seed, interventions: [] }
  const simulation = new Simulation(run)
  return [60, 120, 200].map((second) => {
    simulation.advance(simTime(seconds(second)))
    return sessionsOf(simulation).tally.lost
  })
}

const reasons = (id: 'sessions-memory' | 'sessions-format'): ReadonlySet<number> => {
  const simulation = new Simulation({ scenario: scenarioNamed(id), seed: 1, interventions: [] })
  simulation.advance(simTime(seconds(200)))
  const { log } = simulation.world
  const found = new Set<number>()
  for (let index = 0; index < log.count; index++) {
    const { kind, value } = log.read(index)
    if (kind === 'cart.lost') found.add(Math.floor(value / 2_048))
  }
  return found
}

describe('sessions and a switch that is taken back', () => {
  it.each([1, 2, 3])('are lost both times where a server has them in memory (seed %i)', (seed) => {
    const [before, switched, back] = lostAt('sessions-memory', seed)
    expect(before).toBe(0)
    expect(switched).toBeGreaterThan(20)
    expect(back).toBeGreaterThan(switched + 20)
  })

  it.each([1, 2, 3])(
    'are lost on the way back where only the new version reads them (seed %i)',
    (seed) => {
      const [before, switched, back] = lostAt('sessions-format', seed)
      expect([before, switched]).toEqual([0, 0])
      expect(back).toBeGreaterThan(20)
    },
  )

  it.each([1, 2, 3])('are kept where both versions read both (seed %i)', (seed) => {
    expect(lostAt('sessions-both', seed)).toEqual([0, 0, 0])
  })

  it('says how', () => {
    expect(reasons('sessions-format')).toEqual(new Set([4]))
    expect(reasons('sessions-memory')).toEqual(new Set([0]))
  })
})
