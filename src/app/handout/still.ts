// The instant at which a handout draws a figure.
import type { LessonPlan } from '../../course/plan'

const WATCHED = 8 // wall seconds: by then every figure shows what it is about

interface StillOptions {
  readonly plan: LessonPlan | null
  readonly figure: string
  /** Simulated seconds a second. */
  readonly speed: number
  /** Seconds that the run lasts. */
  readonly duration: number
}

/** Simulated seconds: where the plan of the lesson pauses, else after a moment of play. */
export function stillAt({ plan, figure, speed, duration }: StillOptions): number {
  const named = plan?.stills?.[figure]
  return Math.min(duration, named ?? WATCHED * speed)
}
