// What the reader of chapter 7 is asked: plans that win and plans that lose.
import { describe, expect, test } from 'vitest'
import { type Settings, withSettings } from '../../panels/canary/plan'
import { simulateRun } from '../../sim'
import { attempts, headless } from '../headless'
import { attemptOf, isPassed } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { manager } from './manager'

const { endAsOpened } = headless(lesson, simulateRun)

test('most likely nothing is seen in a minute, as the chapter says', () => {
  expect(endAsOpened('minute')).toBe('none')
})

const isWhole = import.meta.env.MODE === 'whole'

// A usual run plays fewer nights: enough for plans that do clearly well, or clearly badly.
const attempt = (settings: Settings | null, few: number) => {
  const opened = runOf(lesson, { figure: 'manager' }, 1)
  const scenario = settings === null ? opened.scenario : withSettings(opened.scenario, settings)
  const run = { ...opened, scenario }
  const nights = isWhole ? manager.seeds : manager.seeds.slice(0, few)
  return attemptOf(
    manager,
    run,
    nights.map((seed) => simulateRun({ ...run, seed })),
  )
}

const careful = { ramp: '10-25-50-100', bake: 60, minimum: 60, judge: 'z-2.33' }

const missed = ({ goals }: ReturnType<typeof attempt>) =>
  goals.filter(({ together }) => together?.isReached === false).map(({ goal }) => goal.id)

describe('the release manager', () => {
  test.each<[string, Settings]>(
    attempts<[string, Settings]>([
      ['a first step of five per cent', { ...careful, ramp: '5-25-50-100' }],
      ['four steps, a sample of 60, z', careful],
      ['a sample of 100, above 3%', { ...careful, minimum: 100, judge: 'limit-3' }],
    ]),
  )('does well with %s, whichever version a night brings', (_, settings) => {
    const made = attempt(settings, 240)
    expect(missed(made)).toEqual([])
    expect(isPassed(manager, made)).toBe(true)
  })

  test.each<[string, Settings | null, string]>([
    ['the plan of the handbook', null, 'through'],
    ['everybody at once', { ...careful, ramp: '100' }, 'harmed'],
    ['every sample a hundred', { ...careful, ramp: '5-25-50-100', minimum: 100 }, 'time'],
  ])('loses with %s', (_, settings, goal) => {
    const made = attempt(settings, 30)
    expect(missed(made)).toContain(goal)
    expect(isPassed(manager, made)).toBe(false)
  })

  test('takes no other shop', () => {
    const opened = runOf(lesson, { figure: 'manager' }, 1)
    const run = { ...opened, scenario: { ...opened.scenario, seed: 2 } }
    const made = attemptOf(manager, run, [simulateRun(run)])
    expect(made.goals.some(({ together }) => together?.isReached)).toBe(false)
  })
})
