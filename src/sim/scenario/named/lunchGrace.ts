// The rush where who is not ready within a minute is replaced: no new counter ever opens.
import type { ScenarioDocument } from '../schema'
import { delayed, rush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchGrace: ScenarioDocument = rush({
  min: 2,
  max: 12,
  ...delayed(180, 60),
  instance: { boot: '180s', grace: '60s' },
  rules: [threshold(0.8)],
})
