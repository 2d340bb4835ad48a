// 8.9: the same with no more counters than the database can bear.
import type { ScenarioDocument } from '../schema'
import { crowdedDatabase } from './lunchRush'

/** The scenario as a document. */
export const databaseCapped: ScenarioDocument = crowdedDatabase(7)
