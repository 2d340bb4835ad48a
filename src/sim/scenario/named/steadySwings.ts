// 8.7: the same with numbers and counters that are a minute late: it swings for ever.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay, threshold } from './lunchRush'

/** The scenario as a document. */
export const steadySwings: ScenarioDocument = steadyDay({
  rules: [threshold(0.7, 0.3, 2)],
  ...delayed(60, 60),
})
