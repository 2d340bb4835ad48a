// The state of a run, as plain data that a checkpoint copies whole, and the things around it that
// never change or keep their own books (streams, log).
import type { Balancer, PoolView } from './balancers/balancer'
import type { Connections } from './cluster/connections'
import type { Line, Requests } from './cluster/requests'
import type { Servers } from './cluster/servers'
import type { Doors, DoorsState } from './doors/doors'
import type { Calendar } from './engine/calendar'
import type { EventLog } from './engine/log'
import type { GatewayChoice } from './gateway/choosing'
import type { Cores } from './gateway/cpu'
import type { Functions } from './gateway/functions'
import type { Limits } from './gateway/limits'
import type { OpenedState } from './gateway/openedState'
import type { Repeats, RepeatsState } from './gateway/repeats'
import type { Wires } from './gateway/wires'
import type { Care } from './health/care'
import type { PoolHealth } from './health/state'
import type { HashedStream } from './random/hashed'
import type { Stream, Streams } from './random/stream'
import type { Decision, ReadRequest, Ridden } from './reading'
import type { Regions, RegionsState } from './regions/regions'
import type { Release, ReleaseState } from './release/controller'
import type { Versions, VersionsState } from './release/versions'
import type { Scaler } from './scaling/scaler'
import type { ScalingState } from './scaling/state'
import type { CostSpec, InterventionAct, PolicySpec, Scenario } from './scenario/scenario'
import type { Sessions, SessionsState } from './sessions/functions'
import type { ClosedDraws } from './traffic/closedClients'
import type { Paths } from './traffic/paths'
import type { Returns, ReturnsState } from './traffic/returns'
import type { SourceDraws, SourceState } from './traffic/source'

/** Calendar codes: which handler, times 2^20, plus which place. */
export const PLACES = 1_048_576 // 2^20
export const ARRIVE = 0 * PLACES
export const AT_GATEWAY = 1 * PLACES
export const AT_SERVER = 2 * PLACES
export const FINISH = 3 * PLACES
export const BACK_AT_GATEWAY = 4 * PLACES
export const AT_CLIENT = 5 * PLACES
export const THINK = 6 * PLACES
export const TIMER = 7 * PLACES
export const SHAKE = 8 * PLACES // a handshake, by the request that it is made for
export const CONNECTION = 9 * PLACES
export const WAKE = 10 * PLACES // who waits for a connection of a client, or at a gateway
export const LOOK = 11 * PLACES // who waits for an answer that another request fetches
export const READ = 12 * PLACES // a gateway's work on a request
export const PAUSED = 13 * PLACES // before the same server is tried once more
export const COME_BACK = 14 * PLACES // a client who was not served comes again
export const LATE = 15 * PLACES // the server may have had all the time that it is given
export const GATEWAYS = 524_288 // 2^19: places of WAKE from here on are gateways

/** Timers: which kind, times 2^16, plus which index. */
export const TIMERS = 65_536 // 2^16
export const PATIENCE = 0 * TIMERS
export const RESTART = 1 * TIMERS
export const REPORT = 2 * TIMERS
/** Of a balancer and a server (health/pairs.ts). */
export const PROBE = 3 * TIMERS // the next thing that happens to its probe
export const PROBE_LATE = 4 * TIMERS
export const RETURN = 5 * TIMERS // the time out is over
export const RAMP = 6 * TIMERS // its weight grows
export const SWEEP = 7 * TIMERS // of a balancer: it judges all servers
/** Of a scaler and its instances (scaling/instances.ts). */
export const SCALING = 8 * TIMERS
export const RELEASE = 10 * TIMERS // of a release, what is due (release/controller.ts)
export const LISTING = 9 * TIMERS // the name server looks after a gateway
export const WAITED = 11 * TIMERS // somebody may have waited at a gateway for too long

/** One balancer at work. */
export interface Gateway {
  policy: PolicySpec
  memory: unknown // the policy's own, plain data
  readonly layer: 4 | 7
  readonly origin: number // place in the scenario of what it was told; who came later: the first's
  readonly poolNumber: number // which pool it chooses from; 0 without routes
  readonly posts: readonly number[] // by pool, the gateways that stand behind the same front
  pool: PoolState
  timeout: number
  retries: number
  network: number
  backNetwork: number // gateway to server
  readonly costs: CostSpec | null
  readonly tls: 'passthrough' | 'terminate' | 'reencrypt'
  readonly upstream: { readonly keepalive: number } | null
  readonly cores: Cores | null
  readonly idle: Int32Array // connections to servers that nobody uses, by server id
  dialed: number // connections to servers opened so far
  queue: number // places for requests that wait here
  readonly stream: number // of its policy, in the order of opening
  reports: number | null // microseconds between two reports of the load; null: none
  reportedAt: number // instant of the last one
  reportDue: number // instant of the next one; -1: none
  held: number
}

/** What the servers last said they had, by place; used where a gateway lives by reports. */
export interface Reported {
  readonly load: Int32Array
  readonly sums: { outstanding: number }
}

