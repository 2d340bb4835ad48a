// 8.7: both late, and a wider gap, 70 and 25 %: it goes on swinging.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay, threshold } from './lunchRush'

/** The scenario as a document. */
export const steadyGap: ScenarioDocument = steadyDay({
  rules: [threshold(0.7, 0.25, 2)],
  ...delayed(60, 60),
})
