// Verdicts of probes as codes, and what becomes of a good answer that took too long.
import type { ActiveChecks } from '../scenario/healthSpec'
import { type ProbeReason, probeReasons } from './reasons'
import type { PoolHealth } from './state'

const codeOf = (reason: ProbeReason): number => probeReasons.indexOf(reason)

/** Codes of the verdicts, places in `probeReasons`. */
export const PASSED = codeOf('none')
export const REFUSED = codeOf('refused')
export const LATE = codeOf('timeout')
export const RESET = codeOf('reset')
export const STATUS = codeOf('status')
export const FULL = codeOf('queue-full')
export const BETWEEN = codeOf('between')
export const DEGRADED = codeOf('degraded')
const SLOW = codeOf('slow')

/** Whether a verdict counts as a pass. */
export const isPass = (code: number): boolean => code === PASSED || code === DEGRADED

/** The verdict on an answer that took so many microseconds. */
export const timed = (code: number, took: number, { kind, limit, good }: ActiveChecks): number => {
  if (!isPass(code) || kind !== 'time') return code
  if (limit !== null && took > limit) return SLOW
  return good !== null && took > good ? BETWEEN : code
}

/** Notes whether a server that passed is at its best; true where that is news. */
export const noteDegraded = (health: PoolHealth, server: number, code: number): boolean => {
  const now = code === DEGRADED ? 1 : 0
  const isNews = health.degraded[server] !== now
  health.degraded[server] = now
  return isNews
}
