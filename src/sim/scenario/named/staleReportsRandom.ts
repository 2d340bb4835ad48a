// 3.6 with dice, which no stale report can mislead.
import { staleReports } from './staleReports'
import { underRule } from './underRule'

/** The scenario as a document. */
export const staleReportsRandom = underRule(staleReports, { kind: 'random' })
