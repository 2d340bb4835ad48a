// The parcel sorter of chapter 2: nine customers, three servers with one slot each, work of a
// quarter of a second on average. At layer 4 the balancer sorts connections, at layer 7 requests.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

type Clients = NonNullable<ScenarioDocument['traffic'][number]['clients']>
type Connections = NonNullable<Clients['connections']>

/** What one sorting desk has that another has not. */
export interface Desk {
  readonly layer: 4 | 7
  readonly rate: number
  readonly clients?: Omit<Clients, 'connections'>
  readonly connections: Connections
  readonly interventions?: ScenarioDocument['interventions']
}

/** One connection of each customer, kept for everything that it sends. */
export const kept: Connections = { protocol: 'http/2' }

/** S4 is added. */
export const fourthServer: Desk['interventions'] = [
  { at: '40s', do: 'server.add', server: { name: 's4' } },
]

/** A sorting desk as a document. */
export const parcelSorter = (desk: Desk): ScenarioDocument => ({
  version: 1,
  duration: '150s',
  traffic: [
    {
      name: 'customers',
      until: '120s',
      arrivals: { kind: 'poisson', rate: desk.rate },
      work: { kind: 'exponential', mean: '250ms' },
      clients: { count: 9, ...desk.clients, connections: desk.connections },
    },
  ],
  gateway: { layer: desk.layer, timeout: PATIENT },
  pools: [{ name: 'servers', servers: counters(3) }],
  ...(desk.interventions ? { interventions: desk.interventions } : {}),
})
