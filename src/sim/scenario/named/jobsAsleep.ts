// Workers that take jobs out of a queue, as KEDA scales them: one for every five jobs that wait,
// none while there is nothing to do. Jobs come in two batches.
import type { ScenarioDocument } from '../schema'

/** The scenario as a document. */
export const jobsAsleep: ScenarioDocument = {
  version: 1,
  duration: '60m',
  traffic: [
    {
      name: 'jobs',
      arrivals: {
        kind: 'curve',
        points: [
          { at: '0s', rate: 0 },
          { at: '8m', rate: 0 },
          { at: '8m', rate: 3 },
          { at: '12m', rate: 3 },
          { at: '12m', rate: 0 },
          { at: '34m', rate: 0 },
          { at: '34m', rate: 1 },
          { at: '42m', rate: 1 },
          { at: '42m', rate: 0 },
        ],
      },
      work: { kind: 'exponential', mean: '4s' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '30m', queue: 10_000 },
  pools: [{ name: 'worker', servers: [{ name: 'worker-1', queue: 0, maxConnections: 1 }] }],
  autoscaling: {
    dialect: 'keda',
    max: 20,
    rules: [{ kind: 'target', metric: 'queue', target: 5 }],
  },
}
