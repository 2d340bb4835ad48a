// Everybody comes through one proxy, which writes into x-forwarded-for for whom it asks. The
// balancer hashes the address that it sees: that of the proxy.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

// Of the blocks set aside for documentation (RFC 5737).
const homes = [
  '192.0.2.14',
  '192.0.2.77',
  '198.51.100.5',
  '198.51.100.60',
  '203.0.113.9',
  '203.0.113.131',
]

/** The scenario as a document. */
export const proxiedUnread: ScenarioDocument = {
  version: 1,
  duration: '150s',
  traffic: [
    {
      name: 'homes',
      until: '120s',
      arrivals: { kind: 'poisson', rate: 3 },
      work: { kind: 'exponential', mean: '250ms' },
      clients: { count: 6, behindNat: 1 },
      requests: homes.map((home, place) => ({
        name: `home-${place + 1}`,
        share: 1,
        path: '/',
        headers: { 'x-forwarded-for': home },
      })),
    },
  ],
  gateway: {
    policy: { kind: 'hash' },
    timeout: PATIENT,
    routes: [{ name: 'all', action: { pool: 'servers' } }],
  },
  pools: [{ name: 'servers', servers: counters(3) }],
}
