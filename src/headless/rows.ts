// The requests and the events of a run one by one, as the command lists them.
import {
  affinityReasonIn,
  beliefReasonIn,
  type CacheAnswer,
  type Cause,
  cacheAnswers,
  cartLossIn,
  causeIn,
  causes,
  closings,
  connectionOf,
  decidedReasonIn,
  type EventLog,
  probeReasonIn,
  type SimEvent,
  type Stage,
  serverBefore,
  setsCookieIn,
  stages,
  statusIn,
} from '../sim'
import type { Scenario } from '../sim/scenario'
import { type CookieWriter, cookieWriter } from './cookies'
import { millisecondsText, toMilliseconds } from './milliseconds'
import { Senders } from './senders'

/** A list of more rows than this is refused. */
export const ROWS_MAX = 200_000

/** One request; null where it has no fate yet, or where no server was chosen. */
export interface RequestRow {
  readonly id: number
  readonly at: string
  readonly client: string
  readonly path: string
  readonly server: string | null
  readonly status: number | null
  readonly latencyMs: number | null
  readonly attempts: readonly string[]
  readonly setCookies: Readonly<Record<string, string>>
}

/** One record of the log; what does not belong to its kind is left out. */
export interface EventRow {
  readonly at: string
  readonly kind: string
  readonly request?: number
  readonly connection?: number
  readonly client?: string
  readonly server?: string
  readonly attempt?: number
  readonly rule?: number // of the routes or the firewall, from 1; 0: no route took it
  readonly name?: string // of that rule, where there is one gateway
  readonly cache?: CacheAnswer // what a cache said
  readonly seconds?: number // for which an answer is kept
  readonly bytes?: number // of an answer
  readonly instances?: number // that there are to be
  readonly stage?: Stage // of the life of an instance
  readonly status?: number
  readonly cause?: Cause
  readonly reason?: string // why a probe failed, a balancer changed its mind, a connection closed,
  // or a server was chosen for a user who comes back
  readonly from?: string // server that the user was on before, or that had its cart
  readonly count?: number // carts, or users
}

/** Thrown when a list would be longer than allowed. */
export class TooManyRows extends Error {
  override readonly message = 'more than 200,000 rows: end the run earlier with --until'
}

interface Draft {
  readonly id: number
  readonly at: number
  readonly client: string
  readonly path: string
  readonly attempts: number[] // ids of servers
  cookie: number // id of the server that its answer names in a cookie; -1: none
  status: number | null
  latency: number | null
}

/** Which lists are wanted. */
export interface Lists {
  readonly requests: boolean
  readonly events: boolean
}

/** Gathers rows from the log as it is written. */
export class Rows {
  private readonly wanted: Lists
  private readonly senders: Senders
  private readonly ruleNames: Readonly<Record<string, readonly string[]>>
  private readonly cookies: CookieWriter
  private readonly drafts: Draft[] = []
  private readonly records: { event: SimEvent; client: string }[] = []

