// What the reader of chapter 10 is asked: plans that keep the promise and plans that do not.
import { describe, expect, test } from 'vitest'
import { type Setting, withSetting } from '../../panels/regions/settings'
import { SECOND, simulateRun } from '../../sim'
import { attemptOf, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { promise } from './promise'

const kept: Partial<Setting> = {
  mode: 'active',
  ttl: 30 * SECOND,
  interval: SECOND,
  fall: 3,
  copy: -1,
}

const passed = (plan: Partial<Setting>): number => {
  const run = withSetting(runOf(lesson, { figure: 'promise' }, 1), plan)
  const outcomes = promise.seeds.map((seed) => simulateRun({ ...run, seed }))
  return passedDays(attemptOf(promise, run, outcomes))
}

describe('the promise', () => {
  test('is kept by two active regions, looked at often, and copied before the answer', () => {
    expect(passed(kept)).toBeGreaterThanOrEqual(18)
  }, 60_000)

  test.each<[string, Partial<Setting>]>([
    ['by the plan as it was', {}],
    ['by a standby', { ...kept, mode: 'standby' }],
    ['with an answer remembered for a minute', { ...kept, ttl: 60 * SECOND }],
    ['with a look every ten seconds', { ...kept, interval: 10 * SECOND }],
    ['with a copy two seconds behind', { ...kept, copy: 2 * SECOND }],
    ['against the rules: nobody remembers', { ...kept, ttl: 0 }],
    ['against the rules: one lost check is a death', { ...kept, fall: 1 }],
    ['with fewer customers', { ...kept, rate: 4 }],
  ])(
    'is not kept %s',
    (_, plan) => {
      expect(passed(plan)).toBeLessThan(10)
    },
    60_000,
  )
})