/** A pool as one balancer knows it, and where each server stands in it. */
export interface PoolState {
  readonly known: PoolView // everything, whatever the policy needs
  readonly view: PoolView // what the policy declared; the other columns are empty
  readonly reported: Reported
  readonly limit: Int32Array // requests allowed now, by place; 0: any number
  readonly placeOf: Int16Array // place by server id; -1: not a member
  readonly limited: boolean // some member has a maxConnections
  /** Something follows every request: a limit, health, or a policy that is told of outcomes. */
  readonly watched: boolean
  /** 1: a backup, by place, while somebody is up; null: there is none, or nobody is up. */
  readonly reserve: Uint8Array | null
  /** What this balancer believes of the servers; null: nobody looks after them. */
  readonly health: PoolHealth | null
  /** 1: passed over for its health, by place, with a policy whose list stays; null: it does not. */
  readonly shut: Uint8Array | null
}

/** Requests whose patience ends after the same length of time, oldest first. */
export interface Lane {
  readonly gateway: number
  readonly patience: number
  armed: boolean // a timer is in the calendar
}

/** Counters since the start. */
export interface Counters {
  arrived: number
  completed: number
  failed: number
  rejected: number
  causes: Float64Array // of failed and rejected, by code
}

/** All that a checkpoint copies. */
export interface WorldState {
  now: number
  calendar: Calendar
  requests: Requests
  connections: Connections | null // of clients; null: there are no wires
  servers: Servers
  gateways: Gateway[] // with routes, one for each pool behind every front
  fronts: number[] // those that clients send to; who only finishes what it has comes last
  dealt: number // fronts, from the first, to which clients are dealt out
  heldLine: Line // who waits at each gateway
  lanes: Lane[]
  laneLine: { oldest: Int32Array; youngest: Int32Array }
  sources: SourceState[]
  counters: Counters
  doors: DoorsState | null // null: clients are dealt out to the gateways
  opened: OpenedState | null // what is kept of opened requests; null: none is opened
  sessions: SessionsState | null // users, carts, tables; null: nobody comes back
  versions: VersionsState | null // null: all servers run alike
  release: ReleaseState | null // null: no version takes the place of another
  scaling: ScalingState | null // null: no servers come or go by themselves
  returns: ReturnsState | null // null: no client comes again
  regions: RegionsState | null // null: gateways share their servers
  repeats: RepeatsState | null // null: what a server has had is sent to no other
  nextIntervention: number
  overflown: boolean // more requests than the system may hold: the run stopped
}

/** A run at work. */
export interface World {
  readonly scenario: Scenario
  readonly seed: number
  readonly end: number // instant
  readonly faults: HashedStream
  readonly streams: Streams
  readonly probes: Stream | null // where somebody looks after the servers
  readonly log: EventLog
  readonly draws: readonly SourceDraws[] // by traffic
  readonly closedDraws: readonly (ClosedDraws | null)[] // by traffic
  readonly anyClosed: boolean
  readonly resumptions: HashedStream // which handshakes resume a session
  readonly doors: Doors | null // how clients find one of several gateways; null: they are dealt out
  readonly functions: Functions | null // of layer 7; null: the scenario asks for none
  readonly wires: Wires | null // null: no connections, no core time
  readonly care: Care | null // null: nobody looks after the servers
  readonly sessions: Sessions | null // null: the scenario knows of none
  readonly versions: Versions | null // null: all servers run alike
  readonly release: Release | null // null: no version takes the place of another
  readonly isPlain: boolean // no sessions, no versions, and no request is malformed
  readonly scaler: Scaler | null // null: the scenario asks for none
  readonly returns: Returns | null // null: who was not served does not come again
  readonly regions: Regions | null // null: gateways share their servers
  readonly repeats: Repeats | null // null: what a server has had is sent to no other
  readonly limits: Limits | null // null: limits stay, and lines take as long as they take
  readonly isBare: boolean // no doors, wires or functions: a gateway has nothing to do but choose
  readonly follows: boolean // a part, or a closed client, is told how each request ends
  readonly clientBase: readonly number[] // number of the first client, by traffic
  readonly traceClients: readonly ReadonlyMap<string, number>[] // by traffic: address to number
  readonly paths: Paths
  readonly addresses: string[] // by client number, where they have been asked for
  readonly balancers: Balancer[] // by gateway; follows its policy
  readonly choices: GatewayChoice[] // by gateway; follows its pool and memory
  readonly acts: Act[] // interventions carried out, with the record each began at
  state: WorldState
  watch: Watch | null
}

/** An intervention that was carried out. */
export interface Act {
  readonly record: number // length of the log just before
  readonly act: InterventionAct
  readonly own: boolean // the reader's, not the scenario's
}

/** Asks for the reasons of every decision about one request. */
export interface Watch {
  readonly request: number
  readonly seen: (decision: Decision) => void
  readonly rode: (ridden: Ridden) => void
  readonly read: (found: ReadRequest) => void
}
