// Who was chosen, in the order of the decisions: what a rule of turns looks like from outside.
import { codeOf, kindIn, serverIn } from '../engine/event'
import type { EventLog } from '../engine/log'

const ASSIGNED = codeOf('request.assigned')

// Only the first so many choices are kept.
const CHOICES_MAX = 20_000

/** The choices of a run in order, as columns. */
export interface ChoiceColumns {
  readonly count: number
  readonly at: Float64Array // microseconds
  readonly request: Int32Array // id
  readonly server: Int16Array // id
}

/** Folds records into columns of choices. */
export class Choices {
  private readonly at: number[] = []
  private readonly request: number[] = []
  private readonly server: number[] = []

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to && this.at.length < CHOICES_MAX; index++) {
      const i = index & log.mask
      const detail = log.detail(i)
      if (kindIn(detail) !== ASSIGNED) continue
      this.at.push(log.at(i))
      this.request.push(log.subject(i))
      this.server.push(serverIn(detail))
    }
  }

  /** The columns so far. */
  columns(): ChoiceColumns {
    return {
      count: this.at.length,
      at: Float64Array.from(this.at),
      request: Int32Array.from(this.request),
      server: Int16Array.from(this.server),
    }
  }
}
