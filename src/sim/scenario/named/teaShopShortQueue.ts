// The same overload with four places to wait: paid in refusals instead of time.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const teaShopShortQueue: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 3 },
  servers: counters(1, { queue: 4 }),
})
