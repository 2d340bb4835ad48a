// Plans that were tried are kept within bounds, and their runs come back as they were.
import { expect, test } from 'vitest'
import { type Run, scenarioNamed } from '../sim/scenario'
import { TRIED_MAX, type TriedPlan } from './progress'
import { keptPlans, packedPlan, unpackedPlan } from './tried'

const plan = (name: string, days = 0, run = ''): TriedPlan => ({
  plan: name,
  language: 'en',
  run,
  days,
  goals: {},
})

const names = (plans: readonly TriedPlan[]) => plans.map((one) => one.plan).join(' ')

test('the latest are kept, each once, and the best of all never goes', () => {
  const many = [...'abcdefghij'].map((name) => plan(name))
  expect(names(keptPlans(many))).toBe('c d e f g h i j')
  expect(names(keptPlans([plan('a', 20), ...many.slice(1)]))).toBe('a d e f g h i j')
  expect(names(keptPlans([plan('a'), plan('b'), plan('a')]))).toBe('b a')
  expect(keptPlans(many)).toHaveLength(TRIED_MAX)
  expect(keptPlans([])).toEqual([])
})

test('the run of every chapter that sets a task fits, and comes back whole', () => {
  for (const name of ['the-sale', 'day-container', 'odd-machines', 'manager'] as const) {
    const scenario = scenarioNamed(name)
    const run: Run = { scenario, seed: 7, interventions: [] }
    const text = packedPlan(run)
    expect(text.length).toBeGreaterThan(0)
    expect(unpackedPlan(plan(name, 1, text))).toEqual(run)
  }
})

test('a run that was broken meanwhile is none, and so is one that was never kept', () => {
  const scenario = scenarioNamed('the-sale')
  const text = packedPlan({ scenario, seed: 7, interventions: [] })
  expect(unpackedPlan(plan('a', 0, `${text.slice(0, -3)}AAA`))).toBeNull()
  expect(unpackedPlan(plan('a'))).toBeNull()
})
