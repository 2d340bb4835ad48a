// The workload by which the engine is measured: a million requests through three servers with
// queues that never fill, work and arrivals both memoryless.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

/** The scenario as a document. */
export const mm3Farm: ScenarioDocument = {
  version: 1,
  duration: '476190s',
  traffic: [
    {
      name: 'requests',
      arrivals: { kind: 'poisson', rate: 2.1 },
      work: { kind: 'exponential', mean: '1s' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '168h' },
  pools: [{ name: 'farm', servers: counters(3, { queue: 1_000_000 }) }],
}
