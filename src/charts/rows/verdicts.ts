// What a probe came to, as the log has it.
import { AWAITED_VERDICT, probeReasons } from '../../sim'

export const PASSED = 0

/** Neither passed nor failed. */
export const BETWEEN = probeReasons.indexOf('between')

export const hasFailed = (verdict: number): boolean =>
  verdict !== PASSED && verdict !== BETWEEN && verdict !== AWAITED_VERDICT
