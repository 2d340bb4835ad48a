// What a run has to have loaded before it begins: the rules of its policies, and the parts of the
// engine that it asks for.
import { areRulesAtHand as arePoliciesAtHand, loadRules as loadPoliciesOf } from './balancers/shelf'
import { arePartsAtHand, loadParts } from './parts'
import type { Run } from './scenario/scenario'

/** Whether everything that the runs ask for is at hand. */
export const areRulesAtHand = (runs: readonly Run[]): boolean =>
  arePoliciesAtHand(runs) && arePartsAtHand(runs)

/** Loads what the runs ask for and is not at hand. */
export const loadRules = async (runs: readonly Run[]): Promise<void> => {
  await Promise.all([loadPoliciesOf(runs), loadParts(runs)])
}
