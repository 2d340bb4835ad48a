import { expect, it } from 'vitest'
import type { LessonPlan } from '../../course/plan'
import { stillAt } from './still'

const plan = { stills: { '3.8': 120 } } as unknown as LessonPlan // nothing else is read
const usual = { plan, figure: '3.1', speed: 1, duration: 60 }

it('draws a figure where the plan pauses, else after a moment of play, never beyond its end', () => {
  expect(stillAt({ ...usual, figure: '3.8', duration: 300 })).toBe(120)
  expect(stillAt(usual)).toBe(8)
  expect(stillAt({ ...usual, speed: 5, plan: null })).toBe(40)
  expect(stillAt({ ...usual, speed: 400 })).toBe(60)
})
