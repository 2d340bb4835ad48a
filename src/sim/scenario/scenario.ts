// A scenario after validation: defaults filled in, durations in whole microseconds, one list of
// gateways. The document that a teacher writes by hand is described in schema.ts.
import type { Duration, SimTime } from '../time'
import type { Arrivals } from './arrivalSpec'
import type { EntrySpec } from './entrySpec'
import type { HealthSpec } from './healthSpec'
import type { BodySpec, GatewayFunctions, RequestClass, ResponseSpec } from './layerSeven'
import type { Dialect } from './products/kinds'
import type { RegionSpec } from './regionSpec'
import type { ReleaseSpec } from './releaseSpec'
import type { ScalingChange, ScalingSpec } from './scalingSpec'
import type { AffinitySpec, SessionSpec } from './sessionSpec'
import type { CohortSpec, DataSpec, VersionSpec } from './versionSpec'

export type { Arrivals, CurvePoint, DayShape, Noise } from './arrivalSpec'
export type { AffinitySpec, SessionSpec } from './sessionSpec'

/** How long one request keeps a slot of a server of speed 1 busy. */
export type Work =
  | { readonly kind: 'fixed'; readonly value: Duration }
  | { readonly kind: 'uniform'; readonly low: Duration; readonly high: Duration }
  | { readonly kind: 'exponential'; readonly mean: Duration }
  | { readonly kind: 'lognormal'; readonly mean: Duration; readonly cv: number }
  | { readonly kind: 'pareto'; readonly mean: Duration; readonly shape: number }

/** One request of a trace. */
export interface TraceRequest {
  readonly at: SimTime
  readonly client: string // address
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
  readonly body?: BodySpec
  readonly response?: ResponseSpec
  readonly work: Duration | null // null: drawn from the traffic's `work`
}

/** What a connection speaks. */
export type Protocol = 'http/1.1' | 'http/2' | 'websocket' | 'tcp' | 'udp'

/** How clients keep their connections to the gateway. */
export interface ConnectionSpec {
  readonly protocol: Protocol
  readonly keep: 'kept' | 'request' // for the next request, or a new one for each
  readonly perClient: number // connections of one client at once, where they are kept
  readonly idleTimeout: Duration // closed when nobody has used it for so long
  readonly maxRequests: number | null // closed after so many; null: after any
  readonly maxAge: Duration | null // closed after so long, once nothing is under way
  readonly tls: 'none' | '1.2' | '1.3'
  readonly resumption: number // share of later handshakes that resume a session, 0 to 1
  readonly earlyData: boolean // who resumes sends the request with the handshake
}

/** Who asks. `behindNat` and `cookies` are shares of the clients, 0 to 1. */
export interface Clients {
  readonly count: number
  readonly behindNat: number
  readonly cookies: number
  readonly heaviest: number | null // share of all requests that the first sends; null: like all
  readonly connections: ConnectionSpec | null // null: nothing is known of connections
  readonly cohorts?: readonly CohortSpec[] // parts of them; who is in none has no name
}

/** What is asked for: paths, of which the first is the most popular. */
export interface Objects {
  readonly count: number
  readonly skew: number // popularity falls with the rank to this power (Zipf); 0: all alike
}

/** One stream of requests. */
export interface Traffic {
  readonly name: string
  readonly until: Duration // arrivals stop before this instant
  readonly arrivals: Arrivals
  readonly work: Work
  readonly clients: Clients
  readonly objects: Objects | null // null: all ask for "/", or for what their trace says
  readonly requests?: readonly RequestClass[] // kinds, by share; each arrival is one of them
  readonly sessions?: SessionSpec // where the arrivals are users
  readonly status?: number // 400 to 499: malformed, and told so once the work is done
  readonly writes?: number // share of requests that write; without: as their methods say
  readonly comeBack?: ReturnSpec // who was not served tries again; without: nobody does
}

/** Clients who were not served and try again. */
export interface ReturnSpec {
  readonly share: number // of them
  readonly after: Duration // on average: the pause is exponential
  readonly most: number // times that one customer tries again
}

