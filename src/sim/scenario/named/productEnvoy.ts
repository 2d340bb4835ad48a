// 3.10 as Envoy serves it.
import { productNginx } from './productNginx'
import { underRule } from './underRule'

/** The scenario as a document. */
export const productEnvoy = underRule(productNginx, { kind: 'round-robin', dialect: 'envoy' })
