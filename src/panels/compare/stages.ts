// Whether every lane has its stage, or one of them has it and the others are ghosts on it: a choice
// of the view, which a link carries.
import type { View } from '../../store'

/** The lane that has the only stage; null: each has its own. */
export function onlyStage({ stages, stage }: View, lanes: number): number | null {
  if (stages !== 'ghosts') return null
  const isLane = typeof stage === 'number' && Number.isInteger(stage) && stage >= 0 && stage < lanes
  return isLane ? stage : 0
}
