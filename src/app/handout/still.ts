// The instant at which a handout draws a figure.
import type { LessonPlan } from '../../course/plan'

const WATCHED = 8 // wall seconds: by then every figure shows what it is about
const PLAYED = 2 / 3 // of a run that nobody asks about: its charts have something to show

interface StillOptions {
  readonly plan: LessonPlan | null
  readonly figure: string
  /** Simulated seconds a second. */
  readonly speed: number
  /** Seconds that the run lasts. */
  readonly duration: number
  /** A question stands above the figure, which must not tell the answer. */
  readonly isAsked: boolean
  /** Seconds at which the first thing happens that the scenario ordered; null where none does. */
  readonly event: number | null
}

/** Simulated seconds: below a question where the plan of the lesson pauses, else after a moment of
 * play and before anything happens, or before it begins where nothing will: all of the run would
 * answer. Without a question when it has happened, or late in the run. */
export function stillAt(options: StillOptions): number {
  const { plan, figure, speed, duration, isAsked, event } = options
  const named = plan?.stills?.[figure]
  const watched = WATCHED * speed
  if (isAsked) return Math.min(duration, named ?? Math.min(watched, event ?? 0))
  const late = named ?? Math.max(watched, Math.round(duration * PLAYED))
  const begun = event === null || (named ?? 0) > event ? late : event + watched
  return Math.min(duration, begun)
}
