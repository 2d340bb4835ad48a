// The two kitchens of chapter 6: a blue fleet that serves and a green one that stands by, three
// servers each, and a switch after a minute. One request in ten is a download of eight seconds.
import type { ScenarioDocument } from '../schema'
import { PATIENT } from './teaShop'

type Traffic = ScenarioDocument['traffic'][number]
type Release = Omit<Extract<ScenarioDocument['release'], { kind: 'blue-green' }>, 'kind'>
type Version = NonNullable<ScenarioDocument['versions']>[number]

/** What one pair of kitchens has that another has not. */
export interface Kitchens {
  readonly release: Release
  readonly blue?: Partial<Version>
  readonly green?: Partial<Version>
  readonly slots?: number // of each server
  readonly downloads?: boolean
  readonly lasts?: number // seconds in which requests come
  readonly clients?: Traffic['clients']
  readonly layer?: 4 | 7
  readonly data?: ScenarioDocument['data']
  readonly interventions?: ScenarioDocument['interventions']
  /** By name: a gateway to each fleet, found by resolvers that remember. */
  readonly entry?: ScenarioDocument['entry']
  /** Users who come back, in place of all other traffic. */
  readonly users?: Pick<Traffic, 'arrivals' | 'sessions'>
  readonly affinity?: ScenarioDocument['affinity']
}

const AFTER = 40 // seconds in which what is under way may end
const EACH = 3
const RATE = 6
const DOWNLOADS = 0.1

const fleet = (name: string, version: string, slots: number) => ({
  name,
  servers: Array.from({ length: EACH }, (_, n) => ({ name: `${name}-${n + 1}`, slots, version })),
})

const trafficOf = ({ downloads = true, lasts = 120, clients, users }: Kitchens): Traffic[] => {
  const rate = downloads ? RATE * (1 - DOWNLOADS) : RATE
  const common = { until: `${lasts}s`, ...(clients === undefined ? {} : { clients }) }
  const pages: Traffic = {
    name: 'pages',
    ...common,
    arrivals: { kind: 'poisson', rate },
    work: { kind: 'exponential', mean: '300ms' },
    ...users,
  }
  if (!downloads) return [pages]
  const arrivals = { kind: 'poisson', rate: 0.6 } as const
  return [pages, { name: 'downloads', ...common, arrivals, work: { kind: 'fixed', value: '8s' } }]
}

const gatewaysOf = ({ layer, entry }: Kitchens): Pick<ScenarioDocument, 'gateway' | 'gateways'> => {
  const gateway = {
    policy: { kind: 'least-connections' },
    timeout: PATIENT,
    ...(layer === undefined ? {} : { layer }),
  } as const
  return entry === undefined ? { gateway } : { gateways: [gateway, gateway] }
}

/** Such a pair, as a document. */
export const twoKitchens = (told: Kitchens): ScenarioDocument => ({
  version: 1,
  duration: `${(told.lasts ?? 120) + AFTER}s`,
  traffic: trafficOf(told),
  ...gatewaysOf(told),
  ...(told.entry === undefined ? {} : { entry: told.entry }),
  ...(told.affinity === undefined ? {} : { affinity: told.affinity }),
  pools: [fleet('blue', 'v1', told.slots ?? 4), fleet('green', 'v2', told.slots ?? 4)],
  versions: [
    { name: 'v1', ...told.blue },
    { name: 'v2', ...told.green },
  ],
  ...(told.data === undefined ? {} : { data: told.data }),
  release: { kind: 'blue-green', switch: '60s', ...told.release },
  ...(told.interventions === undefined ? {} : { interventions: told.interventions }),
})

/** Thirty clients, each of whom keeps one connection. */
export const keeping = (maxAge?: string): Traffic['clients'] => ({
  count: 30,
  connections: {
    protocol: 'tcp',
    idleTimeout: '10m',
    ...(maxAge === undefined ? {} : { maxAge }),
  },
})

/** A version whose servers begin with empty caches. */
export const cold: Partial<Version> = { cold: { speed: 0.3, requests: 60 } }
/** A version that answers one request in five with an error. */
export const wrong: Partial<Version> = { faults: [{ share: 0.2 }] }

/** Eighty clients and no downloads, for five minutes. */
export const pointedKitchens = (told: Kitchens): ScenarioDocument =>
  twoKitchens({ downloads: false, lasts: 300, clients: { count: 80 }, ...told })

/** The same, found by name: resolvers remember for a minute, six in forty for five. */
export const namedKitchens = (told: Kitchens): ScenarioDocument =>
  pointedKitchens({
    entry: { by: 'dns', resolvers: 40, ttl: '60s', stubborn: 0.15, floor: '5m', weights: [1, 0] },
    ...told,
  })

type Users = NonNullable<Traffic['sessions']>

/** Users with carts, some forty at a time, and a switch that is taken back after a minute. */
export const withCarts = (sessions: Users, told: Partial<Kitchens>): ScenarioDocument =>
  twoKitchens({
    downloads: false,
    lasts: 200,
    users: {
      arrivals: { kind: 'sessions', start: 40, rate: 0.8, requests: 10, think: '5s' },
      sessions,
    },
    interventions: [{ at: '120s', do: 'release.rollback' }],
    release: {},
    ...told,
  })

/** All servers of both fleets share a store. */
export const store: Users = { state: 'store', delay: '5ms' }
