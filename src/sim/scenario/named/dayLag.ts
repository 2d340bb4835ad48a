// 8.3: the same, with numbers that are a minute old.
import type { ScenarioDocument } from '../schema'
import { elasticDay } from './lunchRush'

/** The scenario as a document. */
export const dayLag: ScenarioDocument = elasticDay(0, 60)
