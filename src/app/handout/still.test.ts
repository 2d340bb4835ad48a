import { expect, it } from 'vitest'
import type { LessonPlan } from '../../course/plan'
import { stillAt } from './still'

const plan = { stills: { '3.8': 120 } } as unknown as LessonPlan // nothing else is read
const usual = { plan, figure: '3.1', speed: 1, duration: 60, isAsked: true, event: 20 }

it('draws a figure where the plan pauses, early below a question, else late in its run', () => {
  expect(stillAt({ ...usual, figure: '3.8', duration: 300 })).toBe(120)
  expect(stillAt(usual)).toBe(8)
  expect(stillAt({ ...usual, speed: 2, plan: null })).toBe(16)
  expect(stillAt({ ...usual, event: 5 })).toBe(5)
  expect(stillAt({ ...usual, event: null })).toBe(0)
  const plain = { ...usual, isAsked: false, event: null }
  expect(stillAt(plain)).toBe(40)
  expect(stillAt({ ...plain, event: 20 })).toBe(28)
  expect(stillAt({ ...plain, figure: '3.8', duration: 300, event: 120 })).toBe(128)
})
