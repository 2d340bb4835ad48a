// 3.10: one shop, four products. Weights 5, 1 and 1, turns, customers by the clock and so slow that
// every counter is idle when one comes: only the order differs, and it is each product's own.
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const productNginx = teaShop({
  arrivals: { kind: 'constant', rate: 2 },
  work: { kind: 'fixed', value: '300ms' },
  servers: counters(3).map((server, place) => ({ ...server, weight: place === 0 ? 5 : 1 })),
  gateway: { policy: { kind: 'round-robin', dialect: 'nginx' } },
})
