// 3.10 as LVS serves it.
import { productNginx } from './productNginx'
import { underRule } from './underRule'

/** The scenario as a document. */
export const productLvs = underRule(productNginx, { kind: 'round-robin', dialect: 'lvs' })
