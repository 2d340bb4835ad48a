// 8.4: the rush is over before help has come: numbers a minute old, three minutes to open.
import type { ScenarioDocument } from '../schema'
import { lunchRush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchLate: ScenarioDocument = lunchRush([threshold(0.8)], 180, 60)
