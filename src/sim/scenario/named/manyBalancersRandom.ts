// Forty balancers with dice: what counting one's own comes to.
import { manyBalancers } from './manyBalancers'
import { underRule } from './underRule'

/** The scenario as a document. */
export const manyBalancersRandom = underRule(manyBalancers, { kind: 'random' })
