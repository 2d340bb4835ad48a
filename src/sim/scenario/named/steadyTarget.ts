// 8.8: a target of 50 % with both late swings as well.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay } from './lunchRush'

/** The scenario as a document. */
export const steadyTarget: ScenarioDocument = steadyDay({
  rules: [{ kind: 'target', target: 0.5 }],
  ...delayed(60, 60),
})
