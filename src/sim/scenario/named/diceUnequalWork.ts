// 3.2 with dice: luck comes on top of orders of unequal length.
import { turnsUnequalWork } from './turnsUnequalWork'
import { underRule } from './underRule'

/** The scenario as a document. */
export const diceUnequalWork = underRule(turnsUnequalWork, { kind: 'random' })
