// What the runs of a prediction came to.
import type { Lesson, Outcomes, Prediction } from './lesson'
import { metrics } from './metric'
import { outcomesAt } from './outcome'
import { formatQuantity } from './quantity'

export interface Found {
  readonly outcomes: Outcomes
  readonly happened: string // id of the option that describes them
}

/** Runs what a prediction asks about, on one seed. */
export async function verdictOn(
  lesson: Lesson,
  question: Prediction,
  seed: number,
): Promise<Found> {
  const outcomes = await outcomesAt(lesson, question.runs, seed)
  return { outcomes, happened: question.happened(outcomes) }
}

/** The figure that is told with a verdict, with its unit. */
export function measuredIn({ measured }: Prediction, { outcomes }: Found): string {
  const { read, unit } = metrics[measured.metric]
  return formatQuantity(unit, read(outcomes[measured.run]))
}
