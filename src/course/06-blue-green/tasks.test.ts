// What the reader of chapter 6 is asked: plans that win and plans that lose.
import { describe, expect, test } from 'vitest'
import { type Plan, withPlan } from '../../panels/blue-green/plan'
import { SECOND, simulateRun } from '../../sim'
import { headless } from '../headless'
import { attemptOf, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { quietSwitch } from './quietSwitch'

const { endAsOpened, endsOf } = headless(lesson, simulateRun)
const [kept] = lesson.predictions

test('all requests still reach blue where nobody told the connections', () => {
  expect(endsOf(kept.id).filter((end) => end === 'all').length).toBeGreaterThanOrEqual(19)
  expect(endAsOpened(kept.id)).toBe('all')
})

const careful: Plan = { drain: 10 * SECOND, warm: 60, keep: 60 * SECOND, errors: 5 }

const passed = (plan: Partial<Plan>): number => {
  const run = withPlan(runOf(lesson, { figure: 'quiet' }, 1), plan)
  const outcomes = quietSwitch.seeds.map((seed) => simulateRun({ ...run, seed }))
  return passedDays(attemptOf(quietSwitch, run, outcomes))
}

describe('the quiet switch', () => {
  test('is quiet with a drain, a warm fleet, a rule and a fleet to go back to', () => {
    expect(passed(careful)).toBeGreaterThanOrEqual(18)
  }, 60_000)

  test.each<[string, Partial<Plan>]>([
    ['no care at all', {}],
    ['no rule to go back', { ...careful, errors: 0 }],
    ['no warm-up', { ...careful, warm: 0 }],
    ['no drain', { ...careful, drain: 0 }],
    ['the old fleet kept for ever, and no rule', { ...careful, keep: 240 * SECOND, errors: 0 }],
  ])(
    'is not with %s',
    (_, plan) => {
      expect(passed(plan)).toBeLessThan(10)
    },
    60_000,
  )
})
