// What the reader of chapter 2 is asked, and the settings that chapter 2 lets a reader move.
import { describe, expect, test } from 'vitest'
import { simulateRun } from '../../sim'
import { days, headless } from '../headless'
import type { RunRef } from '../lesson'
import { runningFigure } from '../runs'
import { chosenKinds, kinds, needs, orders } from './kinds'
import { lesson } from './lesson'

const { outcomesOf } = headless(lesson, simulateRun)
const [joins] = lesson.predictions

describe('what a server gets that joins', () => {
  test('is nothing, as the chapter says', () => {
    const ends = days.map((seed) => joins.happened(outcomesOf(joins.runs, seed)))
    expect(ends.filter((end) => end === 'nothing').length).toBeGreaterThanOrEqual(19)
    const { seed } = runningFigure(lesson, joins.figure)
    expect(joins.happened(outcomesOf(joins.runs, seed))).toBe('nothing')
  })

  test.each([
    [1, ['quarter']], // layer 7
    [2, ['later', 'quarter']], // connections that are closed at an age
  ])('is judged by the run: lane %i ends as %j', (lane, allowed) => {
    const moved: Readonly<Record<string, RunRef>> = Object.fromEntries(
      Object.entries(joins.runs).map(([name, ref]) => [name, { ...ref, lane }]),
    )
    for (const seed of days) expect(allowed).toContain(joins.happened(outcomesOf(moved, seed)))
  })
})

describe('the kinds of balancer', () => {
  test('fit a layer and a need, and each need leaves some', () => {
    expect(chosenKinds({ layer: null, need: null, order: null })).toEqual(kinds)
    for (const need of needs) {
      const fit = chosenKinds({ layer: null, need, order: null })
      expect(fit.length).toBeGreaterThan(0)
      expect(fit.length).toBeLessThan(kinds.length)
      expect(fit.every(({ offers }) => offers.includes(need))).toBe(true)
    }
    const four = chosenKinds({ layer: 4, need: 'path', order: null })
    expect(four.every(({ layers }) => layers.includes(7))).toBe(true)
  })

  test('are sorted from the best: the cheapest, the most flexible', () => {
    for (const order of orders) {
      const levels = chosenKinds({ layer: null, need: null, order }).map((kind) => kind[order])
      const sorted = levels.toSorted((a, b) => (order === 'cost' ? a - b : b - a))
      expect(levels).toEqual(sorted)
    }
  })

  test('each open a figure that runs', () => {
    for (const { figure } of kinds) expect(() => runningFigure(lesson, figure)).not.toThrow()
  })
})
