// 3.1 with dice: half the customers wait beside a free counter.
import { turnsSteady } from './turnsSteady'
import { underRule } from './underRule'

/** The scenario as a document. */
export const turnsRandom = underRule(turnsSteady, { kind: 'random' })
