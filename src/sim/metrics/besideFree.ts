// Customers who waited at one server while another stood free: what a rule that does not look
// wastes. Folded from the log from its first record on.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'

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

/** A server as the fold finds it: its slots, and whether it takes requests at the start. */
export interface FreeServer {
  readonly slots: number
  readonly takes: boolean
}

/** Counts the waits, longer than nothing, during which some server had a free slot. */
export class BesideFree {
  /** Waits that were spent, at least in part, beside a free server. */
  count = 0
  private readonly slots: ArrayLike<number>
  private readonly busy: Float64Array
  private readonly well: Uint8Array
  private readonly told: Uint8Array // by the balancer to take requests
  private free = 0 // slots free at servers that take requests
  private freeSince = 0
  private lastFree = -1 // end of the last stretch, longer than nothing, with a free slot

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
    const detail = log.detail[i]
    const kind = kindIn(detail)
    const server = serverIn(detail)
    const at = log.at[i]
    if (kind === STARTED) {
      if (valueIn(detail) === 1) this.judge(log.since[i], at)
      this.change(server, 1, at)
    } else if (kind === FINISHED) this.change(server, -1, at)
    else if (kind === LEFT) this.judge(log.since[i], at)
    else if (kind === LOST) {
      if (valueIn(detail) === 1) this.change(server, -1, at)
      else this.judge(log.since[i], at)
    } else if (kind >= NOTES && server >= 0) this.turn(kind, server, at)
  }

  private judge(from: number, to: number): void {
    const isFreeNow = this.free > 0 && this.freeSince < to
    if (to > from && (isFreeNow || this.lastFree > from)) this.count++
  }

  private freeAt(server: number): number {
    const takes = this.well[server] === 1 && this.told[server] === 1
    return takes ? Math.max(0, this.slots[server] - this.busy[server]) : 0
  }

  private change(server: number, by: number, at: number): void {
    const before = this.freeAt(server)
    this.busy[server] += by
    this.settle(this.freeAt(server) - before, at)
  }

  private turn(kind: number, server: number, at: number): void {
    const before = this.freeAt(server)
    if (shut.has(kind)) this.well[server] = 0
    if (kind === RECOVERED || kind === ADDED) this.well[server] = 1
    if (closed.has(kind)) this.told[server] = 0
    if (kind === UP || kind === ADDED) this.told[server] = 1
    this.settle(this.freeAt(server) - before, at)
  }

  private settle(by: number, at: number): void {
    if (by === 0) return
    const before = this.free
    this.free += by
    if (before === 0) this.freeSince = at
    else if (this.free === 0 && at > this.freeSince) this.lastFree = at
  }
}
