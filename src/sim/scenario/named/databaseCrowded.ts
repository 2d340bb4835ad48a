// 8.9: a database with a limit of its own: up to twelve counters, and fewer customers served.
import type { ScenarioDocument } from '../schema'
import { crowdedDatabase } from './lunchRush'

/** The scenario as a document. */
export const databaseCrowded: ScenarioDocument = crowdedDatabase(12)
