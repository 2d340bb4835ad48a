// Clients 25 ms from the balancer and servers 10 ms behind it: layer 4 passes everything on, so
// that each journey of the handshake goes all the way to the server. No work, so that all is
// journeys.
import type { ScenarioDocument } from '../schema'
import { PATIENT } from './teaShop'

/** The scenario as a document. */
export const sealedPassed: ScenarioDocument = {
  version: 1,
  duration: '60s',
  traffic: [
    {
      name: 'customers',
      until: '59s',
      arrivals: { kind: 'constant', rate: 1 },
      work: { kind: 'fixed', value: '0ms' },
      clients: { count: 1, connections: { keep: 'request', tls: '1.3', resumption: 1 } },
    },
  ],
  gateway: { layer: 4, timeout: PATIENT, network: { client: '25ms', server: '10ms' } },
  pools: [{ name: 'servers', servers: [{ name: 's1' }] }],
}
