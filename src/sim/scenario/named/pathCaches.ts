// 3.8: each counter remembers the paths that it has answered; a fourth one joins at 120 s.
import { counters, teaShop } from './teaShop'

const cache = { hit: '100ms' }

/** The scenario as a document. */
export const pathCaches = teaShop({
  arrivals: { kind: 'poisson', rate: 6 },
  work: { kind: 'fixed', value: '600ms' },
  objects: { count: 120 },
  servers: counters(3, { cache }),
  lasts: '180s',
  tail: '240s',
  gateway: { policy: { kind: 'ring-hash', key: 'path' } },
  interventions: [{ at: '120s', do: 'server.add', server: { name: 's4', cache } }],
})
