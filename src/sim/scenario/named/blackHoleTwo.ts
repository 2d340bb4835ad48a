// 3.7 with two choices: the counter that fails wins every comparison that it is in.
import { blackHole } from './blackHole'
import { underRule } from './underRule'

/** The scenario as a document. */
export const blackHoleTwo = underRule(blackHole, { kind: 'power-of-two' })
