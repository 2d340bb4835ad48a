// 8.2: the same day, and counters come and go with it at once.
import type { ScenarioDocument } from '../schema'
import { elasticDay } from './lunchRush'

/** The scenario as a document. */
export const dayElastic: ScenarioDocument = elasticDay(0, 0)
