// The tasks of the three pitfalls: plans that come out, and plans that look prudent and do not.
import { describe, expect, test } from 'vitest'
import { type ScalingChange, seconds, simTime, simulateRun } from '../../sim'
import type { Run } from '../../sim/scenario'
import { attemptOf, passedDays } from '../judge'
import type { Challenge } from '../lesson'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { cured, ruled, steadied } from './pitfallTasks'

const daysOf = (task: Challenge, set: ScalingChange): number => {
  const changed: Run = {
    ...runOf(lesson, { figure: task.figure }, 1),
    interventions: [{ at: simTime(seconds(50)), do: 'autoscaling.set', set }],
  }
  const run = task.judged?.(changed) ?? changed
  const outcomes = task.seeds.map((seed) => simulateRun({ ...run, seed }))
  return passedDays(attemptOf(task, run, outcomes))
}

interface Limits {
  readonly up: number
  readonly down: number | null
  readonly by?: number
  readonly periods?: number
}

const limits = ({ up, down, by = 1, periods = 1 }: Limits): ScalingChange => ({
  rules: [{ kind: 'threshold', metric: 'cpu', up, down, by, byDown: by, periods }],
})

const target = (value: number): ScalingChange => ({
  rules: [{ kind: 'target', metric: 'cpu', target: value, tolerance: 0 }],
})

const ordered = (at: number, servers: number): ScalingChange => ({
  rules: [
    {
      kind: 'schedule',
      repeat: null,
      timetable: [
        { at: simTime(0), servers: 3 },
        { at: simTime(seconds(at)), servers },
      ],
    },
  ],
})

const container: ScalingChange = {
  instance: { boot: seconds(30) },
  meter: { delay: seconds(15) },
}

type Tried = readonly [name: string, set: ScalingChange]

const tried = (task: Challenge, won: readonly Tried[], lost: readonly Tried[]) =>
  describe(task.id, () => {
    test.each(won)('is managed by %s', (_, set) => {
      expect(daysOf(task, set)).toBeGreaterThanOrEqual(task.needed)
    })
    test.each(lost)('is not managed by %s', (_, set) => {
      expect(daysOf(task, set)).toBeLessThan(task.needed)
    })
  })

tried(
  cured,
  [
    ['eight ordered by timetable', ordered(60, 8)],
    [
      'containers at a target of 50 % that shrink with patience',
      { ...container, ...target(0.5), in: { window: seconds(60) } },
    ],
  ],
  [
    ['the rule as it is', {}],
    ['acting at 60 %', limits({ up: 0.6, down: null })],
    ['containers at a target of 70 %', { ...container, ...target(0.7) }],
    ['twelve that stand there all day', { min: 12, max: 12 }],
    ['a machine that nobody sells', { ...target(0.5), instance: { boot: seconds(1) } }],
  ],
)

tried(
  ruled,
  [
    [
      'all cures together',
      {
        ...limits({ up: 0.7, down: 0.3, by: 2, periods: 3 }),
        max: 10,
        out: { cooldown: seconds(300) },
        in: { cooldown: seconds(300) },
      },
    ],
  ],
  [
    ['the rule as it is', {}],
    ['a speed limit of double', { growth: 2 }],
    ['a cap of ten', { max: 10 }],
    ['a rest alone', { out: { cooldown: seconds(300) } }],
  ],
)

tried(
  steadied,
  [
    ['the largest proposal of five minutes', { ...target(0.5), in: { window: seconds(300) } }],
    [
      'one at a time and a rest',
      { ...limits({ up: 0.7, down: 0.3 }), in: { cooldown: seconds(150) } },
    ],
  ],
  [
    ['the rule as it is', {}],
    ['a wider gap', limits({ up: 0.7, down: 0.25, by: 2 })],
    ['a target without a window', target(0.5)],
    ['fourteen that stay', { min: 14, max: 14 }],
  ],
)
