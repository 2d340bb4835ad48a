// Pages of 40 KiB through a balancer with one core, which passes them on as they are. What passing
// on takes of the core is assumed: 1 us for each KiB.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const smallerNone: ScenarioDocument = {
  version: 1,
  duration: '12s',
  traffic: [
    {
      name: 'readers',
      until: '10s',
      arrivals: { kind: 'poisson', rate: 300 },
      work: { kind: 'exponential', mean: '5ms' },
      requests: [
        {
          name: 'page',
          share: 1,
          path: '/page',
          headers: { 'accept-encoding': 'gzip' },
          response: { bytes: 40_960, compressible: true },
        },
      ],
    },
  ],
  gateway: { timeout: PATIENT, costs: { connection: '20us', request: '40us', kib: '1us' } },
  pools: [{ name: 'servers', servers: counters(4) }],
}
