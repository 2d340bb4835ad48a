// 3.8 by modulo: a new counter moves nearly everything.
import { pathCaches } from './pathCaches'
import { underRule } from './underRule'

/** The scenario as a document. */
export const pathCachesModulo = underRule(pathCaches, { kind: 'hash', key: 'path' })
