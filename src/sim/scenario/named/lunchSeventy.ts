// 8.5: the same, and one more is asked for above 70 %.
import type { ScenarioDocument } from '../schema'
import { lunchRush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchSeventy: ScenarioDocument = lunchRush([threshold(0.7)], 180, 60)
