// What can be asked of a run besides its picture: the journal, one request's life, and the totals
// of a whole run.
import type { Explanation } from './balancers/balancer'
import type { RunDetails } from './details'
import type { SimEvent } from './engine/event'
import type { Opened } from './gateway/opened'
import type { ByteCounts } from './gateway/openedState'
import type { RepeatFigures } from './gateway/repeats'
import type { Verdict } from './gateway/routing/rules'
import type { KindFigures } from './gateway/tallies'
import type { RegionsMoment } from './regions/regions'
import type { ReleaseMoment } from './release/controller'
import type { VersionFigures } from './release/versions'
import type { ScalingFigures } from './scaling/figures'
import type { InterventionAct } from './scenario/scenario'
import type { SessionFigures } from './sessions/moment'
import type { SimTime } from './time'

/** One entry of the journal: everything that is not about one request. */
export interface JournalEntry {
  readonly at: SimTime
  readonly kind: SimEvent['kind'] | 'line.reached' | 'first.lost'
  readonly server: number // id, or -1
  readonly value: number // as the record says; waiting requests for line.reached
  readonly act: InterventionAct | null // the intervention that caused it, if one did
  readonly own: boolean // the reader's own intervention, not the scenario's
}

/** One stretch of a request's life, for the waterfall. */
export interface LifeSpan {
  readonly phase:
    | 'connecting'
    | 'toGateway'
    | 'reading'
    | 'buffering' // its whole body is awaited
    | 'held'
    | 'toServer'
    | 'waiting'
    | 'inService'
    | 'back'
  readonly from: SimTime
  readonly to: SimTime
  readonly server: number // id, or -1
  readonly attempt: number
}

/** One decision of a balancer about a request. */
export interface Decision {
  readonly at: SimTime
  readonly attempt: number
  readonly server: number // id that was chosen, NONE or HOLD
  readonly explanation: Explanation
}

/** The connection that a request went on. */
export interface Ridden {
  readonly connection: number // id
  readonly opener: number // id of the request that it was opened for
  readonly order: number // of the request on it, from 1
  readonly openedAt: SimTime
  readonly server: number // id of the server that all its requests go to; -1: each has its own
  readonly boundAt: SimTime // when that was chosen; -1: it was not
}

/** What a gateway read of a request that it opened. */
export interface ReadRequest extends Opened {
  readonly verdicts: readonly Verdict[] // of its routes, up to the first that takes it
}

/** A request from its sending to its fate, the future included. */
export interface Life {
  readonly request: number
  readonly client: number
  readonly sentAt: SimTime
  readonly endedAt: SimTime | null // null: still open at the end of the run
  readonly fate: 'completed' | 'failed' | 'rejected' | 'open'
  readonly status: number | null
  readonly cause: string
  readonly ridden: Ridden | null // null: nothing is known of connections, or it never went
  readonly read: ReadRequest | null // null: it was not opened
  readonly spans: readonly LifeSpan[]
  readonly decisions: readonly Decision[]
  readonly events: readonly SimEvent[]
}

/** Figures of a whole run, or of a part of it. Times in microseconds. */
export interface RunSummary {
  readonly arrived: number
  readonly completed: number
  readonly failed: number
  readonly rejected: number
  readonly inFlight: number
  readonly latency: {
    readonly mean: number
    readonly p50: number
    readonly p95: number
    readonly p99: number
    readonly max: number
  } | null // null where nothing completed
  readonly waiting: { readonly mean: number; readonly p99: number } | null
  readonly begun: number // requests that a slot began to work on
  readonly hits: number // those of them whose path the server remembered
  readonly throughput: number // completed a second
  readonly utilization: number // busy slot time over slots, all servers
  readonly fairness: number // Jain's index of requests by server, 1 is equal
  readonly servers: readonly {
    readonly id: number
    readonly name: string
    readonly requests: number // attempts sent to it
    readonly failed: number
    readonly utilization: number
  }[]
  readonly gateways?: readonly { readonly utilization: number }[] // where their work takes time
  readonly bytes?: ByteCounts // of answers, where a gateway knows of them
  readonly causes: Readonly<Record<string, number>>
  readonly sessions?: SessionFigures // where users come back, or a balancer knows them again
  readonly kinds?: readonly KindFigures[] // where some traffic has kinds of requests
  readonly repeats?: RepeatFigures // where a gateway sends on what a server has had
  readonly digest: string
  readonly scaling?: ScalingFigures // at the end, where servers come and go by themselves
  readonly release?: ReleaseMoment // at the end, where a version takes the place of another
  readonly versions?: readonly VersionFigures[] // at the end, where servers run several
  readonly regions?: RegionsMoment // at the end, where each gateway has servers of its own
  readonly details?: RunDetails // where some were asked for
}
