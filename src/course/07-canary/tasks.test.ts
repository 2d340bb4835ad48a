// What the reader of chapter 7 is asked: plans that win and plans that lose.
import { describe, expect, test } from 'vitest'
import { type Settings, withSettings } from '../../panels/canary/plan'
import { simulateRun } from '../../sim'
import { headless } from '../headless'
import { attemptOf, isPassed, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { manager } from './manager'

const { endAsOpened } = headless(lesson, simulateRun)

test('most likely nothing is seen in a minute, as the chapter says', () => {
  expect(endAsOpened('minute')).toBe('none')
})

const attempt = (settings: Settings | null) => {
  const opened = runOf(lesson, { figure: 'manager' }, 1)
  const scenario = settings === null ? opened.scenario : withSettings(opened.scenario, settings)
  const run = { ...opened, scenario }
  return attemptOf(
    manager,
    run,
    manager.seeds.map((seed) => simulateRun({ ...run, seed })),
  )
}

const careful = { ramp: '10-25-50-100', bake: 60, minimum: 60, judge: 'z-2.33' }

describe('the release manager', () => {
  test.each<[string, Settings]>([
    ['four steps, a sample of 60, z', careful],
    ['a first step of five per cent', { ...careful, ramp: '5-25-50-100' }],
  ])('ends right with %s', (_, settings) => {
    const made = attempt(settings)
    expect(isPassed(manager, made), `${passedDays(made)} nights`).toBe(true)
  })

  test.each<[string, Settings | null]>([
    ['the plan of the handbook', null],
    ['everybody at once', { ...careful, ramp: '100', minimum: 100, judge: 'limit-3' }],
    ['no sample', { ...careful, minimum: 0, judge: 'limit-2' }],
  ])('does not with %s', (_, settings) => {
    const made = attempt(settings)
    expect(isPassed(manager, made), `${passedDays(made)} nights`).toBe(false)
  })
})
