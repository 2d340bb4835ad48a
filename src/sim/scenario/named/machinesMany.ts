// Eight machines of two places: one of them fails.
import type { ScenarioDocument } from '../schema'
import { machinesOf } from './machinesOf'

/** The scenario as a document. */
export const machinesMany: ScenarioDocument = machinesOf(8, 2)
