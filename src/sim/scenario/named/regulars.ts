// The regulars of chapter 5: users who send twelve requests each and think in between, three
// servers with one slot, and a cart in the memory of the server that served last.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

type Traffic = ScenarioDocument['traffic'][number]
type Acts = NonNullable<ScenarioDocument['interventions']>
type Affinity = NonNullable<ScenarioDocument['affinity']>

/** What one shop of regulars has that another has not. */
export interface Regulars {
  readonly affinity?: Affinity
  readonly policy?: NonNullable<ScenarioDocument['gateway']>['policy']
  readonly work?: string // mean; exponential
  readonly slots?: number // of each server
  readonly lasts?: number // seconds in which users come
  readonly arrivals?: { rate?: number; requests?: number; think?: string }
  readonly clients?: Traffic['clients']
  readonly sessions?: Traffic['sessions']
  readonly interventions?: Acts
}

/** Users carry the name of their server. */
export const cookie: Affinity = { kind: 'cookie' }
/** The balancer writes down who is where. */
export const table: Affinity = { kind: 'table' }
/** And a second balancer has a copy. */
export const copied: Affinity = { kind: 'table', peer: {} }
/** By the address, divided by the number of servers. */
export const hashed = { kind: 'ip-hash' } as const
/** By the address, on a ring. */
export const ringed = { kind: 'ring-hash' } as const

/** The second server is killed: it goes with everything in its memory. */
export const killed: Acts = [{ at: '90s', do: 'server.remove', server: 's2' }]
/** A fourth server joins. */
export const grown: Acts = [{ at: '90s', do: 'server.add', server: { name: 's4' } }]
/** A third of the users change networks. */
export const moved: Acts = [{ at: '90s', do: 'clients.move', traffic: 'users', share: 0.33 }]
/** The balancer restarts. */
export const restarted: Acts = [{ at: '90s', do: 'gateway.restart' }]
/** The second server goes for maintenance at once. */
export const leaves: Acts = [{ at: '60s', do: 'server.remove', server: 's2' }]
/** It is drained for a minute and a half first. */
export const drained: Acts = [
  { at: '60s', do: 'server.drain', server: 's2' },
  { at: '150s', do: 'server.remove', server: 's2' },
]

const usual = { kind: 'sessions', start: 45, rate: 0.7, requests: 12, think: '6s' } as const

/** A shop of regulars as a document. */
export const regulars = (shop: Regulars): ScenarioDocument => {
  const { affinity, policy, interventions, lasts = 180, work = '100ms', slots = 1 } = shop
  const { sessions } = shop
  return {
    version: 1,
    duration: `${lasts + 30}s`,
    traffic: [
      {
        name: 'users',
        until: `${lasts}s`,
        arrivals: { ...usual, ...shop.arrivals },
        work: { kind: 'exponential', mean: work },
        ...(shop.clients ? { clients: shop.clients } : {}),
        ...(sessions ? { sessions } : {}),
      },
    ],
    gateway: { ...(policy ? { policy } : {}), timeout: PATIENT, retries: 1 },
    pools: [{ name: 'servers', servers: counters(3, slots === 1 ? {} : { slots }) }],
    ...(affinity ? { affinity } : {}),
    ...(interventions ? { interventions } : {}),
  }
}