/** A balancing policy as written: its kind and the options of that kind. */
export interface PolicySpec {
  readonly kind: string // an id of the catalogue in sim/balancers
  readonly dialect?: Dialect // the product whose own rule it is; the textbook's without one
  readonly variant?: string // a rule of the same family, in the product's own word
  readonly choices?: number // how many servers are looked at
  readonly bias?: number // Envoy: power of the requests that a weight is divided by
  readonly key?: string // what is hashed: client, path, uri, header:NAME, cookie:NAME
  readonly hash?: string // hash function, in the product's own word
  readonly avalanche?: boolean // HAProxy: the hash is stirred once more
  readonly points?: number // on the ring, for a server of mean weight
  readonly ringSize?: number // Envoy: points on the ring at least
  readonly maxRingSize?: number // Envoy: points on the ring at most
  readonly tableSize?: number // Maglev: places in the table, prime
  readonly factor?: number // bounded load: percent of the mean that one server may have
  readonly decay?: Duration // peak EWMA: time constant of the mean
  readonly slowStart?: Duration // Envoy: how long the weight of a new server grows
  readonly aggression?: number // Envoy: how fast it grows; 1: in proportion to time
  readonly minWeight?: number // Envoy: percent of the weight that it grows from
}

/** What a gateway's own work costs: core time, in microseconds. */
export interface CostSpec {
  readonly cores: number
  readonly connection: Duration // of a client, or to a server
  readonly request: Duration // that is read: layer 7
  readonly forward: Duration // a request that is passed on unread: layer 4
  readonly handshake: Duration // a whole one of TLS, where it ends here
  readonly resumption: Duration // one that resumes a session
  readonly kib: Duration // each KiB of an answer that is passed on
}

/** How a server may fail with a request that it has had. */
export type RetryOn = 'reset' | 'timeout' | 'error'

/** One balancer: what a request meets before a server. */
export interface GatewaySpec extends GatewayFunctions {
  readonly layer: 4 | 7
  readonly policy: PolicySpec
  readonly timeout: Duration // the client's patience
  readonly retries: number // attempts on another server after a refusal
  readonly network: Duration // one way, client to gateway
  readonly backNetwork: Duration // one way, gateway to server
  readonly costs: CostSpec | null // null: its work takes no time
  readonly tls: 'passthrough' | 'terminate' | 'reencrypt'
  readonly upstream: { readonly keepalive: number } | null // idle connections kept to each server
  readonly queue: number // places for requests that wait at the gateway itself
  readonly serverTimeout?: Duration // a server that has not answered by then is not waited for
  readonly retryOn?: readonly RetryOn[] // failures of a server after which another is tried
  readonly retryWrites?: boolean // and those of requests that write, too
  readonly queueTimeout?: Duration // who has waited there for so long is turned away
  readonly reports: Duration | null // the load of servers is known from reports so far apart
}

/** Memory of a server whose overload crashes it; sizes in MiB. */
export interface MemorySpec {
  readonly limit: number
  readonly base: number // used when idle
  readonly perRequest: number // used by each request that waits or is served
  readonly restart: Duration // from the crash until it accepts again
  readonly leak: number // kept of each request that it has finished, until it starts again
}

/** What a server remembers: a path that it has answered once costs `hit` from then on. */
export interface CacheSpec {
  readonly hit: Duration
  readonly miss: Duration | null // null: the work that the request brings
}

/** What the balancer has been told to do with a server. */
export type AdminState = 'up' | 'down' | 'drain' | 'backup'

/** One server as it is at the start, or when it is added. */
export interface ServerSpec {
  readonly name: string
  readonly weight: number
  readonly slots: number // requests served at once
  readonly queue: number // waiting places
  readonly speed: number // work done per second; 1 is nominal
  readonly address: string
  readonly id: number // HAProxy's number; its place in the list, from 1
  readonly state: AdminState
  readonly priority: number // level among Envoy's, 0: the first
  readonly maxConnections: number // unanswered requests allowed by the balancer; 0: no limit
  readonly minConnections?: number // and while its pool is idle
  readonly errors: number // share of requests answered 500
  readonly errorTime: Duration | null // slot time of such an answer; null: that of the request
  readonly version: string
  readonly memory: MemorySpec | null
  readonly cache: CacheSpec | null
}

/** Servers among which a policy chooses. */
export interface PoolSpec {
  readonly name: string
  readonly servers: readonly ServerSpec[]
  readonly fullConnections?: number // requests with which minConnections has become maxConnections
  readonly health: HealthSpec | null // null: nobody looks after them
}

/** A change to the running system, at an instant. Servers and traffics are named. */
export type Intervention = { readonly at: SimTime } & InterventionAct

