// Customers who took their place in a line while another server stood free: what a rule that does
// not look wastes. Folded from the log from its first record on.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'

const QUEUED = codeOf('request.queued')
const STARTED = codeOf('request.started')
const LEFT = codeOf('request.left')
const LOST = codeOf('attempt.lost')
const FINISHED = codeOf('request.finished')

const shut = new Set((['server.crashed', 'server.hung', 'server.removed'] as const).map(codeOf))
const closed = new Set((['server.down', 'server.draining'] as const).map(codeOf))
const RECOVERED = codeOf('server.recovered')
const UP = codeOf('server.up')
const ADDED = codeOf('server.added')
const NOTES = codeOf('server.crashed') // kinds from here on are not about one request

/** Counts the waits, longer than nothing, that began while some server had a free slot. */
export class BesideFree {
  /** Waits that began beside a free server, and are over. */
  count = 0
  private readonly waiting = new Set<number>() // requests whose wait began so
  private readonly slots: ArrayLike<number>
  private readonly busy: Float64Array
  private readonly well: Uint8Array
  private readonly told: Uint8Array // by the balancer to take requests
  private free = 0 // slots free at servers that take requests

  /** `slots` by server id, for all that may ever come; `takes`: who takes requests at the start. */
  constructor(slots: ArrayLike<number>, takes: readonly boolean[]) {
    this.slots = slots
    this.busy = new Float64Array(slots.length)
    this.well = new Uint8Array(slots.length)
    this.told = new Uint8Array(slots.length)
    takes.forEach((isOpen, server) => {
      this.well[server] = 1
      this.told[server] = isOpen ? 1 : 0
      this.free += this.freeAt(server)
    })
  }

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to; index++) this.record(log, index & log.mask)
  }

  private record(log: EventLog, i: number): void {
    const detail = log.detail(i)
    const kind = kindIn(detail)
    const server = serverIn(detail)
    if (kind === QUEUED) {
      if (this.free > 0) this.waiting.add(log.subject(i))
    } else if (kind === STARTED) {
      if (valueIn(detail) === 1) this.end(log, i)
      this.change(server, 1)
    } else if (kind === FINISHED) this.change(server, -1)
    else if (kind === LEFT) this.end(log, i)
    else if (kind === LOST) {
      if (valueIn(detail) > 1) return // it leaves its line, or its work goes on
      if (valueIn(detail) === 1) this.change(server, -1)
      else this.end(log, i)
    } else if (kind >= NOTES && log.subject(i) === -1 && server >= 0) this.turn(kind, server)
  }

  private end(log: EventLog, i: number): void {
    if (this.waiting.delete(log.subject(i)) && log.at(i) > log.since(i)) this.count++
  }

  private freeAt(server: number): number {
    const takes = this.well[server] === 1 && this.told[server] === 1
    return takes ? Math.max(0, this.slots[server] - this.busy[server]) : 0
  }

  private change(server: number, by: number): void {
    const before = this.freeAt(server)
    this.busy[server] += by
    this.free += this.freeAt(server) - before
  }

  private turn(kind: number, server: number): void {
    const before = this.freeAt(server)
    if (shut.has(kind)) this.well[server] = 0
    if (kind === RECOVERED || kind === ADDED) this.well[server] = 1
    if (closed.has(kind)) this.told[server] = 0
    if (kind === UP || kind === ADDED) this.told[server] = 1
    this.free += this.freeAt(server) - before
  }
}
