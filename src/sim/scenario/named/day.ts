// A whole day of 1,000 requests a second on average, with lunch and dinner. An instance is meant
// for 150 a second; the fleet follows.
import type { ScenarioDocument } from '../schema'

/** The scenario as a document. */
export const day: ScenarioDocument = {
  version: 1,
  duration: '24h',
  traffic: [
    {
      name: 'visitors',
      arrivals: { kind: 'day', mean: 1_000, peak: 2, trough: 0.2, shape: 'restaurant' },
      work: { kind: 'exponential', mean: '40ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '2s' },
  pools: [
    {
      name: 'web',
      servers: ['web-1', 'web-2', 'web-3', 'web-4'].map((name) => ({
        name,
        slots: 8,
        queue: 100,
      })),
    },
  ],
  autoscaling: {
    min: 2,
    max: 20,
    every: '60s',
    instance: { boot: '180s' },
    meter: { every: '60s', window: '60s', delay: '60s' },
    rules: [{ kind: 'target', metric: 'requests', target: 150 }],
    in: { window: '300s' },
  },
}
