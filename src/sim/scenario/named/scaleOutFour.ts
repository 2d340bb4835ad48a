// Six services with one long connection each keep two servers busy. At 40 s there are four, and the
// balancer of layer 4 has nothing to choose for.
import type { ScenarioDocument } from '../schema'
import { kept } from './parcelSorter'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const scaleOutFour: ScenarioDocument = {
  version: 1,
  duration: '150s',
  traffic: [
    {
      name: 'services',
      until: '120s',
      arrivals: { kind: 'poisson', rate: 7.2 },
      work: { kind: 'exponential', mean: '250ms' },
      clients: { count: 6, connections: kept },
    },
  ],
  gateway: { layer: 4, timeout: PATIENT },
  pools: [{ name: 'servers', servers: counters(2) }],
  interventions: [
    { at: '40s', do: 'server.add', server: { name: 's3' } },
    { at: '40s', do: 'server.add', server: { name: 's4' } },
  ],
}
