// Chapter 10: two regions of three servers, one of which dies after a minute. Two hundred resolvers
// remember where the name leads; the name server looks every ten seconds, and three silences are
// enough. A write is in the other region two seconds after it was answered.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

type Entry = Extract<NonNullable<ScenarioDocument['entry']>, { by: 'dns' }>

/** What an example changes. */
interface Change {
  readonly duration?: string
  readonly rate?: number // requests a second in all
  readonly entry?: Partial<Omit<Entry, 'by'>>
  readonly regions?: NonNullable<ScenarioDocument['regions']>
}

const balancer = { policy: { kind: 'least-connections' }, timeout: '5s' } as const

/** When the first region dies. */
const DEATH = '60s'

/** Two regions with a change, as a document. */
export const twoRegions = (change: Change = {}): ScenarioDocument => ({
  version: 1,
  duration: change.duration ?? '240s',
  traffic: [
    {
      name: 'customers',
      arrivals: { kind: 'poisson', rate: change.rate ?? 6 },
      work: { kind: 'exponential', mean: '300ms' },
      clients: { count: 1_000 },
    },
  ],
  gateways: [
    { ...balancer, network: { client: '10ms', server: '0ms' } },
    { ...balancer, network: { client: '40ms', server: '0ms' } },
  ],
  pools: [
    { name: 'east', servers: regional('e') },
    { name: 'west', servers: regional('w') },
  ],
  entry: {
    by: 'dns',
    ttl: '60s',
    resolvers: 200,
    weights: [1, 0],
    check: { interval: '10s', fall: 3 },
    ...change.entry,
  },
  regions: { replication: 'async', lag: '2s', ...change.regions },
  interventions: [{ at: DEATH, do: 'gateway.down', gateway: 1 }],
})

const regional = (letter: string) =>
  counters(3, { queue: 30 }).map((server, index) => ({ ...server, name: `${letter}${index + 1}` }))

/** Customers move at once: nobody remembers, and the name server looks ten times a second. */
export const atOnce = { ttl: '0s', weights: [1, 1], check: { interval: '100ms', fall: 1 } }
