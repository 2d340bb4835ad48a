// What comes of a run that a lesson names. With what it needs to make the run, it weighs more than
// the prose: what is read first asks for it when a figure is wanted (outcome.ts).
import { outcomeOf, type Span } from '../store'
import type { Lesson, RunRef } from './lesson'
import { runOf } from './runs'

export interface Asked {
  readonly seed: number
  readonly details?: Span['details']
}

/** The figures of a run that the lesson names. */
export const outcomeAt = (lesson: Lesson, ref: RunRef, { seed, details }: Asked) =>
  outcomeOf(runOf(lesson, ref, seed), { from: ref.from, until: ref.to, details })
