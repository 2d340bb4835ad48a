// What the reader of chapter 8 is asked: plans that win and plans that lose.
import { describe, expect, test } from 'vitest'
import { type ScalingChange, seconds, simTime, simulateRun } from '../../sim'
import type { Run } from '../../sim/scenario'
import { attempts, days, headless } from '../headless'
import { attemptOf, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { restaurant } from './restaurant'

const { endAsOpened, endsOf } = headless(lesson, simulateRun)

test.each([
  ['rush', 'some'],
  ['swings', 'swings'],
] as const)('%s ends as the chapter says, on every day', (id, end) => {
  expect(endsOf(id)).toEqual(days.map(() => end))
  expect(endAsOpened(id)).toBe(end)
})

const planned = (set: ScalingChange): Run => ({
  ...runOf(lesson, { figure: 'restaurant' }, 1),
  interventions: [{ at: simTime(seconds(100)), do: 'autoscaling.set', set }],
})

const target = (value: number): ScalingChange => ({
  rules: [{ kind: 'target', metric: 'cpu', target: value, tolerance: 0 }],
})

const attempt = (set: ScalingChange) => {
  const run = restaurant.judged?.(planned(set)) ?? planned(set)
  const outcomes = restaurant.seeds.map((seed) => simulateRun({ ...run, seed }))
  return attemptOf(restaurant, run, outcomes)
}

const schedule: ScalingChange = {
  rules: [
    {
      kind: 'schedule',
      repeat: null,
      timetable: (
        [
          [0, 3],
          [250, 5],
          [340, 8],
          [430, 11],
          [780, 8],
          [860, 5],
          [950, 3],
        ] as const
      ).map(([at, servers]) => ({ at: simTime(seconds(at)), servers })),
    },
  ],
}

describe("the restaurant's day", () => {
  test.each(
    attempts<[string, ScalingChange]>([
      [
        'a target of 60 % and a window of a minute',
        { ...target(0.6), in: { window: seconds(60) } },
      ],
      ['a timetable', { ...schedule, min: 3 }],
    ]),
  )(
    'is managed by %s',
    (_, set) => {
      expect(passedDays(attempt(set))).toBeGreaterThanOrEqual(18)
    },
    60_000,
  )

  test.each(
    attempts<[string, ScalingChange]>([
      ['nine that stay', { min: 9, max: 9 }],
      ['the plan with which it opens', {}],
      [
        'a target of 60 %, a minimum of 3 and five minutes',
        { ...target(0.6), min: 3, in: { window: seconds(300) } },
      ],
      [
        'a virtual machine',
        { ...target(0.5), instance: { boot: seconds(180) }, meter: { delay: seconds(60) } },
      ],
    ]),
  )(
    'is not managed by %s',
    (_, set) => {
      expect(passedDays(attempt(set))).toBeLessThan(12)
    },
    60_000,
  )

  test('is not won by a machine that nobody sells, nor by thirteen', () => {
    expect(passedDays(attempt({ ...target(0.6), instance: { boot: seconds(1) } }))).toBe(0)
    expect(passedDays(attempt({ ...target(0.6), max: 13 }))).toBe(0)
  }, 60_000)
})
