// 3.7 in turns: a third is lost, and no more.
import { blackHole } from './blackHole'
import { underRule } from './underRule'

/** The scenario as a document. */
export const blackHoleTurns = underRule(blackHole, { kind: 'round-robin' })
