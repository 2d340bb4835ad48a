// Bands over many seeds, set against values that can be counted by hand.
import { describe, expect, test } from 'vitest'
import { SECOND, simulateRun } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { panels } from '..'
import type { PanelExample } from '../panel'
import { runsOf } from '../runs'
import { headlines } from './headline'
import { bandOfCurves, bandOfLane, seedJobs } from './seedRuns'

const curve = (...values: number[]) => ({ width: 250_000, values: Float64Array.from(values) })

describe('the band of many seeds', () => {
  test('holds nine in ten of them, cell by cell', () => {
    const curves = Array.from({ length: 20 }, (_, k) => curve(k + 1, 100 - k))
    const band = bandOfCurves(curves, 20)
    expect([...(band?.low ?? [])]).toEqual([1, 81])
    expect([...(band?.high ?? [])]).toEqual([19, 99])
  })

  test('has a gap where fewer than half of them have a value', () => {
    const band = bandOfCurves([curve(1, NaN, 3), curve(2, NaN, NaN), curve(3, 5, NaN)], 3)
    expect([...(band?.low ?? [])].map(Number.isNaN)).toEqual([false, true, true])
  })

  test('is not drawn before the last of them is there', () => {
    expect(bandOfCurves([curve(1)], 2)).toBeNull()
    expect(bandOfLane([null, null], 'p95')).toBeNull()
    expect(bandOfLane([], 'p95')).toBeNull()
  })
})

// A day or a week of a fleet takes seconds to play.
const isShort = (example: PanelExample) =>
  example.lanes.every((lane) => scenarioNamed(lane).duration <= 2 * 3_600 * SECOND)

const judged = panels.flatMap(({ id, headline, examples }) =>
  headline && id !== 'cluster' ? [{ id, headline, examples }] : [],
)

test.each(judged)(
  '$id is judged by a figure that its runs have and that seeds change',
  (panel) => {
    const { read, format } = headlines[panel.headline.figure]
    // In some of them chance decides nothing of it, such as when a crash is noticed.
    const varies = panel.examples.filter(isShort).findLast((example) => {
      const lanes = runsOf(example, scenarioNamed)
      const jobs = seedJobs(lanes, { seeds: 3, details: ['curve'] })
      expect(jobs.map(({ run }) => run.seed)).toEqual(
        [0, 1, 2].flatMap((k) => lanes.map(({ seed }) => seed + k)),
      )
      const values = jobs.map(({ run }) => read(simulateRun(run)))
      expect(values).not.toContain(null)
      expect(format(values[0] ?? 0)).toMatch(/\d/)
      return new Set(values).size > 1
    })
    expect(varies).toBeDefined()
  },
  30_000,
)
