// 8.8: the same, and the largest number of five minutes counts on the way down.
import type { ScenarioDocument } from '../schema'
import { delayed, steadyDay } from './lunchRush'

/** The scenario as a document. */
export const steadyWindow: ScenarioDocument = steadyDay({
  rules: [{ kind: 'target', target: 0.5 }],
  ...delayed(60, 60),
  in: { window: '300s' },
})
