// The busiest hour that chapter 8 plans for: 200,000 users a day, twenty requests each, five times
// the mean. Six servers of eight places: five of them would be 70 % busy, the sixth may fail.
import type { ScenarioDocument } from '../schema'

const SECONDS_A_DAY = 86_400
const rate = (200_000 * 20 * 5) / SECONDS_A_DAY

/** The hour at so many servers. */
export const plannedPeak = (servers: number): ScenarioDocument => ({
  version: 1,
  duration: '60s',
  traffic: [
    {
      name: 'users',
      arrivals: { kind: 'poisson', rate },
      work: { kind: 'exponential', mean: '120ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '10s' },
  pools: [
    {
      name: 'web',
      servers: Array.from({ length: servers }, (_, place) => ({
        name: `web-${place + 1}`,
        slots: 8,
        queue: 1_000,
      })),
    },
  ],
})
