// The picture of a run at one instant, as plain data: what the stage draws, the text twin says and
// the inspector lists. Nothing in it refers back to the engine, so it can cross to another thread.
import type { Cause } from './engine/event'
import type { AnswerCounts, BodyCounts, ByteCounts } from './gateway/openedState'
import type { RepeatFigures } from './gateway/repeats'
import type { CacheFigures, FirewallFigures, KindFigures, RuleFigures } from './gateway/tallies'
import type { RegionsMoment } from './regions/regions'
import type { ReleaseMoment } from './release/controller'
import type { VersionFigures } from './release/versions'
import type { ScalingFigures } from './scaling/figures'
import type { AdminState } from './scenario/scenario'
import type { SessionsMoment } from './sessions/moment'
import type { Duration, SimTime } from './time'

/** Where a request is. The order is the code used in `RequestColumns.phase`. */
export const phases = [
  'toGateway', // on the way from the client
  'held', // waits at the gateway
  'toServer', // on the way to the server that was chosen
  'waiting', // has a waiting place of the server
  'inService', // has a slot
  'toGatewayBack', // the answer is on its way to the gateway
  'toClient', // the answer is on its way to the client
  'connecting', // at the client: waits for a connection, or for its handshake
  'reading', // the gateway spends core time on it, or will when its turn comes
] as const

/** Where a request is. */
export type Phase = (typeof phases)[number]

/** The requests that the system still holds, as columns of equal length `count`, by id. */
export interface RequestColumns {
  readonly count: number
  readonly held: number // requests that the system holds; more than count when stride > 1
  readonly stride: number // every stride-th by id is listed
  readonly id: Int32Array
  readonly phase: Uint8Array // index into `phases`
  readonly server: Int16Array // server id, or -1
  readonly client: Int32Array // number of the client, from 0
  readonly traffic: Uint8Array // index into scenario.traffic
  readonly kind: Uint8Array // number of its kind among those of its traffic; 0 where it has none
  readonly attempt: Uint8Array // 1 for the first, 0 before any
  readonly abandoned: Uint8Array // 1: nobody waits for this work any more; 2: but a cache
  readonly answer: Uint8Array // index into `answers`: who has answered it
  readonly joined: Uint8Array // 1: it waits for the answer that another request fetches
  readonly place: Int32Array // place in the line from 0 at the front; slot number in service
  readonly sentAt: Float64Array // SimTime
  readonly since: Float64Array // SimTime at which the phase began
  readonly until: Float64Array // SimTime at which the phase ends if nothing intervenes; -1: open
  readonly deadline: Float64Array // SimTime at which patience ends
}

/** The connections that clients have now, as columns of equal length `count`, by id. */
export interface ConnectionColumns {
  readonly count: number
  readonly held: number // connections in all; more than count when stride > 1
  readonly stride: number // every stride-th by id is listed
  readonly id: Int32Array
  readonly step: Uint8Array // 0 handshake, 1 open, 2 closing: it closes after the last answer
  readonly client: Int32Array // number of the client, from 0
  readonly server: Int16Array // server that all its requests go to, or -1: each has its own
  readonly busy: Int32Array // requests under way on it
  readonly carried: Int32Array // requests so far
  readonly openedAt: Float64Array // SimTime
}

/** What has become of the server itself. */
export type Condition = 'well' | 'slow' | 'erring' | 'hung' | 'crashed'

/** One server at one instant. `id` is stable and never reused. */
export interface ServerMoment {
  readonly id: number
  readonly name: string
  readonly pool: number // index into scenario.pools
  readonly present: boolean // false once removed; its place stays
  readonly admin: AdminState
  readonly condition: Condition
  readonly weight: number
  readonly speed: number // current
  readonly slots: number
  readonly busy: number // slots at work
  readonly waiting: number
  readonly queue: number // waiting places
  readonly outstanding: number // unanswered, as the balancer counts
  readonly memory: number // share of the limit in use, 0 to 1; 0 without a limit
  readonly begun: number
  readonly hits: number // of those begun, how many asked for a path that it remembered
  readonly finished: number
  readonly finishedAbandoned: number
  readonly lostInCrash: number
  readonly assigned: number // attempts sent to it
  readonly busyTime: number // slot-microseconds of work so far
}

/** A gateway whose own work takes time, at one instant. */
export interface GatewayMoment {
  readonly cores: number // 0: its work takes no time
  readonly busyTime: number // core-microseconds of work so far
  readonly utilization: number // share of its cores at work in the last four seconds, 0 to 1
  readonly reading: number // requests that it reads, or will when their turn comes
  readonly connections: number // that clients have open to it
  readonly idle: number // connections to servers that it keeps
  readonly dialed: number // connections to servers that it has opened so far
}

