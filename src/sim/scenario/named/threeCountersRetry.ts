// The same dark counter, and one further attempt elsewhere for who is refused.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const threeCountersRetry: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 3 },
  servers: counters(3),
  lasts: '60s',
  tail: '90s',
  gateway: { retries: 1 },
  interventions: [
    { at: '20s', do: 'server.crash', server: 's1' },
    { at: '40s', do: 'server.recover', server: 's1' },
  ],
})
