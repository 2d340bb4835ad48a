// 3.5: equal counters with equal weights, until the third one slows down to a fifth at 30 s.
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const staleWeights = teaShop({
  arrivals: { kind: 'poisson', rate: 4 },
  work: { kind: 'exponential', mean: '400ms' },
  servers: counters(3),
  lasts: '90s',
  tail: '150s',
  interventions: [{ at: '30s', do: 'server.slow', server: 's3', speed: 0.2 }],
})