/** What one balancer believes of one server. */
export interface Belief {
  readonly server: number // id
  readonly balancer: number
  readonly isIn: boolean // it sends customers there, as far as health goes
  readonly takenBy: 'probes' | 'customers' | 'both' | null // who has taken it out; null: nobody
  readonly isFirst: boolean // no probe has been judged yet, and the first one decides
  readonly isCountingFailures: boolean // else passes, on the way back in
  readonly count: number // failures or passes in a row so far
  readonly of: number // that are needed to change its mind; 0: no probes
  readonly nextProbeAt: number // SimTime; -1: one is awaited, or none is planned
  readonly outUntil: number // SimTime at which its time out ends; -1: it has none
  readonly weight: number // share of its weight that it has so far, 0 to 1
}

/** Probes under way, or answered within the last 600 ms, as columns of equal length. */
export interface ProbeDots {
  readonly count: number
  readonly server: Int16Array // id
  readonly balancer: Uint8Array
  readonly sentAt: Float64Array // SimTime
  readonly at: Float64Array // SimTime of the verdict; -1: awaited
  readonly verdict: Uint8Array // index into `probeReasons`, 0: passed; 255: awaited
  readonly back: Float64Array // SimTime at which its answer reaches the balancer; -1: unknown
}

/** How one balancer shares its traffic out to levels of servers, whole percents by level. */
export interface LevelShares {
  readonly balancer: number
  readonly well: readonly number[] // to well servers; to all of them in panic
  readonly degraded: readonly number[] // to servers that are not at their best
  readonly panics: readonly boolean[]
}

/** What the balancers make of their servers at one instant. */
export interface HealthMoment {
  readonly beliefs: readonly Belief[]
  readonly panics: readonly number[] // balancers that use everybody, as too few look well
  readonly levels: readonly LevelShares[] // of balancers whose pool has levels
  readonly probes: ProbeDots
}

/** How clients find one of several gateways, at one instant. */
export interface EntryMoment {
  readonly by: 'dns' | 'ecmp'
  readonly gateways: readonly {
    readonly up: boolean
    readonly listed: boolean // the name server names it
    readonly sent: number // requests to it so far
    readonly lost: number // requests that it lost, or was not there to take
  }[]
  /** By resolver: the gateway that it remembers (-1: none) and for how long still, microseconds. */
  readonly resolvers: readonly { readonly gateway: number; readonly left: number }[]
}

/** Counters from the start of the run, as scenario.md defines the fates. */
export interface Totals {
  readonly arrived: number
  readonly completed: number
  readonly failed: number
  readonly rejected: number
  readonly inFlight: number // counted by walking, never by subtraction
  readonly causes: Readonly<Partial<Record<Cause, number>>> // of failed and rejected
}

/** Answers and losses of the last seconds, oldest first, as columns. */
export interface RecentColumns {
  readonly count: number
  readonly at: Float64Array // SimTime of the fate
  readonly request: Int32Array
  readonly server: Int16Array // last server that held it, or -1
  readonly fate: Uint8Array // 0 completed, 1 failed, 2 rejected
  readonly cause: Uint8Array // index into causes
  readonly latency: Float64Array // microseconds from sent to fate
  readonly phase: Uint8Array // index into `phases`: where it was when its fate fell
  readonly answer: Uint8Array // index into `answers`
}

/** The system at one instant: all events up to and including `at` have happened. */
export interface Moment {
  readonly at: SimTime
  readonly ended: boolean // `at` is the end of the run
  readonly totals: Totals
  readonly servers: readonly ServerMoment[]
  readonly requests: RequestColumns
  readonly gateways: readonly GatewayMoment[] // those that clients send to, in order
  readonly connections: ConnectionColumns // none where a scenario says nothing of connections
  readonly recent: RecentColumns
  readonly held: number // waiting at the gateways, for another's answer too, or read there
  readonly turn: number // server id that a rotating policy would take next, or -1
  readonly policy: string // kind in force at the first gateway
  readonly timeout: Duration // patience in force
  readonly rates: readonly number[] // requests a second asked for now, by traffic
  readonly kinds?: readonly KindFigures[] // where some traffic has kinds of requests
  readonly rules?: readonly RuleFigures[] // where a gateway opens requests
  readonly caches?: readonly CacheFigures[] // where a gateway keeps answers
  readonly firewall?: readonly FirewallFigures[] // where a gateway looks for something
  readonly bytes?: ByteCounts // where a gateway opens requests
  readonly entry?: EntryMoment // where clients find one of several gateways
  readonly regions?: RegionsMoment // where each gateway has servers and data of its own
  readonly bodies?: BodyCounts // where a gateway opens requests
  readonly answers?: AnswerCounts // where a gateway opens requests
  readonly scaling?: ScalingFigures // where servers come and go by themselves
  readonly versions?: readonly VersionFigures[] // where servers run programs that differ
  readonly release?: ReleaseMoment // where a version takes the place of another
  readonly repeats?: RepeatFigures // where a gateway sends on what a server has had
  readonly health?: HealthMoment // where somebody looks after the servers
  readonly nextAt: SimTime | null // next instant at which something happens
  readonly sessions: SessionsMoment | null // null: the scenario knows of none
  readonly records: number // length of the log so far
  readonly digest: string // 16 hexadecimal digits over all records so far
}
