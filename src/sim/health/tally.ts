// What a balancer keeps of the answers that customers had from each server: failures in a row, the
// instants of the latest failures, and counts over a window in ten parts. Columns by server id.
import { createFailures, type Failures } from '../balancers/nginx/failures'
import type { Ejection, PassiveChecks } from '../scenario/healthSpec'

const PARTS = 10

/** Counts by server; what a rule does not need is empty. */
export interface Tally {
  readonly capacity: number // servers ever
  readonly inRow: Int32Array // failures since the last good answer
  readonly failedAt: Float64Array // the latest failures, `failures` for each server, in a ring
  readonly failedNext: Int32Array
  readonly answers: Float64Array // by part of the window
  readonly failed: Float64Array
  readonly latency: Float64Array // sum of good answers, microseconds
  readonly partOf: Float64Array // which part of time a part of the window stands for
  readonly times: Int32Array // how often it has been taken out, forgiven with time
  readonly outUntil: Float64Array // -1: not out
  readonly backSince: Float64Array // instant of the last return; -1: none
  readonly onTrial: Uint8Array // 1: out, but one request has been let through
  readonly nginx: Failures
}

/** No answers so far. */
export const createTally = (passive: PassiveChecks | null, capacity: number): Tally => {
  const ejects = passive?.rule === 'ejection' ? passive : null
  const counts = passive === null ? 0 : capacity
  const parts = ejects !== null && needsWindow(ejects) ? capacity * PARTS : 0
  return {
    capacity,
    inRow: new Int32Array(counts),
    failedAt: new Float64Array((ejects?.failures ?? 0) * capacity).fill(Number.NEGATIVE_INFINITY),
    failedNext: new Int32Array(counts),
    answers: new Float64Array(parts),
    failed: new Float64Array(parts),
    latency: new Float64Array(parts),
    partOf: new Float64Array(parts).fill(-1),
    times: new Int32Array(counts),
    outUntil: new Float64Array(counts).fill(-1),
    backSince: new Float64Array(counts).fill(-1),
    onTrial: new Uint8Array(counts),
    nginx: createFailures(passive?.rule === 'max-fails' ? capacity : 0),
  }
}

const needsWindow = ({ share, slowness, deviations }: Ejection): boolean =>
  share > 0 || slowness > 0 || deviations > 0

/** A tally that shares nothing that can change with `tally`. */
export const copyTally = (tally: Tally): Tally => ({
  capacity: tally.capacity,
  inRow: tally.inRow.slice(),
  failedAt: tally.failedAt.slice(),
  failedNext: tally.failedNext.slice(),
  answers: tally.answers.slice(),
  failed: tally.failed.slice(),
  latency: tally.latency.slice(),
  partOf: tally.partOf.slice(),
  times: tally.times.slice(),
  outUntil: tally.outUntil.slice(),
  backSince: tally.backSince.slice(),
  onTrial: tally.onTrial.slice(),
  nginx: {
    fails: tally.nginx.fails.slice(),
    accessed: tally.nginx.accessed.slice(),
    checked: tally.nginx.checked.slice(),
  },
})

/** One answer as the tally takes it. */
export interface Outcome {
  readonly now: number
  readonly isBad: boolean
  readonly latency: number
}

/** Notes an answer in the window of a server. */
export const noteInWindow = (
  tally: Tally,
  { id, window }: { id: number; window: number },
  { now, isBad, latency }: Outcome,
): void => {
  if (tally.partOf.length === 0) return
  const part = Math.floor((now * PARTS) / window)
  const cell = id * PARTS + (part % PARTS)
  if (tally.partOf[cell] !== part) {
    tally.partOf[cell] = part
    tally.answers[cell] = 0
    tally.failed[cell] = 0
    tally.latency[cell] = 0
  }
  tally.answers[cell]++
  if (isBad) tally.failed[cell]++
  else tally.latency[cell] += latency
}

/** Notes a failure; true where it is the last of `failures` within the window. */
export const noteFailure = (
  tally: Tally,
  { id, failures, window }: { id: number; failures: number; window: number },
  now: number,
): boolean => {
  if (failures === 0) return false
  const next = tally.failedNext[id]
  tally.failedAt[id * failures + next] = now
  tally.failedNext[id] = (next + 1) % failures
  // The oldest of the last so many is where the next one will be written.
  return now - tally.failedAt[id * failures + tally.failedNext[id]] <= window
}

/** Sums over the window of a server. */
export interface Sums {
  readonly answers: number
  readonly failed: number
  readonly latency: number
}

/** What is left of the window of a server at `now`. */
export const sumsOf = (tally: Tally, id: number, span: { now: number; window: number }): Sums => {
  const last = Math.floor((span.now * PARTS) / span.window)
  let answers = 0
  let failed = 0
  let latency = 0
  for (let cell = id * PARTS; cell < (id + 1) * PARTS; cell++) {
    if (!(tally.partOf[cell] > last - PARTS)) continue
    answers += tally.answers[cell]
    failed += tally.failed[cell]
    latency += tally.latency[cell]
  }
  return { answers, failed, latency }
}

/** Forgets what customers met at a server. */
export const forgetAnswers = (tally: Tally, { id, failures }: { id: number; failures: number }) => {
  tally.inRow[id] = 0
  tally.failedAt.fill(Number.NEGATIVE_INFINITY, id * failures, (id + 1) * failures)
  if (tally.partOf.length > 0) tally.partOf.fill(-1, id * PARTS, (id + 1) * PARTS)
}
