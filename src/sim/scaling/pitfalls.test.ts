// What the further scenarios of chapter 8 claim, over seeds 1 to 20: in all but one of them. A
// usual run takes the first seven, npm run unit:whole all.
import { describe, expect, it } from 'vitest'
import { type ScenarioId, scenarioNamed } from '../scenario'
import { simulateRun } from '../simulateRun'

const play = (id: ScenarioId, seed: number) => {
  const found = simulateRun({ scenario: scenarioNamed(id), seed, interventions: [] })
  const { scaling, sessions, arrived, failed, rejected } = found
  return {
    lost: (100 * (failed + rejected)) / arrived,
    peak: scaling?.peak ?? 0,
    replaced: scaling?.replaced ?? 0,
    cost: scaling?.cost ?? 0,
    carts: sessions?.lost ?? 0,
  }
}

type Played = ReturnType<typeof play>

const SEEDS = import.meta.env.MODE === 'whole' ? 20 : 7

const seen = new Map<ScenarioId, readonly Played[]>()
const runs = (id: ScenarioId): readonly Played[] => {
  const found = seen.get(id) ?? Array.from({ length: SEEDS }, (_, n) => play(id, n + 1))
  seen.set(id, found)
  return found
}

const holds = (id: ScenarioId, claim: (run: Played, index: number) => boolean): void => {
  const told = JSON.stringify(runs(id).slice(0, 4))
  expect(runs(id).filter(claim).length, `${id} ${told}`).toBeGreaterThanOrEqual(SEEDS - 1)
}

describe('a rush', () => {
  it('is lost where a check looks too early: every new counter is ended before it opens', () => {
    holds('lunch-grace', ({ lost, replaced }) => lost > 30 && replaced >= 8)
    holds('lunch-grace', ({ lost }, n) => lost > runs('lunch-late')[n].lost)
  })

  it('is met better from a warm pool, by levels, and best by the day before', () => {
    for (const id of ['lunch-warm', 'lunch-levels', 'lunch-forecast'] as const)
      holds(id, ({ lost }, n) => lost < runs('lunch-late')[n].lost)
    holds('lunch-forecast', ({ lost }) => lost < 0.5)
  })
})

describe('a database with a limit of its own', () => {
  it('serves fewer with twelve counters than with seven', () => {
    holds('database-crowded', ({ peak }) => peak === 12)
    holds('database-crowded', ({ lost }, n) => lost > 10 + runs('database-capped')[n].lost)
  })
})

describe('carts', () => {
  it('are lost with the counter that closes, and none is where they lie in a store', () => {
    holds('closing-carts', ({ carts }) => carts >= 3)
    holds('closing-store', ({ carts }) => carts === 0)
  })
})

describe('a flash sale', () => {
  it('of ten times as many within a minute costs customers while machines boot', () => {
    holds('flash-sale', ({ lost, peak }) => lost > 1 && peak >= 5)
  })
})
