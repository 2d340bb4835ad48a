// The busiest hour without the server that may fail.
import type { ScenarioDocument } from '../schema'
import { plannedPeak } from './plannedPeak'

/** The scenario as a document. */
export const plannedFewer: ScenarioDocument = plannedPeak(5)
