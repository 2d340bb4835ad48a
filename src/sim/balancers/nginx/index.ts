// The rules of nginx, by the policy that they are a form of. A new rule is one file, one line here,
// and `rule` in place of `laterRule` in scenario/products/nginx.ts.
import type { Rulebook } from '../rulebook'

/** nginx's own form of each policy that is simulated. */
export const nginx: Rulebook = {}
