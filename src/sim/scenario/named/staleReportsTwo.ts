// 3.6 with two choices: a stale report cannot make a herd.
import { staleReports } from './staleReports'
import { underRule } from './underRule'

/** The scenario as a document. */
export const staleReportsTwo = underRule(staleReports, { kind: 'power-of-two' })
