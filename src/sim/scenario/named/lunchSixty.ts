// 8.5: the same, and one more is asked for above 60 %.
import type { ScenarioDocument } from '../schema'
import { lunchRush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchSixty: ScenarioDocument = lunchRush([threshold(0.6)], 180, 60)
