// 8.7: perfectly steady customers, 70 and 30 %, fresh numbers: it settles.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay, threshold } from './lunchRush'

/** The scenario as a document. */
export const steadyFresh: ScenarioDocument = steadyDay({
  rules: [threshold(0.7, 0.3, 2)],
  ...delayed(0, 0),
})
