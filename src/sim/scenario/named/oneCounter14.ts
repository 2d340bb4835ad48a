// The upper half of the first page: fourteen requests a second for a counter that manages eleven.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

/** The scenario as a document. */
export const oneCounter14: ScenarioDocument = {
  version: 1,
  duration: '40s',
  traffic: [
    {
      name: 'customers',
      arrivals: { kind: 'poisson', rate: 14 },
      work: { kind: 'exponential', mean: '370ms' },
    },
  ],
  gateway: { timeout: '6s', network: '200ms' },
  pools: [{ name: 'counters', servers: counters(1, { slots: 4 }) }],
}
