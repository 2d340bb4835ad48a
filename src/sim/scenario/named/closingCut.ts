// 8.10: one counter after the other closes, in the middle of its work.
import type { ScenarioDocument } from '../schema'
import { closing } from './lunchRush'

/** The scenario as a document. */
export const closingCut: ScenarioDocument = closing('0ms')
