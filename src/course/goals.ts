// Goals that are a figure of the run, read as long as nothing was changed but what the task gives.
import type { Run } from '../sim/scenario'
import type { Goal } from './lesson'
import { type MetricId, metrics } from './metric'

/** What a goal says, and the largest value of its figure that reaches it. */
export type GoalWords = Pick<Goal, 'text' | 'name' | 'most'>

/** Makes the goals of a task; a run that is not one of the task misses them all. */
export const goalsFor =
  (isOfTask: (run: Run) => boolean) =>
  (id: string, metric: MetricId, words: GoalWords): Goal => ({
    id,
    ...words,
    unit: metrics[metric].unit,
    value: (run, outcome) => (isOfTask(run) ? metrics[metric].read(outcome) : null),
  })
