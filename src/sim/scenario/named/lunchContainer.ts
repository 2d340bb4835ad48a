// 8.5: the same, with counters that open within half a minute.
import type { ScenarioDocument } from '../schema'
import { lunchRush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchContainer: ScenarioDocument = lunchRush([threshold(0.8)], 30, 60)
