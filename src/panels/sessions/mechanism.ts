// How a lane knows its users again, where their carts are, and who they are: settings of the whole
// run, so that another choice plays the lane from its start.
import { duration, MILLISECOND, MINUTE, type PolicyKind, ruleFor } from '../../sim'
import type { AffinitySpec, Run, SessionSpec } from '../../sim/scenario'

/** The ways to find the server that knows a user, in the order of the picker. */
export const mechanisms = [
  'none',
  'cookie',
  'token',
  'hash',
  'ring',
  'table',
  'copied',
  'addresses',
] as const

/** A way to find the server that knows a user. */
export type Mechanism = (typeof mechanisms)[number]

/** Where carts may be, in the order of the picker. */
export const states = ['memory', 'replicated', 'store', 'token'] as const

const named: AffinitySpec = {
  kind: 'cookie',
  dialect: null,
  name: 'lb',
  redispatch: true,
  strict: false,
  pause: duration(0),
  table: null,
}

const table = {
  key: 'session',
  size: 200_000,
  expiry: duration(30 * MINUTE),
  whenFull: 'evict',
  lag: null,
} as const

const affinities: Readonly<Partial<Record<Mechanism, AffinitySpec>>> = {
  cookie: named,
  token: { ...named, kind: 'token' },
  table: { ...named, kind: 'table', table },
  copied: { ...named, kind: 'table', table: { ...table, lag: duration(0) } },
  addresses: { ...named, kind: 'table', table: { ...table, key: 'address' } },
}

const policies: Readonly<Partial<Record<Mechanism, PolicyKind>>> = {
  hash: 'ip-hash',
  ring: 'ring-hash',
}

/** How the balancer of a lane knows its users again. */
export function mechanismOf({ scenario }: Run): Mechanism {
  const { affinity, gateways } = scenario
  if (affinity !== undefined) {
    if (affinity.table === null) return affinity.kind === 'token' ? 'token' : 'cookie'
    if (affinity.table.lag !== null) return 'copied'
    return affinity.table.key === 'address' ? 'addresses' : 'table'
  }
  const { kind } = gateways[0].policy
  if (kind === 'ring-hash') return 'ring'
  return kind === 'ip-hash' ? 'hash' : 'none'
}

const ruleOf = (kind: PolicyKind) => {
  const cell = ruleFor(kind, undefined)
  return { kind, ...(typeof cell === 'string' ? {} : cell.usual) }
}

/** The lane with another way to know its users. */
export function withMechanism(run: Run, mechanism: Mechanism): Run {
  const { affinity: _, ...scenario } = run.scenario
  const policy = ruleOf(policies[mechanism] ?? 'round-robin')
  const gateways = scenario.gateways.map((gateway) => ({ ...gateway, policy }))
  const affinity = affinities[mechanism]
  return { ...run, scenario: { ...scenario, gateways, ...(affinity ? { affinity } : {}) } }
}

/** What the users of a lane keep. */
export const sessionsOf = ({ scenario }: Run): SessionSpec | null =>
  scenario.traffic.find(({ sessions }) => sessions !== undefined)?.sessions ?? null

type Traffic = Run['scenario']['traffic'][number]

const withTraffic = (run: Run, change: (traffic: Traffic) => Traffic): Run => {
  const traffic = run.scenario.traffic.map((one) => (one.sessions ? change(one) : one))
  return { ...run, scenario: { ...run.scenario, traffic } }
}

/** Slot time of the store, or of a copy, where a reader asks for one. */
const DELAY = duration(5 * MILLISECOND)

/** The lane whose carts are kept so. */
export const withState = (run: Run, state: SessionSpec['state']): Run =>
  withTraffic(run, (traffic) => {
    if (!traffic.sessions) return traffic
    const delay = state === 'store' || state === 'replicated' ? DELAY : duration(0)
    return { ...traffic, sessions: { ...traffic.sessions, state, delay } }
  })

/** Who the users are, in the order of the picker. */
export const populations = ['cart', 'login', 'live', 'poll'] as const

/** Who the users are. */
export type Population = (typeof populations)[number]

const LOGIN = duration(400 * MILLISECOND)
const THINKS = { cart: 6_000, login: 6_000, live: 1_000, poll: 50 } // milliseconds
const MEANS = { cart: 100, login: 100, live: 20, poll: 1_000 } // milliseconds of work
const REQUESTS = { cart: 12, login: 12, live: 60, poll: 60 }
/** Requests that a server holds at once until there is something new. */
const HELD = 40
const SHORT = duration(100 * MILLISECOND) // a pause that nobody thinks in

/** Who the users of a lane are. */
export function populationOf(run: Run): Population {
  const traffic = run.scenario.traffic.find(({ sessions }) => sessions !== undefined)
  if (traffic?.clients.connections?.protocol === 'websocket') return 'live'
  const { arrivals } = traffic ?? {}
  const think = arrivals?.kind === 'sessions' ? arrivals.think : null
  if (think?.kind === 'exponential' && think.mean < SHORT) return 'poll'
  return traffic?.sessions?.login ? 'login' : 'cart'
}

const webSocket = {
  protocol: 'websocket',
  keep: 'kept',
  perClient: 1,
  idleTimeout: duration(MINUTE),
  maxRequests: null,
  maxAge: null,
  tls: 'none',
  resumption: 0,
  earlyData: false,
} as const

// Servers that hold requests have room for more of them than those that work on them.
const withRoom = (run: Run, population: Population): Run => {
  if (population !== 'poll' && populationOf(run) !== 'poll') return run
  const slots = population === 'poll' ? HELD : 1
  const pools = run.scenario.pools.map((pool) => ({
    ...pool,
    servers: pool.servers.map((server) => ({ ...server, slots })),
  }))
  return { ...run, scenario: { ...run.scenario, pools } }
}

/** The lane with other users: shoppers, people who log in, or a board that is kept up to date, over
 * a WebSocket or by long polling. */
export const withPopulation = (run: Run, population: Population): Run =>
  withTraffic(withRoom(run, population), (traffic) => {
    const { arrivals, sessions, clients } = traffic
    if (arrivals.kind !== 'sessions' || !sessions) return traffic
    return {
      ...traffic,
      arrivals: {
        ...arrivals,
        requests: REQUESTS[population],
        think: { kind: 'exponential', mean: duration(THINKS[population] * MILLISECOND) },
      },
      work: { kind: 'exponential', mean: duration(MEANS[population] * MILLISECOND) },
      sessions: { ...sessions, login: population === 'login' ? LOGIN : null },
      clients: { ...clients, connections: population === 'live' ? webSocket : null },
    }
  })

/** The name of the traffic whose users come back. */
export const usersIn = ({ scenario }: Run): string =>
  scenario.traffic.find(({ sessions }) => sessions !== undefined)?.name ?? ''

/** A setting that every lane has; null where they differ. */
export function shared<T>(lanes: readonly Run[], read: (run: Run) => T): T | null {
  const first = read(lanes[0])
  return lanes.every((run) => read(run) === first) ? first : null
}
