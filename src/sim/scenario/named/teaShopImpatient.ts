// The same overload, and customers who leave after six seconds without their tea.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const teaShopImpatient: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 3 },
  servers: counters(1),
  gateway: { timeout: '6s' },
})
