// The busiest hour at all the servers that were planned.
import type { ScenarioDocument } from '../schema'
import { plannedPeak } from './plannedPeak'

/** The scenario as a document. */
export const plannedAll: ScenarioDocument = plannedPeak(6)
