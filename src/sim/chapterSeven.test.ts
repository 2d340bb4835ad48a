// What chapter 7 says of shares of runs, over a hundred seeds of each release; the course's own
// figures, ten points wider on either side. A usual run takes the first forty seeds (npm run
// unit:whole all).
import { describe, expect, it } from 'vitest'
import { type ScenarioId, scenarioNamed } from './scenario/named'
import { simulateRun } from './simulateRun'

const SEEDS = import.meta.env.MODE === 'whole' ? 100 : 40

const over = (id: ScenarioId, seeds = SEEDS) =>
  Array.from({ length: seeds }, (_, index) => {
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

const mean = (runs: Releases, of: (run: Releases[number]) => number): number =>
  runs.reduce((sum, run) => sum + of(run), 0) / runs.length

const near = (value: number, wanted: number, by: number): void => {
  expect(Math.abs(value - wanted), `${value} against ${wanted}`).toBeLessThanOrEqual(by)
}

describe('shares of a hundred runs', () => {
  it('7.1, 7.2: a tenth of the requests harms a ninth of the users', () => {
    near(
      mean(over('taste-all', 40), ({ harmed }) => harmed),
      103,
      15,
    )
    near(
      mean(over('taste-ten', 40), ({ harmed }) => harmed),
      11,
      2,
    )
  })

  it('7.3: one per cent sees nothing in a minute, and in a quarter of an hour it does', () => {
    const isBlind = ({ total }: Releases[number]) => total.canary.trueErrors === 0
    near(share(over('taste-one'), isBlind), 80, 10)
    expect(share(over('taste-one-long'), isBlind)).toBeLessThanOrEqual(13)
    expect(share(over('taste-five-long'), isBlind)).toBeLessThanOrEqual(15.5)
    expect(share(over('taste-ten-long'), isBlind)).toBeLessThanOrEqual(14)
  })

  it('7.4: a good release goes back in nearly nine of ten, and every bad one', () => {
    near(share(over('eager-good'), isBack), 88, 10)
    expect(share(over('eager-bad'), isBack)).toBe(100)
  })

  it('7.5: with a sample in one of ten, and a bad one harms about ten', () => {
    near(share(over('patient-good'), isBack), 11, 10)
    const bad = over('patient-bad')
    expect(share(bad, isBack)).toBe(100)
    near(
      mean(bad, ({ harmed }) => harmed),
      10,
      2,
    )
  })
})
