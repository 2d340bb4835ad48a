// Five numbers with two thresholds each, and what they want of one fleet: CPU 70 and 30 %, memory
// 75 and 40 %, 1,000 and 400 requests a second with a target of 800, 5,000 and 1,000 open
// connections, and a score of one's own, six parts CPU and four parts memory. A little memory
// leaks away.
import type { ScenarioDocument } from '../schema'

const memory = { limit: 900, base: 225, perRequest: 4, leak: 0.000_1 }

/** The scenario as a document. */
export const fiveGauges: ScenarioDocument = {
  version: 1,
  duration: '12m',
  traffic: [
    {
      name: 'visitors',
      arrivals: {
        kind: 'curve',
        points: [
          { at: '0s', rate: 1_500 },
          { at: '2m', rate: 1_500 },
          { at: '3m', rate: 4_200 },
          { at: '7m', rate: 4_200 },
          { at: '9m', rate: 1_000 },
        ],
        noise: { size: 0.06, every: '15s' },
      },
      work: { kind: 'exponential', mean: '40ms' },
      clients: {
        count: 24_000,
        connections: { protocol: 'http/1.1', idleTimeout: '6s' },
      },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '2s' },
  pools: [
    {
      name: 'web',
      servers: [
        { name: 'web-1', slots: 50, queue: 100, memory },
        { name: 'web-2', slots: 50, queue: 100, memory },
      ],
    },
  ],
  autoscaling: {
    min: 2,
    max: 12,
    instance: { boot: '30s' },
    meter: { delay: '15s', custom: { cpu: 60, memory: 40 } },
    in: { cooldown: '60s' },
    rules: [
      { kind: 'threshold', metric: 'cpu', up: 0.7, down: 0.3 },
      { kind: 'threshold', metric: 'memory', up: 0.75, down: 0.4 },
      { kind: 'threshold', metric: 'requests', up: 1_000, down: 400 },
      { kind: 'target', metric: 'requests', target: 800, tolerance: 0.1 },
      { kind: 'threshold', metric: 'connections', up: 5_000, down: 1_000 },
      { kind: 'threshold', metric: 'custom', up: 70, down: 35 },
    ],
  },
}
