// 3.10 as HAProxy serves it.
import { productNginx } from './productNginx'
import { underRule } from './underRule'

/** The scenario as a document. */
export const productHaproxy = underRule(productNginx, { kind: 'round-robin', dialect: 'haproxy' })
