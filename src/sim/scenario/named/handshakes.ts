// 2.16: clients half a round trip of 50 ms away, a desk beside its server, and no work at all, so
// that what is left of an answer's time is journeys. Every request comes alone.
import type { ScenarioDocument } from '../schema'
import { PATIENT } from './teaShop'

type Connections = NonNullable<
  NonNullable<ScenarioDocument['traffic'][number]['clients']>['connections']
>

/** One request a second over such connections, as a document. */
export const handshakes = (connections: Connections): ScenarioDocument => ({
  version: 1,
  duration: '60s',
  traffic: [
    {
      name: 'customers',
      until: '59s',
      arrivals: { kind: 'constant', rate: 1 },
      work: { kind: 'fixed', value: '0ms' },
      clients: { count: 1, connections },
    },
  ],
  gateway: { timeout: PATIENT, network: { client: '25ms' } },
  pools: [{ name: 'servers', servers: [{ name: 's1' }] }],
})
