// One machine of sixteen places: the only one fails.
import type { ScenarioDocument } from '../schema'
import { machinesOf } from './machinesOf'

/** The scenario as a document. */
export const machinesOne: ScenarioDocument = machinesOf(1, 16)
