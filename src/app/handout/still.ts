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

/** Simulated seconds: where the plan of the lesson pauses; else, below a question, after a moment
 * of play; else after what the figure is about has begun, or late in its run. */
export function stillAt(options: StillOptions): number {
  const { plan, figure, speed, duration, isAsked, event } = options
  const watched = WATCHED * speed
  const begun = event === null ? Math.max(watched, Math.round(duration * PLAYED)) : event + watched
  const named = plan?.stills?.[figure]
  return Math.min(duration, named ?? (isAsked ? watched : begun))
}
