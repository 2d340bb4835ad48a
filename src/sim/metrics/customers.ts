// What each customer met, by request id: ids are the same under every rule, so two runs of the
// same customers can be compared one by one.
import { codeOf, kindIn } from '../engine/event'
import type { EventLog } from '../engine/log'

const SENT = codeOf('request.sent')
const COMPLETED = codeOf('request.completed')
const FAILED = codeOf('request.failed')
const REJECTED = codeOf('request.rejected')

/** Latency of a request that was lost. */
export const LOST = -1

// Only the first so many customers are kept.
const CUSTOMERS_MAX = 100_000

/** The customers of a run as columns by request id. */
export interface CustomerColumns {
  readonly count: number
  readonly sentAt: Float64Array // microseconds
  readonly latency: Float64Array // microseconds; LOST: failed or rejected; NaN: still open
}

/** Folds records into columns of customers. */
export class Customers {
  private count = 0
  private sentAt = new Float64Array(1024)
  private latency = new Float64Array(1024)

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to; index++) this.record(log, index & log.mask)
  }

  /** The columns so far. */
  columns(): CustomerColumns {
    const { count } = this
    const [sentAt, latency] = [this.sentAt.slice(0, count), this.latency.slice(0, count)]
    return { count, sentAt, latency }
  }

  private record(log: EventLog, i: number): void {
    const kind = kindIn(log.detail(i))
    const id = log.subject(i)
    if (id >= CUSTOMERS_MAX) return
    if (kind === SENT) this.admit(id, log.at(i))
    else if (kind === COMPLETED) this.latency[id] = log.at(i) - log.since(i)
    else if (kind === FAILED || kind === REJECTED) this.latency[id] = LOST
  }

  private admit(id: number, at: number): void {
    if (id >= this.latency.length) {
      this.sentAt = widened(this.sentAt)
      this.latency = widened(this.latency)
    }
    this.sentAt[id] = at
    this.latency[id] = Number.NaN
    this.count = Math.max(this.count, id + 1)
  }
}

const widened = (column: Float64Array): Float64Array<ArrayBuffer> => {
  const wide = new Float64Array(column.length * 2)
  wide.set(column)
  return wide
}
