// 3.2: the same counters, but no two orders are alike: turns go on blindly behind a long one.
import { counters, teaShop } from './teaShop'

/** The customers of 3.2 and 3.3. */
export const unequalWork = {
  arrivals: { kind: 'poisson', rate: 4.2 },
  work: { kind: 'exponential', mean: '500ms' },
  servers: counters(3),
  lasts: '120s',
  tail: '180s',
} as const

/** The scenario as a document. */
export const turnsUnequalWork = teaShop(unequalWork)
