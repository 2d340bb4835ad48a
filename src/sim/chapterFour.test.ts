// What chapter 4 claims of its scenarios, over seeds 1 to 20: in at least 19 of them.
import { describe, expect, it } from 'vitest'
import { createTimeline } from './metrics/healthTimeline'
import type { HealthFigures } from './metrics/healthView'
import { type ScenarioId, scenarioNamed } from './scenario'
import { Simulation } from './simulation'
import { SECOND, simTime } from './time'

interface Night extends HealthFigures {
  readonly lost: number
  readonly arrived: number
}

const play = (id: ScenarioId, seed: number): Night => {
  const scenario = scenarioNamed(id)
  const simulation = new Simulation({ scenario, seed, interventions: [] })
  const { world } = simulation
  const fold = createTimeline(world)
  world.log.listener = (from, to) => fold.take(world.log, from, to)
  simulation.advance(simTime(scenario.duration))
  world.log.absorb()
  const { arrived, failed, rejected } = world.state.counters
  return { ...fold.figures(), arrived, lost: failed + rejected }
}

const played = new Map<ScenarioId, readonly Night[]>()

/** The twenty nights of a scenario, played once. */
const nights = (id: ScenarioId): readonly Night[] => {
  const before = played.get(id)
  if (before !== undefined) return before
  const now = Array.from({ length: 20 }, (_, index) => play(id, index + 1))
  played.set(id, now)
  return now
}

const holds = (id: ScenarioId, claim: (night: Night, index: number) => boolean): void => {
  expect(nights(id).filter(claim).length).toBeGreaterThanOrEqual(19)
}

const within = (value: number | null, least: number, most: number): boolean =>
  value !== null && value >= least * SECOND && value <= most * SECOND

describe('a counter that dies', () => {
  it('costs a third of the customers for as long as nobody looks', () => {
    holds('one-dies-unseen', ({ lost, arrived }) => lost > 0.14 * arrived && lost < 0.19 * arrived)
  })

  it('is found after the third knock, within 10 to 15 s, and loses a third as many', () => {
    holds('one-dies', ({ timeToEject }) => within(timeToEject, 10, 15))
    holds('one-dies', ({ lost }, index) => 2.5 * lost < nights('one-dies-unseen')[index].lost)
    holds('one-dies', ({ ejections, falseEjections }) => ejections === 1 && falseEjections === 0)
  })

  it('costs hardly anybody where a refusal is tried again elsewhere', () => {
    holds('one-dies-retried', ({ lost }) => lost <= 3)
  })
})

describe('a counter that hangs', () => {
  it('is found one timeout later than one that is dark', () => {
    holds('one-hangs', ({ timeToEject }, index) => {
      const dark = nights('one-dies')[index].timeToEject ?? 0
      return within(timeToEject, 12, 17) && timeToEject === dark + 2 * SECOND
    })
  })

  it('is found within 1.5 to 2.5 s by a quicker watch, and loses 10 at most', () => {
    holds('one-hangs-fast', ({ timeToEject }) => within(timeToEject, 1.5, 2.5))
    holds('one-hangs-fast', ({ lost }) => lost <= 10)
  })
})

describe('a threshold in the middle of what is normal', () => {
  it('sends well counters away, now and then all of them at once', () => {
    holds('too-tight', ({ lost, arrived }) => lost > 0.1 * arrived)
    holds('too-tight', ({ falseEjections }) => falseEjections > 40)
  })

  it('does no harm at two and a half times the slowest answer', () => {
    holds('wide-enough', ({ lost, ejections }) => lost === 0 && ejections === 0)
  })
})

describe('probes in the line of a rush', () => {
  it('take counters out that are only busy, and lose more than nobody looking', () => {
    const worse = nights('rush-ejected').filter(
      ({ lost }, index) => lost > nights('rush-unseen')[index].lost,
    )
    expect(worse.length).toBeGreaterThanOrEqual(18)
    const all = (id: ScenarioId) => nights(id).reduce((sum, { lost }) => sum + lost, 0)
    expect(all('rush-ejected')).toBeGreaterThan(5 * all('rush-unseen'))
    expect(all('rush-panic')).toBeLessThan(all('rush-ejected') / 3)
    expect(all('rush-ahead')).toBeLessThan(all('rush-ejected') / 3)
  })
})

describe('a black hole', () => {
  it('smiles at a probe of its health path, and swallows half of the customers', () => {
    holds('hole-probed', ({ lost, ejections, arrived }) => ejections === 0 && lost > 0.4 * arrived)
  })

  it('is sent away by its customers, and every return costs three of them', () => {
    holds('hole-ejected', ({ lost, ejections }) => lost === 3 * ejections && lost <= 20)
  })
})

describe('requests that are malformed', () => {
  it('shut a shop in which nobody is ill, where 400 counts as a failure; nobody else is lost', () => {
    holds('rude-counted', ({ falseEjections }) => falseEjections >= 20)
    holds('rude-counted', ({ lost, arrived }) => lost > 0.15 * arrived)
    holds('rude-ignored', ({ lost, ejections }) => lost === 0 && ejections === 0)
  })
})

describe('a health path that asks the database', () => {
  it('takes every counter out when the database blinks, and a last resort saves seven in ten', () => {
    holds('deep-check', ({ ejections }) => ejections === 3)
    holds('deep-check', ({ lost }, index) => lost > 2 * nights('deep-check-panic')[index].lost)
  })
})
