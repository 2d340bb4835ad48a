// A whole day of a restaurant's orders, with lunch and dinner, through kitchens sized for neither.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

/** The scenario as a document. */
export const restaurantDay: ScenarioDocument = {
  version: 1,
  duration: '24h',
  traffic: [
    {
      name: 'orders',
      arrivals: { kind: 'day', mean: 2, peak: 2.5, trough: 0.05, shape: 'restaurant' },
      work: { kind: 'lognormal', mean: '900ms', cv: 0.8 },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '30s' },
  pools: [{ name: 'kitchens', servers: counters(4, { queue: 50 }) }],
}
