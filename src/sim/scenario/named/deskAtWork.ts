// A desk with one core between 200 customers and eight servers with room: what opening costs. The
// lengths are assumptions: 40 us to read a request, 20 us for a connection, 2 ms for a handshake.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

type Connections = NonNullable<
  NonNullable<ScenarioDocument['traffic'][number]['clients']>['connections']
>
type Costs = NonNullable<NonNullable<ScenarioDocument['gateway']>['costs']>

const assumed: Costs = {
  connection: '20us',
  request: '40us',
  forward: '4us',
  handshake: '2ms',
  resumption: '200us',
}

/** The desk at a layer, with such connections, as a document. */
export const deskAtWork = (layer: 4 | 7, connections: Connections): ScenarioDocument => ({
  version: 1,
  duration: '30s',
  traffic: [
    {
      name: 'customers',
      until: '25s',
      arrivals: { kind: 'poisson', rate: 450 },
      work: { kind: 'exponential', mean: '5ms' },
      clients: { count: 200, connections },
    },
  ],
  gateway: { layer, timeout: PATIENT, costs: assumed },
  pools: [{ name: 'servers', servers: counters(8) }],
})
