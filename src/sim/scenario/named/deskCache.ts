// 2.13: seven in ten requests read one of twenty objects, some of them far more often than others.
// The desk keeps nothing yet, and the servers are busy all the time.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const deskCache: ScenarioDocument = {
  version: 1,
  duration: '210s',
  traffic: [
    {
      name: 'parcels',
      until: '180s',
      arrivals: { kind: 'poisson', rate: 7 },
      work: { kind: 'exponential', mean: '400ms' },
      requests: [
        {
          name: 'read',
          share: 7,
          path: '/item',
          objects: { count: 20 },
          response: { bytes: 20_000 },
        },
        { name: 'write', share: 3, method: 'POST', path: '/order', response: { bytes: 500 } },
      ],
    },
  ],
  gateway: { timeout: PATIENT },
  pools: [{ name: 'servers', servers: counters(3) }],
}
