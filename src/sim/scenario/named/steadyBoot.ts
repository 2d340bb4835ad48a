// 8.7: the same with late counters alone.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay, threshold } from './lunchRush'

/** The scenario as a document. */
export const steadyBoot: ScenarioDocument = steadyDay({
  rules: [threshold(0.7, 0.3, 2)],
  ...delayed(60, 0),
})
