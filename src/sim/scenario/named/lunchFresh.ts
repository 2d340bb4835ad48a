// 8.5: the same, and with numbers that are 15 s old.
import type { ScenarioDocument } from '../schema'
import { lunchRush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchFresh: ScenarioDocument = lunchRush([threshold(0.8)], 30, 15)
