// A lesson as a class sees it: one thing on the wall at a time.
import {
  type Check,
  isRunning,
  type Lesson,
  type PanelFigure,
  type Prediction,
} from '../../course/lesson'

/** A question whose answers are counted by hands. */
export interface Question {
  readonly ask: string
  readonly options: readonly {
    readonly id: string
    readonly text: () => string
    readonly why: () => string
  }[]
}

export type Step =
  | {
      readonly kind: 'figure'
      readonly id: string
      readonly figure: PanelFigure
      readonly prediction: Prediction | null
    }
  | { readonly kind: 'check'; readonly id: string; readonly check: Check }

/** The steps of a lesson: its figures that run, each with the question asked before it, then its
 * checks. Drawings stay in the chapter: nothing happens in them that a class could wait for. */
export function stepsOf(lesson: Lesson): readonly Step[] {
  const figures = lesson.figures.filter(isRunning).map((figure): Step => {
    const prediction = lesson.predictions.find((it) => it.figure === figure.id) ?? null
    return { kind: 'figure', id: figure.id, figure, prediction }
  })
  const checks = lesson.checks.map((check): Step => ({ kind: 'check', id: check.id, check }))
  return [...figures, ...checks]
}

/** What a step asks the class; null where it only shows. */
export function questionOf(step: Step): Question | null {
  if (step.kind === 'check') return { ask: step.check.question(), options: step.check.options }
  const { prediction } = step
  return prediction && { ask: prediction.question(), options: prediction.options }
}

/** What stands above a step. */
export const titleOf = (step: Step): string =>
  step.kind === 'figure' ? step.figure.caption() : step.check.question()

/** A step that exists, whatever an address says. */
export const stepAt = (steps: readonly Step[], wanted: number): number =>
  Number.isInteger(wanted) ? Math.min(Math.max(0, wanted), steps.length - 1) : 0
