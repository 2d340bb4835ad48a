// An hour that is calm on average: every few minutes a burst asks for more than the servers can do.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

/** The scenario as a document. */
export const burstHour: ScenarioDocument = {
  version: 1,
  duration: '1h',
  traffic: [
    {
      name: 'visitors',
      arrivals: { kind: 'burst', rate: 5, burstRate: 45, calm: '5m', burst: '20s' },
      work: { kind: 'lognormal', mean: '400ms', cv: 1.5 },
    },
  ],
  gateway: { policy: { kind: 'power-of-two' }, timeout: '10s', network: '5ms' },
  pools: [{ name: 'web', servers: counters(4, { slots: 4, queue: 100 }) }],
}
