// What a probe came to, as the log has it.
import { AWAITED_VERDICT, probeReasons } from '../../sim'

export const PASSED = 0

/** Neither passed nor failed. */
export const BETWEEN = probeReasons.indexOf('between')

/** A pass of a server that says it is not at its best. */
export const DEGRADED = probeReasons.indexOf('degraded')

export const hasFailed = (verdict: number): boolean =>
  ![PASSED, BETWEEN, DEGRADED, AWAITED_VERDICT].includes(verdict)
