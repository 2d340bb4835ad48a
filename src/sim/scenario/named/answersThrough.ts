// A balancer of layer 4 with one core, and servers that send segments of video of 2 MiB. All of
// them pass it on their way back. Assumed: 1 us of its core for each KiB, 4 us for a request.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const answersThrough: ScenarioDocument = {
  version: 1,
  duration: '12s',
  traffic: [
    {
      name: 'customers',
      until: '10s',
      arrivals: { kind: 'poisson', rate: 450 },
      work: { kind: 'exponential', mean: '5ms' },
      requests: [
        { name: 'segment', share: 1, path: '/video', response: { bytes: 2 * 1_024 * 1_024 } },
      ],
    },
  ],
  gateway: {
    layer: 4,
    timeout: PATIENT,
    costs: { connection: '20us', forward: '4us', kib: '1us' },
  },
  pools: [{ name: 'servers', servers: counters(8) }],
}
