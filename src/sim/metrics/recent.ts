// The answers and losses of the last seconds, read back from the log: what falls, fades or has just
// been answered in the picture.
import {
  codeOf,
  type EventKind,
  eventKinds,
  kindIn,
  serverIn,
  statusIn,
  valueIn,
} from '../engine/event'
import type { EventLog } from '../engine/log'
import { answerCode, type CacheAnswer, cacheAnswers } from '../gateway/answers'
import { type Phase, phases, type RecentColumns } from '../moment'

const COMPLETED = codeOf('request.completed')
const REJECTED = codeOf('request.rejected')
const SCANNED_MAX = 6000
const LISTED_MAX = 800
const SPAN = 2_000_000 // microseconds that are always listed, as far as the limits allow
const ANSWERS = 160 // and at least so many, for the ticks of every lane

// Where a request was just before its fate, by the kind of the record before it about the same
// request.
const phaseBefore = new Uint8Array(64).fill(phases.indexOf('toGateway'))
const phaseEndedBy: Readonly<Partial<Record<EventKind, Phase>>> = {
  'request.left': 'waiting',
  'attempt.lost': 'inService',
  'attempt.refused': 'toServer',
  'request.finished': 'toClient',
  'request.held': 'held',
  'request.started': 'inService',
  'request.queued': 'waiting',
  'request.routed': 'held',
  'cache.looked': 'held',
  'request.blocked': 'held',
  'answer.sent': 'toClient',
  'answer.direct': 'toClient',
}
eventKinds.forEach((kind, code) => {
  const phase = phaseEndedBy[kind]
  if (phase !== undefined) phaseBefore[code] = phases.indexOf(phase)
})

const LOST = codeOf('attempt.lost')
const WAITING = phases.indexOf('waiting')
const IN_SERVICE = phases.indexOf('inService')
const AT_GATEWAY = phases.indexOf('held')

const LOOKED = codeOf('cache.looked')
const KEPT: readonly CacheAnswer[] = ['hit', 'stale', 'updating']
const keptCodes = KEPT.map((answer) => cacheAnswers.indexOf(answer))

// Requests that a cache has answered, among the records that were looked through.
const fromCache = new Set<number>()

const phaseOf = (log: EventLog, index: number): number => {
  const { mask } = log
  const request = log.subject(index & mask)
  const lowest = Math.max(log.oldest, index - 8)
  for (let before = index - 1; before >= lowest; before--) {
    if (log.subject(before & mask) !== request) continue
    const found = log.detail(before & mask)
    if (kindIn(found) === LOST && valueIn(found) === 0) return WAITING
    return phaseBefore[kindIn(found)]
  }
  return serverIn(log.detail(index & mask)) >= 0 ? IN_SERVICE : AT_GATEWAY
}

const answerOf = (request: number, detail: number): number => {
  const own = serverIn(detail) < 0 ? 'made' : 'servers'
  const from = fromCache.has(request) ? 'cache' : own
  const value = valueIn(detail)
  return answerCode({ status: statusIn(value), cause: value >>> 10, from })
}

// How many records back the latest fates up to instant `at` lie, the latest first, and how many
// they are.
const back = new Int32Array(LISTED_MAX)
const find = (log: EventLog, at: number): number => {
  const { mask } = log
  const lowest = Math.max(log.oldest, log.count - SCANNED_MAX)
  let count = 0
  fromCache.clear()
  for (let index = log.count - 1; index >= lowest && count < LISTED_MAX; index--) {
    if (count >= ANSWERS && log.at(index & mask) < at - SPAN) break
    const detail = log.detail(index & mask)
    const kind = kindIn(detail)
    if (kind === LOOKED && keptCodes.includes(valueIn(detail)))
      fromCache.add(log.subject(index & mask))
    if (kind >= COMPLETED && kind <= REJECTED) back[count++] = log.count - 1 - index
  }
  return count
}

/** Fates up to instant `at`, the latest ones, oldest first. Read at every frame: one pass. */
export const recentFates = (log: EventLog, at: number): RecentColumns => {
  const count = find(log, at)
  const fates = {
    count,
    at: new Float64Array(count),
    request: new Int32Array(count),
    server: new Int16Array(count),
    fate: new Uint8Array(count),
    cause: new Uint8Array(count),
    latency: new Float64Array(count),
    phase: new Uint8Array(count),
    answer: new Uint8Array(count),
  }
  for (let row = 0; row < count; row++) {
    const index = log.count - 1 - back[count - 1 - row]
    const i = index & log.mask
    const detail = log.detail(i)
    fates.at[row] = log.at(i)
    fates.request[row] = log.subject(i)
    fates.server[row] = serverIn(detail)
    fates.fate[row] = kindIn(detail) - COMPLETED
    fates.cause[row] = valueIn(detail) >>> 10
    fates.latency[row] = log.at(i) - log.since(i)
    fates.phase[row] = phaseOf(log, index)
    fates.answer[row] = answerOf(fates.request[row], detail)
  }
  return fates
}
