// 8.8: thresholds again, but one at a time on the way down, and a rest before it.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay } from './lunchRush'

/** The scenario as a document. */
export const steadyOne: ScenarioDocument = steadyDay(
  {
    rules: [{ kind: 'threshold', up: 0.7, down: 0.3, by: 2, byDown: 1 }],
    ...delayed(60, 60),
    in: { cooldown: '150s' },
  },
  12,
)
