// A thousand users a day at one counter: twenty requests each, and five times the mean in the
// busiest hour, of which this is two minutes.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

const SECONDS_A_DAY = 86_400
const rate = (1_000 * 20 * 5) / SECONDS_A_DAY

/** The scenario as a document. */
export const dailyUsers: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate },
  servers: counters(1),
  lasts: '120s',
})
