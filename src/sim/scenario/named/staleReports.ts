// 3.6: ten counters that report how long their line is every two seconds; in between everybody runs
// to the one that was idle.
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const staleReports = teaShop({
  arrivals: { kind: 'poisson', rate: 16 },
  work: { kind: 'exponential', mean: '500ms' },
  servers: counters(10),
  lasts: '120s',
  tail: '180s',
  gateway: { policy: { kind: 'least-connections' }, reports: { every: '2s' } },
})
