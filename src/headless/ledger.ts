// Books kept of one run from its log, as it is written: latencies and waits, and for each server
// the attempts sent to it, those that failed there, and how long it has been part of the system.
import { causes, type EventLog, eventKinds, kindIn, type SimTime, serverIn, valueIn } from '../sim'
import { Quantiles } from './quantiles'

const code = (kind: (typeof eventKinds)[number]): number => eventKinds.indexOf(kind)

const ASSIGNED = code('request.assigned')
const REFUSED_ATTEMPT = code('attempt.refused')
const STARTED = code('request.started')
const COMPLETED = code('request.completed')
const FAILED = code('request.failed')
const REJECTED = code('request.rejected')
const ADDED = code('server.added')
const REMOVED = code('server.removed')
const REFUSED = causes.indexOf('refused')

/** A log, as far as the books read it. */
export type Records = Pick<EventLog, 'mask' | 'at' | 'since' | 'subject' | 'detail'>

/** The books of one run. */
export class Ledger {
  readonly latency = new Quantiles()
  readonly wait = new Quantiles()
  private readonly sent = new Map<number, number>()
  private readonly bad = new Map<number, number>()
  private readonly addedAt = new Map<number, number>()
  private readonly removedAt = new Map<number, number>()
  // Refused attempts of requests that may yet be sent elsewhere: request to server.
  private readonly refused = new Map<number, number>()

  /** Takes in records `from` to `to` - 1. */
  take(log: Records, from: number, to: number): void {
    for (let index = from; index < to; index += 1) this.record(log, index & log.mask)
  }

  /** Attempts sent to a server. */
  attempts(server: number): number {
    return this.sent.get(server) ?? 0
  }

  /** Attempts that failed at a server: refused, reset, answered 5xx, or given up on. */
  failures(server: number): number {
    return this.bad.get(server) ?? 0
  }

  /** Microseconds for which a server was part of the system up to `end`. */
  presence(server: number, end: SimTime): number {
    return (this.removedAt.get(server) ?? end) - (this.addedAt.get(server) ?? 0)
  }

  private record(log: Records, i: number): void {
    const detail = log.detail(i)
    switch (kindIn(detail)) {
      case ASSIGNED:
        count(this.sent, serverIn(detail))
        if (valueIn(detail) > 1) this.goOn(log.subject(i))
        break
      case REFUSED_ATTEMPT:
        if (valueIn(detail) === REFUSED) this.refused.set(log.subject(i), serverIn(detail))
        break
      case STARTED:
        this.wait.add(log.at(i) - log.since(i))
        break
      case COMPLETED:
        this.latency.add(log.at(i) - log.since(i))
        break
      case FAILED:
        this.refused.delete(log.subject(i))
        if (serverIn(detail) >= 0) count(this.bad, serverIn(detail))
        break
      case REJECTED:
        this.refused.delete(log.subject(i))
        break
      case ADDED:
        this.addedAt.set(serverIn(detail), log.at(i))
        break
      case REMOVED:
        this.removedAt.set(serverIn(detail), log.at(i))
        break
    }
  }

  // The request has another attempt, so that the refusal was not its fate but did happen.
  private goOn(request: number): void {
    const server = this.refused.get(request)
    if (server === undefined) return
    this.refused.delete(request)
    count(this.bad, server)
  }
}

function count(counts: Map<number, number>, server: number): void {
  counts.set(server, (counts.get(server) ?? 0) + 1)
}
