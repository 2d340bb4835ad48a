// Chapter 3, transfer: twelve servers behind forty balancers, each of which counts only the
// requests that it sent itself: nearly always none.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const manyBalancers: ScenarioDocument = {
  version: 1,
  duration: '120s',
  traffic: [
    {
      name: 'customers',
      until: '60s',
      arrivals: { kind: 'poisson', rate: 19 },
      work: { kind: 'exponential', mean: '500ms' },
      clients: { count: 400 },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: PATIENT, balancers: 40 },
  pools: [{ name: 'servers', servers: counters(12) }],
}
