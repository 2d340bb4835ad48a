// 2.22: three balancers behind one name, and 24 resolvers that remember for a while which of them
// they were told. The second balancer is away for more than two minutes.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

type Entry = NonNullable<ScenarioDocument['entry']>

/** The office with such a name, as a document. */
export const nameServer = (entry: Omit<Extract<Entry, { by: 'dns' }>, 'by'>): ScenarioDocument => ({
  version: 1,
  duration: '240s',
  traffic: [
    {
      name: 'customers',
      until: '230s',
      arrivals: { kind: 'poisson', rate: 6 },
      work: { kind: 'exponential', mean: '250ms' },
      clients: { count: 60 },
    },
  ],
  gateways: [{ balancers: 3, timeout: PATIENT }],
  entry: { by: 'dns', resolvers: 24, ...entry },
  pools: [{ name: 'servers', servers: counters(4) }],
  interventions: [
    { at: '60s', do: 'gateway.down', gateway: 2 },
    { at: '200s', do: 'gateway.up', gateway: 2 },
  ],
})

/** Looked at every ten seconds; three silences, and it is named no more. */
export const looked = { interval: '10s', fall: 3 } as const
