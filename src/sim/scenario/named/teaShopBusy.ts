// One counter at 90 % of what it can do, for five minutes: the line rarely empties.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const teaShopBusy: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 1.8 },
  servers: counters(1),
  lasts: '300s',
})
