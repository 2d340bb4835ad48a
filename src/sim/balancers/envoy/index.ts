// The rules of Envoy, by the policy that they are a form of. A new rule is one file, one line here,
// and `rule` in place of `laterRule` in scenario/products/envoy.ts.
import type { Rulebook } from '../rulebook'

/** Envoy's own form of each policy that is simulated. */
export const envoy: Rulebook = {}
