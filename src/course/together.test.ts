// What all days of a challenge come to together: shares and means, of the days that are meant.
import { describe, expect, test } from 'vitest'
import type { Run } from '../sim/scenario'
import type { RunSummary } from '../store'
import { attemptOf, isPassed, starsOf, tallyOf } from './judge'
import type { Challenge, Goal } from './lesson'

const text = () => ''
const run = {} as Run
const day = (arrived: number, failed: number) => ({ arrived, failed }) as RunSummary

const goal = (own: Partial<Goal>): Goal => ({
  id: 'a',
  text,
  name: text,
  unit: 'number',
  most: 2,
  value: (_, { failed }) => (failed < 0 ? null : failed),
  ...own,
})

const task = (...goals: readonly Goal[]): Challenge => ({
  id: 'x',
  figure: 'x',
  brief: [],
  goals,
  seeds: [1, 2, 3, 4],
  needed: goals.length,
  plan: text,
})

const share = goal({ together: { kind: 'share', least: 0.75 } })
const mean = goal({ id: 'b', together: { kind: 'mean' } })
const busy = goal({ together: { kind: 'mean' }, concerns: ({ arrived }) => arrived > 5 })

const of = (asked: Goal, days: readonly (RunSummary | null)[]) =>
  attemptOf(task(asked), run, days).goals[0].together

const days = [day(9, 1), day(1, 2), day(9, 3), day(1, 0)]

describe('all days together', () => {
  test('reach a share at its very edge, and miss it below', () => {
    expect(of(share, days)).toEqual({ value: 0.75, days: 4, isReached: true })
    expect(of(share, [...days, day(1, 9)])).toEqual({ value: 0.6, days: 5, isReached: false })
  })

  test('have a mean, of the days that are meant', () => {
    expect(of(mean, days)).toEqual({ value: 1.5, days: 4, isReached: true })
    expect(of(busy, days)).toEqual({ value: 2, days: 2, isReached: true })
    expect(of(busy, [day(9, 3), day(1, 0)])?.isReached).toBe(false)
  })

  test('leave out what is not known yet, and reach nothing where there is no such day', () => {
    expect(of(mean, [null, day(1, 2), null])).toEqual({ value: 2, days: 1, isReached: true })
    for (const one of [share, mean, busy])
      expect(of(one, [null])).toEqual({ value: null, days: 0, isReached: false })
  })

  test('miss where one day has no figure to compare', () => {
    expect(of(mean, [day(1, 0), day(1, -1)])).toEqual({ value: null, days: 2, isReached: false })
    expect(of(share, [day(1, 0), day(1, -1)])?.value).toBe(0.5)
  })

  test('pass when every goal is reached; half of them is a star', () => {
    const asked = task(share, goal({ id: 'b', most: 1, together: { kind: 'mean' } }))
    const won = attemptOf(asked, run, [day(1, 0), day(1, 1)])
    expect([isPassed(asked, won), starsOf(asked, won)]).toEqual([true, 3])
    const half = attemptOf(asked, run, days)
    expect(tallyOf(asked, half)).toMatchObject({ passed: 1, total: 2, needed: 2 })
    expect([isPassed(asked, half), starsOf(asked, half)]).toEqual([false, 1])
  })

  test('are told day by day where each must do alone', () => {
    const asked = { ...task(goal({})), needed: 3 }
    const tried = attemptOf(asked, run, days)
    expect(tried.goals[0].together).toBeNull()
    expect(tallyOf(asked, tried)).toMatchObject({ passed: 3, total: 4, isByGoal: false })
    expect(starsOf(asked, tried)).toBe(2)
  })
})
