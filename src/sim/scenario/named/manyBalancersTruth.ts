// Forty balancers that see the lines of the servers themselves.
import { manyBalancers } from './manyBalancers'
import { underRule } from './underRule'

/** The scenario as a document. */
export const manyBalancersTruth = underRule(manyBalancers, { kind: 'join-shortest-queue' })
