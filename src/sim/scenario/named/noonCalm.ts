// 8.6: all cures together: 70 and 30 %, three times in a row, a rest, a cap.
import type { ScenarioDocument } from '../schema'
import { burstyNoon } from './lunchRush'

/** The scenario as a document. */
export const noonCalm: ScenarioDocument = burstyNoon({
  max: 10,
  rules: [{ kind: 'threshold', up: 0.7, down: 0.3, by: 2, periods: 3 }],
  out: { cooldown: '300s' },
  in: { cooldown: '300s' },
})
