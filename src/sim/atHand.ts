// What a run has to have loaded before it begins: the rules of its policies, and the functions of
// layer 7, the scaler and the fold of health where it asks for them.
import { areRulesAtHand as arePoliciesAtHand, loadRules as loadPoliciesOf } from './balancers/shelf'
import { areFunctionsAtHand, loadFunctions } from './gateway/functions'
import { areTimelinesAtHand, loadTimelines } from './metrics/timelines'
import { isScalerAtHand, loadScaler } from './scaling/scaler'
import type { Run } from './scenario/scenario'
import { areSessionsAtHand, loadSessions } from './sessions/functions'

/** Whether everything that the runs ask for is at hand. */
export const areRulesAtHand = (runs: readonly Run[]): boolean =>
  arePoliciesAtHand(runs) &&
  areFunctionsAtHand(runs) &&
  areSessionsAtHand(runs) &&
  isScalerAtHand(runs) &&
  areTimelinesAtHand(runs)

/** Loads what the runs ask for and is not at hand. */
export const loadRules = async (runs: readonly Run[]): Promise<void> => {
  await Promise.all([
    loadPoliciesOf(runs),
    loadFunctions(runs),
    loadSessions(runs),
    loadScaler(runs),
    loadTimelines(runs),
  ])
}
