// 8.3: the same, with half a minute to open and numbers that are 15 s old.
import type { ScenarioDocument } from '../schema'
import { elasticDay } from './lunchRush'

/** The scenario as a document. */
export const dayContainer: ScenarioDocument = elasticDay(30, 15)
