// The rules of LVS, by the policy that they are a form of. A new rule is one file, one line here,
// and `rule` in place of `laterRule` in scenario/products/lvs.ts.
import type { Rulebook } from '../rulebook'

/** LVS's own form of each policy that is simulated. */
export const lvs: Rulebook = {}
