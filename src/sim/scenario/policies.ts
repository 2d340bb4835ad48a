// The balancing policies that a document may name, the products whose own rule it may ask for, and
// the options of each. The rules themselves are in sim/balancers; this stands apart so that reading
// a document loads none of them.
import { envoy } from './products/envoy'
import { haproxy } from './products/haproxy'
import { type Dialect, type PolicyKind, policyKinds } from './products/kinds'
import { lvs } from './products/lvs'
import { nginx } from './products/nginx'
import type { Cell, PolicyOptions, Rules } from './products/rules'
import { textbook } from './products/textbook'
import type { PolicySpec } from './scenario'

const rules: Readonly<Record<Dialect | 'textbook', Rules>> = {
  textbook,
  nginx,
  haproxy,
  envoy,
  lvs,
}

/** What is known of a policy in a dialect (undefined: the textbook's): its options, or why not. */
export const ruleFor = (kind: PolicyKind, dialect: Dialect | undefined): Cell =>
  rules[dialect ?? 'textbook'][kind]

/** True where the product has that policy. */
export const isReady = (kind: PolicyKind, dialect: Dialect | undefined): boolean =>
  typeof ruleFor(kind, dialect) !== 'string'

/** The policies whose textbook rule is simulated, in the order of the catalogue. */
export const textbookKinds: readonly PolicyKind[] = policyKinds.filter((kind) =>
  isReady(kind, undefined),
)

const kindOf = (kind: string): PolicyKind | undefined => policyKinds.find((known) => known === kind)

/** The options of a rule that have a default, at their defaults. */
export const defaultOptions = (kind: string, dialect: Dialect | undefined): PolicyOptions => {
  const known = kindOf(kind)
  const cell = known ? ruleFor(known, dialect) : undefined
  return cell === undefined || typeof cell === 'string' ? {} : cell.usual
}

/** A policy with what it does not say at its defaults. */
export const policySpecOf = (policy: PolicySpec): PolicySpec => ({
  ...defaultOptions(policy.kind, policy.dialect),
  ...policy,
})
