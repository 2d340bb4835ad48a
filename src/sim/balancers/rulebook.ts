// What a product's folder exports: its own form of each policy that it has.
import type { PolicyKind } from '../scenario/products/kinds'
import type { Balancer } from './balancer'

/** A product's balancers by the policy that they are a form of. */
export type Rulebook = Readonly<Partial<Record<PolicyKind, Balancer>>>
