// 2.23: four balancers of layer 4 with one address. Routers spread forty kept connections over the
// paths to them; one path goes.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

type Gateway = NonNullable<ScenarioDocument['gateway']>

/** The office with such paths and balancers, as a document. */
export const equalPaths = (hash: 'modulo' | 'consistent', gateway: Gateway): ScenarioDocument => ({
  version: 1,
  duration: '75s',
  traffic: [
    {
      name: 'customers',
      until: '70s',
      arrivals: { kind: 'poisson', rate: 8 },
      work: { kind: 'exponential', mean: '250ms' },
      clients: { count: 40, connections: { idleTimeout: '5m' } },
    },
  ],
  gateways: [{ layer: 4, balancers: 4, timeout: PATIENT, return: 'direct', ...gateway }],
  entry: { by: 'ecmp', hash },
  pools: [{ name: 'servers', servers: counters(6) }],
  interventions: [{ at: '30s', do: 'gateway.down', gateway: 2 }],
})
