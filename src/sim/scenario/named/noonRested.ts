// 8.6: the same, with five minutes of rest after each change.
import type { ScenarioDocument } from '../schema'
import { burstyNoon } from './lunchRush'

/** The scenario as a document. */
export const noonRested: ScenarioDocument = burstyNoon({
  out: { cooldown: '300s' },
  in: { cooldown: '300s' },
})
