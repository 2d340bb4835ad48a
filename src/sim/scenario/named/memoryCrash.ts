// Overload that kills: each request in hand takes 10 MiB, and the 42nd is one too many. The counter
// comes back after ten seconds, empty, and the line grows again.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const memoryCrash: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 3 },
  servers: counters(1, {
    memory: { limit: 512, base: 100, perRequest: 10, restart: '10s' },
  }),
  lasts: '120s',
})
