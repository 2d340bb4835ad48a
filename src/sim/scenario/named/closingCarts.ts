// 8.10: regulars with carts, known by a cookie; a counter closes, and its carts go with it.
import type { ScenarioDocument } from '../schema'
import { cookie, regulars } from './regulars'

const timetable = [
  { at: '0s', servers: 3 },
  { at: '90s', servers: 2 },
]

/** The scenario as a document. */
export const closingCarts: ScenarioDocument = {
  ...regulars({ affinity: cookie }),
  autoscaling: { instance: { drain: '30s' }, rules: [{ kind: 'schedule', timetable }] },
}
