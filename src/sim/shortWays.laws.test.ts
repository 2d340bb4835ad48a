// The hot path asks one flag in place of several questions. Whoever asks them all writes the same
// log: over random runs, and over every scenario that is shipped.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRun } from './scenario/arbitrary'
import { namedScenarios, scenarioNamed } from './scenario/named'
import type { Run } from './scenario/scenario'
import { Simulation } from './simulation'
import { SECOND, simTime } from './time'

const SLICES = 120
const SLICE = 4 // events; what changes asks anew, so flags are lowered again after each

/** The log of the first events of a run. */
const played = (run: Run, prepare: (simulation: Simulation) => void): string => {
  const simulation = new Simulation(run)
  const end = simTime(Math.min(run.scenario.duration, 600 * SECOND))
  for (let slice = 0; slice < SLICES; slice++) {
    prepare(simulation)
    if (simulation.advance(end, SLICE)) break
  }
  return simulation.world.log.digest()
}

// No server is plain, no gateway bare, everybody is told of everything.
const askAll = ({ world }: Simulation): void => {
  Object.assign(world, { isPlain: false, isBare: false, follows: true })
  world.state.servers.plain.fill(0)
  for (const { pool } of world.state.gateways) Object.assign(pool, { watched: true })
}

const isSame = (run: Run): boolean => played(run, () => {}) === played(run, askAll)

describe('the short way of a request', () => {
  it('writes the log of the long one, under random scenarios, faults and interventions', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(isSame(run)).toBe(true)
      }),
      { numRuns: 40, seed: 21 },
    )
  }, 60_000)

  it('does so in every scenario that is shipped', () => {
    const others = namedScenarios.filter(
      ({ id }) => !isSame({ scenario: scenarioNamed(id), seed: 2, interventions: [] }),
    )
    expect(others.map(({ id }) => id)).toEqual([])
  }, 60_000)
})
