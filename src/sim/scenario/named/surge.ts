// Forty minutes with a rush in the middle: two instances are plenty, then eight are not too many.
// One is added above 1,000 requests a second for each, one goes below 400.
import type { ScenarioDocument } from '../schema'

/** The scenario as a document. */
export const surge: ScenarioDocument = {
  version: 1,
  duration: '40m',
  traffic: [
    {
      name: 'visitors',
      arrivals: {
        kind: 'curve',
        points: [
          { at: '0s', rate: 1_200 },
          { at: '8m', rate: 1_200 },
          { at: '9m', rate: 7_200 },
          { at: '20m', rate: 7_200 },
          { at: '26m', rate: 1_200 },
        ],
      },
      work: { kind: 'exponential', mean: '40ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '2s' },
  pools: [
    {
      name: 'web',
      servers: [
        { name: 'web-1', slots: 50, queue: 500 },
        { name: 'web-2', slots: 50, queue: 500 },
      ],
    },
  ],
  autoscaling: {
    min: 2,
    max: 10,
    instance: { boot: '60s' },
    rules: [{ kind: 'threshold', metric: 'requests', up: 1_000, down: 400 }],
  },
}
