// 8.6: the same, but never more than ten.
import type { ScenarioDocument } from '../schema'
import { burstyNoon } from './lunchRush'

/** The scenario as a document. */
export const noonCapped: ScenarioDocument = burstyNoon({ max: 10 })
