// One counter asked for half as much again as it can do: the line grows for ever.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const teaShopOverload: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 3 },
  servers: counters(1),
})