  constructor(scenario: Scenario, wanted: Lists) {
    this.wanted = wanted
    this.senders = new Senders(scenario)
    this.ruleNames = ruleNamesOf(scenario)
    this.cookies = cookieWriter(scenario)
  }

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to; index += 1) this.record(log.read(index))
  }

  /** The requests, by id; `names` of the servers by theirs. */
  list(names: readonly string[]): RequestRow[] {
    return this.drafts.map(({ at, latency, attempts, cookie, ...draft }) => ({
      id: draft.id,
      at: millisecondsText(at),
      client: draft.client,
      path: draft.path,
      server: names[attempts[attempts.length - 1]] ?? null,
      status: draft.status,
      latencyMs: latency === null ? null : toMilliseconds(latency),
      attempts: attempts.map((server) => names[server]),
      setCookies: cookie < 0 ? {} : this.cookies(names[cookie]),
    }))
  }

  /** The records in the order of the log. */
  events(names: readonly string[]): EventRow[] {
    return this.records.map(({ event, client }) => ({
      at: millisecondsText(event.at),
      kind: event.kind,
      ...(event.subject < 0 ? {} : { request: event.subject }),
      ...(client === '' ? {} : { client }),
      ...(event.server < 0 ? {} : { server: names[event.server] }),
      ...connectionOfEvent(event),
      ...detailsOf(event),
      ...this.nameOfRule(event),
      ...sessionDetails(event, names),
    }))
  }

  private nameOfRule({ kind, value }: SimEvent): Partial<EventRow> {
    const name = this.ruleNames[kind]?.[value - 1]
    return name === undefined ? {} : { name }
  }

  private record(event: SimEvent): void {
    const sender =
      event.kind === 'request.sent' ? this.senders.of(event.value, event.requestKind) : null
    if (this.wanted.events) {
      if (this.records.length === ROWS_MAX) throw new TooManyRows()
      this.records.push({ event, client: sender?.client ?? '' })
    }
    if (!this.wanted.requests || event.subject < 0) return
    if (sender === null) this.follow(event)
    else {
      if (this.drafts.length === ROWS_MAX) throw new TooManyRows()
      const { subject: id, at } = event
      this.drafts[id] = { id, at, ...sender, ...unanswered() }
    }
  }

  private follow(event: SimEvent): void {
    const draft = this.drafts[event.subject]
    if (event.kind === 'request.assigned') draft.attempts.push(event.server)
    if (event.kind === 'affinity.decided')
      draft.cookie = setsCookieIn(event.value) ? event.server : -1
    if (!isFate(event)) return
    if (isMade(event)) draft.cookie = -1
    draft.status = statusIn(event.value)
    draft.latency = event.at - event.since
  }
}

const ruleNamesOf = ({ gateways }: Scenario): Readonly<Record<string, readonly string[]>> => {
  if (gateways.length > 1) return {}
  const [{ routes = [], firewall }] = gateways
  return {
    'request.routed': routes.map(({ name }) => name),
    'request.blocked': (firewall?.rules ?? []).map(({ name }) => name),
  }
}

const unanswered = () => ({ attempts: [], cookie: -1, status: null, latency: null })

// An answer that the gateway made itself, for want of one from a server.
const isMade = ({ kind, value }: SimEvent): boolean =>
  kind !== 'request.completed' && causeIn(value) !== 'error'

const isFate = ({ kind }: SimEvent): boolean =>
  kind === 'request.completed' || kind === 'request.failed' || kind === 'request.rejected'

const connectionOfEvent = ({ kind, subject, value }: SimEvent): Partial<EventRow> => {
  if (kind === 'request.carried') return { connection: value }
  return subject < -1 ? { connection: connectionOf(subject) } : {}
}

/** What the value of a record about users and their carts says. */
function sessionDetails({ kind, value }: SimEvent, names: readonly string[]): Partial<EventRow> {
  if (kind === 'affinity.decided') return { reason: decidedReasonIn(value) }
  if (kind === 'carts.burned' || kind === 'clients.changed' || kind === 'session.ended')
    return { count: value }
  if (kind !== 'session.moved' && kind !== 'cart.lost') return {}
  const reason = kind === 'cart.lost' ? cartLossIn(value) : affinityReasonIn(value)
  const from = names[serverBefore(value)]
  return { reason, ...(from === undefined ? {} : { from }) }
}

/** What the value of a record says, by its kind. */
function detailsOf(event: SimEvent): Partial<EventRow> {
  const { kind, value } = event
  if (kind === 'request.assigned') return { attempt: value }
  if (kind === 'request.routed') return { rule: value }
  if (kind === 'cache.looked') return { cache: cacheAnswers[value] }
  if (kind === 'cache.stored') return { seconds: value }
  if (kind === 'answer.direct') return { bytes: value }
  if (kind === 'answer.sent' || kind === 'request.buffered') return { bytes: value }
  if (kind === 'request.blocked') return { rule: value }
  if (kind === 'connection.closed') return { reason: closings[value] }
  if (kind === 'request.finished') return { status: value }
  if (kind === 'attempt.refused') return { cause: causes[value] }
  if (kind === 'request.completed') return { status: statusIn(value) }
  if (kind === 'probe.failed') return { reason: probeReasonIn(value) }
  if (kind === 'server.ejected' || kind === 'server.readmitted')
    return { reason: beliefReasonIn(value) }
  if (kind === 'scaling.decided') return { instances: value }
  if (kind === 'instance.changed') return { stage: stages[value] }
  if (isFate(event)) return { status: statusIn(value), cause: causeIn(value) }
  return {}
}
