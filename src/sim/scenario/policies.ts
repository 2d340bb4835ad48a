// The balancing policies that a document may name. The catalogue in sim/balancers has one rule for
// each; this list stands apart so that reading a document loads no rule.

/** Policies without options. */
export const plainPolicies = ['round-robin', 'least-connections', 'random'] as const

/** Every policy, in the order of the catalogue. */
export const policyKinds = [...plainPolicies, 'power-of-two'] as const

/** How many servers power-of-two looks at when the document does not say. */
export const CHOICES = 2
