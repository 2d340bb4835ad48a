// 8.3: the same, with counters that need three minutes to open.
import type { ScenarioDocument } from '../schema'
import { elasticDay } from './lunchRush'

/** The scenario as a document. */
export const dayBoot: ScenarioDocument = elasticDay(180, 0)
