// Gathers the problems that checks over several keys find, up to the number that is reported.
import { bounds } from './bounds'
import type { Problem, ProblemCode, ProblemParams } from './problem'
import { problemAt } from './problem'

/** Keys and places that lead to a value. */
export type Path = readonly (string | number)[]

/** A growing list of problems. */
export class Report {
  readonly problems: Problem[] = []

  /** Notes what stands at a place and the rule that it breaks. */
  add(place: { at: Path; found: unknown }, code: ProblemCode, params: ProblemParams = {}): void {
    if (this.problems.length < bounds.problems)
      this.problems.push(problemAt(place.at, place.found, { code, params }))
  }
}
