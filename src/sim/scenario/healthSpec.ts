// How servers are looked after, once a document has been read: probes (active checks), what the
// answers to customers tell (passive checks), and how a server comes back.
import type { Duration } from '../time'
import type { Work } from './scenario'

/** Products whose manner of checking can be asked for. */
export const healthDialects = ['nginx', 'haproxy', 'envoy', 'aws', 'kubernetes'] as const

/** A product whose manner of checking can be asked for. */
export type HealthDialect = (typeof healthDialects)[number]

/** What a probe asks: a connection, a status, or a status within a time. */
export const probeKinds = ['tcp', 'http', 'time'] as const

/** Who answers a probe: nobody's slot, a slot behind the customers, or one before them. */
export const answerers = ['beside', 'queued', 'ahead'] as const

/** What HAProxy does once customers have met too many errors. */
export const onErrors = ['fastinter', 'fail-check', 'sudden-death', 'mark-down'] as const

/** Probes that a balancer sends to every server of a pool. */
export interface ActiveChecks {
  readonly kind: (typeof probeKinds)[number]
  readonly interval: Duration
  readonly timeout: Duration // where it is longer than the interval, the next probe waits
  readonly jitter: Duration // each interval is longer by up to so much
  readonly fall: number // failures in a row that take a server out
  readonly rise: number // passes in a row that let it back in
  readonly fastInterval: Duration // while its state is changing
  readonly downInterval: Duration // while it is fully out
  readonly answered: (typeof answerers)[number]
  readonly path: 'health' | 'app' // app: meets the errors that customers meet
  readonly work: Work // of one probe, at speed 1
  readonly expect: StatusRange
  readonly limit: Duration | null // kind "time": a longer answer is a failure
  readonly good: Duration | null // and one between this and the limit says nothing
  readonly pace: 'start' | 'end' // the interval counts from the sending or from the verdict
  readonly begins: 'full' | 'edge' | 'new' // edge: one failure takes it out; new: unknown
  readonly strict: boolean // one unexpected status is enough
}

/** Statuses from one to another, both included. */
export interface StatusRange {
  readonly from: number
  readonly to: number
}

/** What of an answer counts as a failure: 5xx too, only that there was none, or 4xx as well. */
export const counted = ['all', 'connection', 'every-status'] as const

/** One of them. */
export type Counted = (typeof counted)[number]

/** Takes a server out for what customers meet there; 0 stands for a rule that is not asked for. */
export interface Ejection {
  readonly rule: 'ejection'
  readonly counts: Counted
  readonly consecutive: number // failures in a row
  readonly failures: number // failures within `window`
  readonly share: number // share of failures within `window`
  readonly slowness: number // times the mean latency of the others within `window`
  readonly window: Duration
  readonly minimum: number // answers that share, slowness and deviations need
  readonly deviations: number // of the success rate below the mean of all, at a sweep
  readonly hosts: number // servers that deviations need
  readonly sweep: Duration // 0: judged and let back at once
  readonly out: Duration // the first time
  readonly outMost: Duration // it grows by `out` each time up to this
  readonly maxEjected: number // share of the servers
  readonly alwaysOne: boolean // one may go, whatever that share says
}

/** nginx: max_fails and fail_timeout. */
export interface MaxFails {
  readonly rule: 'max-fails'
  readonly counts: Counted
  readonly maxFails: number
  readonly failTimeout: Duration
}

/** HAProxy: observe, error-limit and on-error. */
export interface Observe {
  readonly rule: 'observe'
  readonly counts: Counted // layer7: all; layer4: connection
  readonly errorLimit: number
  readonly onError: (typeof onErrors)[number]
}

/** What is learned from customers' requests. */
export type PassiveChecks = Ejection | MaxFails | Observe

/** How the servers of a pool are looked after. */
export interface HealthSpec {
  readonly dialect?: HealthDialect
  readonly active: ActiveChecks | null
  readonly passive: PassiveChecks | null
  readonly slowStart: Duration // the weight of who comes back grows for so long; 0: at once
  readonly panic: number // with a smaller share of well servers, all are used
  readonly failOpen: boolean // with none left, all are used
}
