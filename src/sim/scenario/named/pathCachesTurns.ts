// 3.8 in turns: every counter must learn every path.
import { pathCaches } from './pathCaches'
import { underRule } from './underRule'

/** The scenario as a document. */
export const pathCachesTurns = underRule(pathCaches, { kind: 'round-robin' })
