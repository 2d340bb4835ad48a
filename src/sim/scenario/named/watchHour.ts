// The challenge of chapter 4: an hour with one crash and one hang, and probes that stand in line.
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const watchHour = {
  ...teaShop({
    arrivals: { kind: 'poisson', rate: 7 },
    work: { kind: 'lognormal', mean: '150ms', cv: 0.8 },
    servers: counters(3),
    lasts: '60m',
    tail: '61m',
    gateway: { timeout: '5s', retries: 1 },
    interventions: [
      { at: '10m', do: 'server.crash', server: 's2' },
      { at: '11m', do: 'server.recover', server: 's2' },
      { at: '30m', do: 'server.hang', server: 's3' },
      { at: '31m', do: 'server.recover', server: 's3' },
    ],
  }),
  health: {
    active: {
      answered: 'queued' as const,
      work: { kind: 'lognormal' as const, mean: '100ms', cv: 0.8 },
    },
  },
}
