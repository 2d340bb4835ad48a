// The rules of HAProxy, by the policy that they are a form of. A new rule is one file, one line
// here, and `rule` in place of `laterRule` in scenario/products/haproxy.ts.
import type { Rulebook } from '../rulebook'

/** HAProxy's own form of each policy that is simulated. */
export const haproxy: Rulebook = {}
