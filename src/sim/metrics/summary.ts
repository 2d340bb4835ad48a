// The figures of a whole run, folded from the log as it is written.
import { causeIn, codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'
import type { RunSummary } from '../reading'
import { SECOND } from '../time'
import {
  bucketOf,
  createHistogram,
  type Histogram,
  quantilesOf,
  quantilesOfSorted,
} from './histogram'

const ASSIGNED = codeOf('request.assigned')
const STARTED = codeOf('request.started')
const COMPLETED = codeOf('request.completed')
const FAILED = codeOf('request.failed')
const REJECTED = codeOf('request.rejected')
const SENT = codeOf('request.sent')
const QUANTILES = [0.5, 0.95, 0.99]

/** Percentiles are exact up to so many answers, and from a histogram beyond. */
export const EXACT_MAX = 100_000

/** Values of which quantiles are asked: all of them up to a limit, then a histogram. */
class Sample {
  count = 0
  sum = 0
  max = 0
  private values = new Float64Array(1024)
  private histogram: Histogram | null = null

  add(value: number): void {
    if (this.histogram) this.histogram[bucketOf(value)]++
    else if (this.count === EXACT_MAX) this.pour(value)
    else this.push(value)
    this.count++
    this.sum += value
    if (value > this.max) this.max = value
  }

  get approximate(): boolean {
    return this.histogram !== null
  }

  quantiles(): readonly number[] {
    if (this.histogram) return quantilesOf(this.histogram, this.count, QUANTILES)
    return quantilesOfSorted(this.values.slice(0, this.count).sort(), QUANTILES)
  }

  private push(value: number): void {
    if (this.count === this.values.length) {
      const wide = new Float64Array(this.values.length * 2)
      wide.set(this.values)
      this.values = wide
    }
    this.values[this.count] = value
  }

  private pour(value: number): void {
    const histogram = createHistogram()
    for (let i = 0; i < this.count; i++) histogram[bucketOf(this.values[i])]++
    histogram[bucketOf(value)]++
    this.histogram = histogram
    this.values = new Float64Array(0)
  }
}

/** A server as the summary needs it at the end. */
export interface ServerUse {
  readonly id: number
  readonly name: string
  readonly slots: number
  readonly busyTime: number // slot-microseconds
  readonly hits: number // requests begun whose path it remembered
}

/** Folds records into a summary. */
export class Summary {
  private readonly counts = new Float64Array(4) // arrived, completed, failed, rejected
  private readonly causes = new Map<string, number>()
  private readonly latency = new Sample()
  private readonly wait = new Sample()
  private readonly assigned: number[] = []
  private readonly lost: number[] = []

  /** Percentiles are read from a histogram: more than 100,000 answers. */
  get approximate(): boolean {
    return this.latency.approximate
  }

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to; index++) this.record(log, index & log.mask)
  }

  private record(log: EventLog, i: number): void {
    const detail = log.detail(i)
    const kind = kindIn(detail)
    const server = serverIn(detail)
    switch (kind) {
      case SENT:
        this.counts[0]++
        return
      case ASSIGNED:
        this.assigned[server] = (this.assigned[server] ?? 0) + 1
        return
      case STARTED:
        this.wait.add(log.at(i) - log.since(i))
        return
      case COMPLETED:
        this.counts[1]++
        this.latency.add(log.at(i) - log.since(i))
        return
      case FAILED:
      case REJECTED: {
        this.counts[kind === FAILED ? 2 : 3]++
        const cause = causeIn(valueIn(detail))
        this.causes.set(cause, (this.causes.get(cause) ?? 0) + 1)
        if (kind === FAILED && server >= 0) this.lost[server] = (this.lost[server] ?? 0) + 1
      }
    }
  }

  /** The figures over `span` microseconds; `inFlight` is counted, not subtracted. */
  result(end: {
    servers: readonly ServerUse[]
    span: number
    inFlight: number
    digest: string
  }): RunSummary {
    const [arrived, completed, failed, rejected] = this.counts
    const [p50, p95, p99] = this.latency.quantiles()
    const { count, sum, max } = this.latency
    const slots = end.servers.reduce((total, server) => total + server.slots, 0)
    const busy = end.servers.reduce((total, server) => total + server.busyTime, 0)
    const used = (time: number, places: number) =>
      end.span > 0 && places > 0 ? time / (end.span * places) : 0
    return {
      arrived,
      completed,
      failed,
      rejected,
      inFlight: end.inFlight,
      latency: count > 0 ? { mean: sum / count, p50, p95, p99, max } : null,
      waiting:
        this.wait.count > 0
          ? { mean: this.wait.sum / this.wait.count, p99: this.wait.quantiles()[2] }
          : null,
      begun: this.wait.count,
      hits: end.servers.reduce((total, { hits }) => total + hits, 0),
      throughput: end.span > 0 ? (completed * SECOND) / end.span : 0,
      utilization: used(busy, slots),
      fairness: jainIndex(end.servers.map(({ id }) => this.assigned[id] ?? 0)),
      servers: end.servers.map(({ id, name, slots: places, busyTime }) => ({
        id,
        name,
        requests: this.assigned[id] ?? 0,
        failed: this.lost[id] ?? 0,
        utilization: used(busyTime, places),
      })),
      causes: Object.fromEntries(this.causes),
      digest: end.digest,
    }
  }
}

/** Jain's fairness index: 1 when all shares are equal, 1/n when one has everything. */
export const jainIndex = (shares: readonly number[]): number => {
  const sum = shares.reduce((total, share) => total + share, 0)
  const squares = shares.reduce((total, share) => total + share * share, 0)
  return squares > 0 ? (sum * sum) / (shares.length * squares) : 1
}
