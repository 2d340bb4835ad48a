// 8.5: the first rush again, and ten are ordered three minutes ahead, because it is known.
import type { ScenarioDocument } from '../schema'
import { lunchRush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchTimetable: ScenarioDocument = lunchRush(
  [threshold(0.8), { kind: 'schedule', timetable: [{ at: '60s', servers: 10 }] }],
  180,
  60,
)
