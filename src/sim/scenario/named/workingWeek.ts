// A week of days at the office: nearly nobody comes on its sixth and seventh day.
import type { ScenarioDocument } from '../schema'

/** The scenario as a document. */
export const workingWeek: ScenarioDocument = {
  version: 1,
  duration: '168h',
  traffic: [
    {
      name: 'visitors',
      arrivals: {
        kind: 'day',
        mean: 2,
        peak: 2.5,
        trough: 0.1,
        shape: 'office',
        weekend: 0.2,
        noise: { size: 0.1, every: '10m' },
      },
      work: { kind: 'exponential', mean: '500ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' } },
  pools: [{ name: 'web', servers: [{ name: 'web-1', queue: 50 }] }],
  autoscaling: {
    max: 8,
    every: '60s',
    meter: { every: '60s', window: '60s' },
    in: { window: '300s' },
  },
}
