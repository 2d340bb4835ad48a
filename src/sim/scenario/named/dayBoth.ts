// 8.3: the same, with both.
import type { ScenarioDocument } from '../schema'
import { elasticDay } from './lunchRush'

/** The scenario as a document. */
export const dayBoth: ScenarioDocument = elasticDay(180, 60)
