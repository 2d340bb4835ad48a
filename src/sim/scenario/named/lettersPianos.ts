// 2.7: letters stand behind pianos. Four in five requests are quick, one in five is a video that
// takes thirty times as long, and all of them may go to any server.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const lettersPianos: ScenarioDocument = {
  version: 1,
  duration: '210s',
  traffic: [
    {
      name: 'parcels',
      until: '180s',
      arrivals: { kind: 'poisson', rate: 5 },
      requests: [
        { name: 'api', share: 8, path: '/api/mail', work: { kind: 'fixed', value: '50ms' } },
        { name: 'video', share: 2, path: '/video/piano', work: { kind: 'fixed', value: '1.5s' } },
      ],
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: PATIENT },
  pools: [{ name: 'servers', servers: counters(3) }],
}
