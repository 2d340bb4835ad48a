// A hundred requests a second at machines of one size, of which the first fails in the middle; the
// balancer is told at once.
import type { ScenarioDocument } from '../schema'

/** So many machines with so many places each. */
export const machinesOf = (machines: number, slots: number): ScenarioDocument => ({
  version: 1,
  duration: '120s',
  traffic: [
    {
      name: 'users',
      until: '100s',
      arrivals: { kind: 'poisson', rate: 100 },
      work: { kind: 'exponential', mean: '100ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '2s' },
  pools: [
    {
      name: 'web',
      servers: Array.from({ length: machines }, (_, place) => ({
        name: `web-${place + 1}`,
        slots,
        queue: 1_000,
      })),
    },
  ],
  interventions: [
    { at: '50s', do: 'server.crash', server: 'web-1' },
    { at: '50s', do: 'server.down', server: 'web-1' },
  ],
})
