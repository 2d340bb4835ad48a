// The lower half of the first page: the same requests, and three counters to take them.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

/** The scenario as a document. */
export const threeCounters14: ScenarioDocument = {
  version: 1,
  duration: '40s',
  traffic: [
    {
      name: 'customers',
      arrivals: { kind: 'poisson', rate: 14 },
      work: { kind: 'exponential', mean: '370ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '6s', network: '200ms' },
  pools: [{ name: 'counters', servers: counters(3, { slots: 4 }) }],
}
