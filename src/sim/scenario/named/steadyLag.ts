// 8.7: the same with late numbers alone: they are the culprit.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay, threshold } from './lunchRush'

/** The scenario as a document. */
export const steadyLag: ScenarioDocument = steadyDay({
  rules: [threshold(0.7, 0.3, 2)],
  ...delayed(0, 60),
})
