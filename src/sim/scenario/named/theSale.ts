// The challenge of chapter 1 before anything is bought: three small machines for a sale, of which
// the first in the list is dark for half a minute.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const theSale: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 5 },
  work: { kind: 'exponential', mean: '500ms' },
  servers: counters(3, { queue: 8 }),
  lasts: '120s',
  tail: '180s',
  gateway: { policy: { kind: 'least-connections' }, retries: 1 },
  interventions: [
    { at: '60s', do: 'server.crash', server: 's1' },
    { at: '90s', do: 'server.recover', server: 's1' },
  ],
})
