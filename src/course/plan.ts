// The plan of a lesson, for whoever teaches it: a document a language, beside the chapter's prose.
import type { LessonId } from './index'

/** Something students believe, and what to say to it. */
export interface Misconception {
  readonly says: string
  readonly answer: string
}

/** A part of the hour. */
export interface Part {
  readonly minutes: number
  readonly does: string
  /** Ids of the figures that are shown in it. */
  readonly figures: readonly string[]
}

export interface LessonPlan {
  /** What students can do afterwards. */
  readonly goals: readonly string[]
  /** What they must know before. */
  readonly before: string
  readonly parts: readonly Part[]
  /** Questions to put to the class, and what a good answer holds. */
  readonly questions: readonly { readonly ask: string; readonly answer: string }[]
  readonly misconceptions: readonly Misconception[]
  /** What to say and to point at, by the id of a figure or check. */
  readonly notes: Readonly<Record<string, string>>
  /** Seconds at which the hour pauses in a figure, where it does: there a handout draws it. */
  readonly stills?: Readonly<Record<string, number>>
}

const plans = import.meta.glob<LessonPlan>('./*/plan.*.json', { import: 'default' })

/** The plan of a chapter in a language; null where nobody has written one. */
export async function planOf(id: LessonId, language: string): Promise<LessonPlan | null> {
  const path = Object.keys(plans).find((one) => one.endsWith(`-${id}/plan.${language}.json`))
  return path ? plans[path]() : null
}

/** Minutes of the whole plan. */
export const minutesOf = ({ parts }: LessonPlan): number =>
  parts.reduce((sum, { minutes }) => sum + minutes, 0)
