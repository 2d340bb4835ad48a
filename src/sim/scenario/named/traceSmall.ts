// Twelve requests one by one, as an access log would give them: small enough to follow by hand.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

/** The scenario as a document. */
export const traceSmall: ScenarioDocument = {
  version: 1,
  duration: '5s',
  traffic: [
    {
      name: 'log',
      arrivals: {
        kind: 'trace',
        requests: [
          { at: '0ms', client: '203.0.113.7', path: '/', work: '20ms' },
          { at: '40ms', client: '203.0.113.8', path: '/', work: '20ms' },
          { at: '55ms', client: '203.0.113.7', path: '/style.css', work: '5ms' },
          { at: '60ms', client: '203.0.113.7', path: '/cart', work: '150ms' },
          { at: '110ms', client: '198.51.100.4', path: '/', work: '20ms' },
          { at: '120ms', client: '203.0.113.8', path: '/search', work: '400ms' },
          { at: '125ms', client: '198.51.100.4', path: '/search', work: '380ms' },
          { at: '300ms', client: '203.0.113.7', path: '/cart', work: '150ms' },
          { at: '480ms', client: '198.51.100.4', path: '/cart', work: '150ms' },
          { at: '900ms', client: '203.0.113.8', path: '/', work: '20ms' },
          { at: '1.2s', client: '203.0.113.7', path: '/pay', work: '600ms' },
          { at: '1.25s', client: '203.0.113.8', path: '/pay', work: '600ms' },
        ],
      },
    },
  ],
  gateway: { network: '2ms' },
  pools: [{ name: 'web', servers: counters(2) }],
}
