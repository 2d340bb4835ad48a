// The products whose own rules can be asked for. What a product cannot do, and why, is listed in
// scenario/products: a document that asks for it is refused.
import type { Dialect } from '../scenario/products/kinds'
import { envoy } from './envoy'
import { haproxy } from './haproxy'
import { lvs } from './lvs'
import { nginx } from './nginx'
import type { Rulebook } from './rulebook'

/** Every product's own form of every policy that it has. */
export const dialectRules: Readonly<Record<Dialect, Rulebook>> = { nginx, haproxy, envoy, lvs }
