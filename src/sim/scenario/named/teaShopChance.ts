// The same counter and the same rate, but customers come by chance: queues appear.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const teaShopChance: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 1 },
  servers: counters(1),
})
