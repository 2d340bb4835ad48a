// What every chapter promises, run headless over twenty days: its claims hold, could fail, and are
// shown on a day like most.
import { describe, expect, test } from 'vitest'
import { simulateRun } from '../sim'
import { chapters } from '.'
import { runningFigure } from './figures'
import { days, headless } from './headless'
import { isRunning } from './lesson'
import { metrics } from './metric'

const NEARLY_ALL = 19 // of the twenty

const lessons = await Promise.all(chapters.flatMap(({ load }) => (load ? [load()] : [])))

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  const { outcomeOf, outcomesOf } = headless(lesson, simulateRun)

  test.each(lesson.claims.map((claim) => [claim.id, claim] as const))(
    '%s holds on nearly every day, and on the one on which its figure opens',
    (_, claim) => {
      const fails = days.filter((day) => !claim.holds(outcomesOf(claim.runs, day)))
      expect(days.length - fails.length, `fails at ${fails}`).toBeGreaterThanOrEqual(NEARLY_ALL)
      const [{ figure }] = Object.values(claim.runs)
      expect(fails).not.toContain(runningFigure(lesson, figure).seed)
    },
    60_000,
  )

  test('a claim can fail: runs that are all the same prove nothing', () => {
    const compared = lesson.claims.filter(({ runs }) => Object.keys(runs).length > 1)
    expect(compared.length).toBeGreaterThan(0)
    for (const { id, runs, holds } of compared) {
      const [one] = Object.values(runs)
      const same = Object.fromEntries(Object.keys(runs).map((name) => [name, outcomeOf(one, 1)]))
      expect(holds(same), id).toBe(false)
    }
  })

  test('every figure opens on the day in the middle of twenty, never on a lucky one', () => {
    for (const { id, seed, headline } of lesson.figures.filter(isRunning)) {
      if (headline === null) continue
      const read = (day: number) => metrics[headline.metric].read(outcomeOf(headline, day)) ?? 0
      const middle = days.map(read).sort((a, b) => a - b)[9]
      expect(read(seed), `figure ${id}`).toBe(middle)
    }
  })
})
