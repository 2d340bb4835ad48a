// The answers and losses of the last seconds, read back from the log: what falls, fades or has just
// been answered in the picture.
import { codeOf, type EventKind, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'
import { phases, type RecentColumns } from '../moment'

const COMPLETED = codeOf('request.completed')
const REJECTED = codeOf('request.rejected')
const SCANNED_MAX = 6000
const LISTED_MAX = 800
const SPAN = 2_000_000 // microseconds that are always listed, as far as the limits allow
const ANSWERS = 160 // and at least so many, for the ticks of every lane

// Where a request was just before its fate, from the record before it about the same request.
const phaseBefore: Readonly<Partial<Record<EventKind, number>>> = {
  'request.left': phases.indexOf('waiting'),
  'attempt.lost': phases.indexOf('inService'),
  'attempt.refused': phases.indexOf('toServer'),
  'request.finished': phases.indexOf('toClient'),
  'request.held': phases.indexOf('held'),
  'request.started': phases.indexOf('inService'),
  'request.queued': phases.indexOf('waiting'),
}

const phaseOf = (log: EventLog, index: number): number => {
  const subject = log.subject[index & log.mask]
  for (let before = index - 1; before >= log.oldest && before >= index - 8; before--) {
    if (log.subject[before & log.mask] !== subject) continue
    const event = log.read(before)
    if (event.kind === 'attempt.lost' && event.value === 0) return phases.indexOf('waiting')
    return phaseBefore[event.kind] ?? phases.indexOf('toGateway')
  }
  return serverIn(log.detail[index & log.mask]) >= 0
    ? phases.indexOf('inService')
    : phases.indexOf('held')
}

/** Fates up to instant `at`, the latest ones, oldest first. */
export const recentFates = (log: EventLog, at: number): RecentColumns => {
  const found: number[] = []
  const lowest = Math.max(log.oldest, log.count - SCANNED_MAX)
  for (let index = log.count - 1; index >= lowest && found.length < LISTED_MAX; index--) {
    const i = index & log.mask
    if (log.at[i] < at - SPAN && found.length >= ANSWERS) break
    const kind = kindIn(log.detail[i])
    if (kind >= COMPLETED && kind <= REJECTED) found.push(index)
  }
  found.reverse()
  const row = (index: number) => index & log.mask
  return {
    count: found.length,
    at: Float64Array.from(found, (index) => log.at[row(index)]),
    request: Int32Array.from(found, (index) => log.subject[row(index)]),
    server: Int16Array.from(found, (index) => serverIn(log.detail[row(index)])),
    fate: Uint8Array.from(found, (index) => kindIn(log.detail[row(index)]) - COMPLETED),
    cause: Uint8Array.from(found, (index) => valueIn(log.detail[row(index)]) >>> 10),
    latency: Float64Array.from(found, (index) => log.at[row(index)] - log.since[row(index)]),
    phase: Uint8Array.from(found, (index) => phaseOf(log, index)),
  }
}