/** What an intervention does. */
export type InterventionAct =
  | { readonly do: 'server.crash'; readonly server: string }
  | { readonly do: 'server.hang'; readonly server: string; readonly silent?: boolean }
  | { readonly do: 'server.slow'; readonly server: string; readonly speed: number }
  | {
      readonly do: 'server.errors'
      readonly server: string
      readonly share: number
      readonly errorTime?: Duration // from then on; as before where it is not said
    }
  | {
      readonly do: 'server.health'
      readonly server: string
      readonly status: number
      readonly degraded?: boolean
    }
  | { readonly do: 'server.recover'; readonly server: string }
  | { readonly do: 'server.down'; readonly server: string }
  | { readonly do: 'server.drain'; readonly server: string }
  | { readonly do: 'server.up'; readonly server: string }
  | { readonly do: 'server.weight'; readonly server: string; readonly weight: number }
  | { readonly do: 'server.queue'; readonly server: string; readonly queue: number }
  | { readonly do: 'server.add'; readonly pool: string; readonly server: ServerSpec }
  | { readonly do: 'server.remove'; readonly server: string }
  | { readonly do: 'traffic.rate'; readonly traffic: string; readonly rate: number }
  | { readonly do: 'traffic.work'; readonly traffic: string; readonly work: Work }
  | { readonly do: 'policy.set'; readonly policy: PolicySpec }
  | { readonly do: 'health.set'; readonly health: HealthSpec | null } // null: nobody looks
  | { readonly do: 'gateway.timeout'; readonly timeout: Duration }
  | { readonly do: 'gateway.retries'; readonly retries: number }
  | { readonly do: 'gateway.reports'; readonly every?: Duration } // without: own counts, at once
  | { readonly do: 'gateway.scale'; readonly balancers: number }
  | {
      readonly do: 'connections.maxAge'
      readonly traffic: string
      readonly maxAge?: Duration // without: any
    }
  | { readonly do: 'autoscaling.set'; readonly set: ScalingChange }
  | { readonly do: 'gateway.down'; readonly gateway: number } // from 1
  | { readonly do: 'gateway.up'; readonly gateway: number }
  | { readonly do: 'gateway.restart' }
  // Steps of a release by hand; what cannot be done now is ignored, and the log says so.
  | { readonly do: 'release.deploy' | 'release.switch' | 'release.rollback' | 'release.finish' }
  // Of a canary: a weight in percent, the next step, a plan that stands still.
  | { readonly do: 'release.weight'; readonly weight: number }
  | { readonly do: 'release.promote' }
  | { readonly do: 'release.pause'; readonly paused: boolean }
  // A share of the users who are there have another address, or no cookies, from now on.
  | { readonly do: 'clients.move'; readonly traffic: string; readonly share: number }
  | { readonly do: 'clients.forget'; readonly traffic: string; readonly share: number }

/** A database that all servers wait for. */
export interface DatabaseSpec {
  readonly connections: number // queries at once that do not slow each other down
  readonly share: number // of the slot time of a request, 0 to 1
  readonly contention: number // each query beyond those slows all by so much more
}

/** A validated scenario. */
export interface Scenario {
  readonly version: 1
  readonly seed: number // whole number, 0 to 2^53 - 1
  readonly duration: Duration
  readonly traffic: readonly Traffic[]
  readonly gateways: readonly GatewaySpec[] // at least one; `gateway` in a document is one
  readonly pools: readonly PoolSpec[]
  readonly affinity?: AffinitySpec // how users find the server that knows them
  readonly versions?: readonly VersionSpec[] // of the program that servers run
  readonly data?: DataSpec // that all servers share
  readonly release?: ReleaseSpec // how a new version takes the place of the old one
  readonly scaling?: ScalingSpec // how one of them grows and shrinks
  readonly database?: DatabaseSpec // without: servers wait for nobody
  readonly regions?: RegionSpec // without: gateways share their servers
  readonly entry?: EntrySpec // how clients find a gateway; without: they are dealt out
  readonly interventions: readonly Intervention[] // in order of `at`
}

/** A run: everything on the screen is a function of it and of an instant. */
export interface Run {
  readonly scenario: Scenario
  readonly seed: number // overrides the scenario's
  readonly interventions: readonly Intervention[] // the reader's own, in order of `at`
}
