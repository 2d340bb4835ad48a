// Envoy's levels: the second takes what the first cannot, and a server that is not at its best
// comes after those that are. S1 to S3 of the first fall ill one after the other, and get well.
import { counters, teaShop } from './teaShop'

const fails = (at: string, server: string, status: number) =>
  ({ at, do: 'server.health', server, status }) as const

/** The scenario as a document. */
export const levelsSpill = {
  ...teaShop({
    arrivals: { kind: 'poisson', rate: 12 },
    work: { kind: 'exponential', mean: '200ms' },
    servers: [
      ...counters(4),
      ...counters(6)
        .slice(4)
        .map((one) => ({ ...one, priority: 1 })),
    ],
    lasts: '120s',
    tail: '150s',
    gateway: { policy: { kind: 'round-robin', dialect: 'envoy' as const }, timeout: '10s' },
    interventions: [
      fails('20s', 's1', 503),
      fails('40s', 's2', 503),
      fails('60s', 's3', 503),
      fails('80s', 's1', 200),
      fails('80s', 's2', 200),
      { ...fails('80s', 's3', 200), degraded: true },
    ],
  }),
  health: {
    dialect: 'envoy' as const,
    active: { interval: '1s', timeout: '500ms', fall: 2, rise: 1 },
  },
}
