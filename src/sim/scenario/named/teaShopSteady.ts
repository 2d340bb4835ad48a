// One counter, a customer every second by the clock, half a second a cup: nobody ever waits.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const teaShopSteady: ScenarioDocument = teaShop({
  arrivals: { kind: 'constant', rate: 1 },
  servers: counters(1),
})
