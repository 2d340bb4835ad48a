// A flash sale: ten times as many visitors within a minute, for ten minutes, and noise on top.
import type { ScenarioDocument } from '../schema'

/** The scenario as a document. */
export const flashSale: ScenarioDocument = {
  version: 1,
  duration: '30m',
  traffic: [
    {
      name: 'visitors',
      arrivals: {
        kind: 'curve',
        points: [
          { at: '8m', rate: 20 },
          { at: '9m', rate: 200 },
          { at: '19m', rate: 200 },
          { at: '21m', rate: 20 },
        ],
        noise: { size: 0.15, every: '30s' },
      },
      work: { kind: 'exponential', mean: '100ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '2s' },
  pools: [
    {
      name: 'web',
      servers: [
        { name: 'web-1', slots: 4, queue: 100 },
        { name: 'web-2', slots: 4, queue: 100 },
      ],
    },
  ],
  autoscaling: {
    min: 2,
    max: 12,
    instance: { boot: '60s' },
    rules: [{ kind: 'target', target: 0.7 }],
    in: { window: '300s' },
  },
}
