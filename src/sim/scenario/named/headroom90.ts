// Three counters at 90 % of what they can do together; after a minute one crashes, and the balancer
// is told at once. The other two cannot carry it.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const headroom90: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 5.4 },
  work: { kind: 'exponential', mean: '500ms' },
  servers: counters(3),
  lasts: '180s',
  gateway: { policy: { kind: 'least-connections' } },
  interventions: [
    { at: '60s', do: 'server.crash', server: 's1' },
    { at: '60s', do: 'server.down', server: 's1' },
  ],
})
