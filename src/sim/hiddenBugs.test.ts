// What chapter 7 says of releases on a bad day, and of bugs that hide, over a few dozen seeds each;
// a usual run takes half of them.
import { describe, expect, it } from 'vitest'
import { type ScenarioId, scenarioNamed } from './scenario/named'
import { simulateRun } from './simulateRun'

const PART = import.meta.env.MODE === 'whole' ? 1 : 2

const over = (id: ScenarioId, seeds: number) =>
  Array.from({ length: seeds / PART }, (_, index) => {
    const { release } = simulateRun({
      scenario: scenarioNamed(id),
      seed: index + 1,
      interventions: [],
    })
    if (release?.kind !== 'canary') throw new Error(`${id} has no canary`)
    return release
  })

type Releases = ReturnType<typeof over>

const share = (runs: Releases, holds: (run: Releases[number]) => boolean): number =>
  (100 * runs.filter(holds).length) / runs.length

const isBack = ({ phase }: Releases[number]) => phase === 'rolled-back'
const isThrough = ({ phase }: Releases[number]) => phase === 'promoted'

const mean = (runs: Releases, of: (run: Releases[number]) => number): number =>
  runs.reduce((sum, run) => sum + of(run), 0) / runs.length

describe('a bad day', () => {
  it('7.6, 7.7: a limit stops every good release, a comparison hardly any', () => {
    expect(share(over('weather-fixed', 40), isBack)).toBe(100)
    expect(share(over('weather-compared', 40), isBack)).toBeLessThanOrEqual(13)
  })
})

describe('hidden bugs under one thorough plan', () => {
  it('finds what is loud, leaks, is on one device, or comes with the load', () => {
    for (const id of ['bug-crash', 'bug-leak', 'bug-device', 'bug-load'] as const)
      expect(share(over(id, 20), isBack), id).toBeGreaterThanOrEqual(85)
  })

  // With all traffic on the new version it is held against what the old one was: of the last few
  // answers of the old one, a quarter of the days would make a false alarm.
  it('lets through what is nothing, and most of what hides from errors and tails', () => {
    expect(share(over('bug-none', 60), isThrough)).toBeGreaterThanOrEqual(95)
    for (const id of ['bug-route', 'bug-slower'] as const)
      expect(share(over(id, 20), isThrough), id).toBeGreaterThanOrEqual(85)
  })

  it('is deceived by a metric that does not count: it passes, and many are harmed', () => {
    const runs = over('bug-metric', 40)
    expect(share(runs, isThrough)).toBeGreaterThanOrEqual(95)
    expect(mean(runs, ({ harmed }) => harmed)).toBeGreaterThan(60)
  })
})
