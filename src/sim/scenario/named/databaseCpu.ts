// 8.9: the rush at counters that wait for a database: the CPU never shows it.
import type { ScenarioDocument } from '../schema'
import { databaseRush, threshold } from './lunchRush'

/** The scenario as a document. */
export const databaseCpu: ScenarioDocument = databaseRush(threshold(0.7))
