// 8.10: the same, but each finishes what it has.
import type { ScenarioDocument } from '../schema'
import { closing } from './lunchRush'

/** The scenario as a document. */
export const closingDrained: ScenarioDocument = closing('300s')
