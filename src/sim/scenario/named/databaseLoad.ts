// 8.9: the same, and requests in progress show it.
import type { ScenarioDocument } from '../schema'
import { databaseRush } from './lunchRush'

/** The scenario as a document. */
export const databaseLoad: ScenarioDocument = databaseRush({
  kind: 'threshold',
  metric: 'in-progress',
  up: 1.5,
})
