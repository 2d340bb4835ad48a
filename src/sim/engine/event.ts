// What the event log can say. The log itself is columns of integers (log.ts); a SimEvent is how one
// record is read. The order of `eventKinds` is part of the digest: append, never reorder.
import type { SimTime } from '../time'

/** Every kind of record, in the order of its code. */
export const eventKinds = [
  'request.sent', // the client sends it; fate open
  'request.held', // waits at the gateway: no server may take it now
  'request.assigned', // the balancer chose a server: an attempt begins
  'attempt.refused', // the server did not accept it; value: cause
  'request.queued', // takes a waiting place of the server; since: chosen
  'request.started', // a slot begins the work; since: reached the server
  'request.left', // gave up a waiting place; since: reached the server
  'attempt.lost', // value: the server crashed: 0 waiting, 1 in a slot; 2 too late; 3 wrote again
  'request.finished', // the slot is free again; value: status; since: started
  'request.completed', // an answer below 500 reached the client; since: sent
  'request.failed', // fate: failed; value: status and cause; since: sent
  'request.rejected', // fate: turned away before any work; since: sent
  'server.crashed',
  'server.hung',
  'server.slowed',
  'server.erring',
  'server.recovered',
  'server.down',
  'server.draining',
  'server.up',
  'server.weighted',
  'server.resized', // its waiting places changed
  'server.added',
  'server.removed',
  'traffic.changed',
  'policy.changed',
  'gateway.changed', // patience or retries
  'gateway.restarted',
  'connection.opened', // the client begins the handshake; holds the client, as request.sent
  'connection.bound', // the balancer chose a server for all that comes on it; since: opened
  'connection.ready', // the handshake is over; value: its round trips; since: opened
  'connection.closed', // value: reason; server: the one it was bound to; since: opened
  'request.carried', // goes on a connection, which it holds; since: sent
  'request.routed', // a rule took it; value: number of the rule from 1, 0 where none did
  'probe.sent', // value of these five: the balancer and a reason, see health/reasons.ts
  'probe.passed', // since: sent
  'probe.failed', // since: sent
  'server.ejected', // a balancer has taken it out for its health
  'server.readmitted', // and has let it back in
  'gateway.panicked', // too few look well: all are used; value: the balancer
  'gateway.calmed',
  'server.answering', // its health path answers with another status from now on
  'cache.looked', // a cache was asked for it; value: what it said
  'cache.stored', // its answer is kept; value: for how many seconds, up to 32,767
  'answer.sent', // the gateway sends the answer; holds its bytes
  'gateway.worked', // core time was spent on a request or a handshake; since: it came
  'upstream.opened', // the gateway opens a connection of its own to a server, for a request
  'request.blocked', // a firewall found something; value: number of its rule from 1
  'request.buffered', // its whole body is awaited before a rule can decide; holds its bytes
  'affinity.decided', // value: why this server, and whether the answer sets a cookie
  'session.moved', // its user is sent elsewhere than before; value: why, and the server before
  'cart.lost', // value: how, and the server that had it
  'carts.burned', // a server went down with so many; value: how many, up to 32,767
  'session.ended', // its user has sent its last request; value: carts that it lost
  'clients.changed', // value: users whose address changed, or who threw their cookies away
  'answer.direct', // the server answers the client, past the gateway; holds the bytes
  'scaling.decided', // the number of instances changes; value: to how many
  'instance.changed', // a scaled server goes on in its life; value: see scaling/state.ts
  'gateway.down', // nothing is taken there any more; value: its number, from 0
  'gateway.up', // value: its number
  'names.changed', // value: twice its number, and 1 where the name server names it again
  'release.stepped', // value: a step of a release and its number, see release/steps.ts
  'writes.lost', // a region died; value: writes that no other has; since: the oldest of them
] as const

/** A kind of record. */
export type EventKind = (typeof eventKinds)[number]

/** Why an attempt or a request ended badly, in the order of its code. */
export const causes = [
  'none',
  'refused', // nothing listens: the server is down
  'reset', // the server crashed while it held the request
  'timeout', // the client's patience is over
  'error', // the server answered 5xx
  'queue-full', // no waiting place left
  'no-server', // the balancer had nobody to send to
  'gateway-full', // no place left to wait at the gateway
  'blocked', // a rule of the firewall turned it away
  'queue-timeout', // waited at the gateway for too long
  'server-timeout', // the server took longer than the gateway waits for it
] as const

/** Why an attempt or a request ended badly. */
export type Cause = (typeof causes)[number]

/** Why a connection was closed, in the order of its code. */
export const closings = [
  'done', // it was for one request, and that has its answer
  'idle', // nobody used it for too long
  'requests', // it carried as many as it may
  'age', // it was open as long as it may be
  'abandoned', // the client gave up, and with it the connection
  'reset', // the server that it was bound to went down
  'refused', // no server took it
  'moved', // the client has another address
] as const

/** Why a connection was closed. */
export type Closing = (typeof closings)[number]

/** One record of the log as it is read. */
export interface SimEvent {
  readonly index: number // place in the log, from 0
  readonly at: SimTime
  readonly kind: EventKind
  readonly subject: number // request id; -1: not about a request; -2 and below: a connection
  readonly server: number // server id, or -1
  readonly requestKind?: number // of a request.sent with kinds: place among those of its traffic
  readonly value: number // status, attempt number or cause code, as the kind says
  readonly since: SimTime // when the phase that ends here began; else equal to `at`
}

// One 32-bit word holds kind (6 bits), server id + 1 (11 bits) and value (15 bits).
export const SERVERS_MAX = 2046

/** The code of a kind. */
export const codeOf = (kind: EventKind): number => eventKinds.indexOf(kind)

/** Code of request.sent, whose word holds the sender (26 bits) instead. */
export const SENT = 0
const OPENED = codeOf('connection.opened')
const CARRIED = codeOf('request.carried')
const ANSWERED = codeOf('answer.sent')
const BUFFERED = codeOf('request.buffered')
const DIRECT = codeOf('answer.direct')
const wides = [SENT, OPENED, CARRIED, ANSWERED, BUFFERED, DIRECT]

/** True for a kind whose word holds one number of 26 bits: a client or a connection. */
export const isWide = (kind: number): boolean => wides.includes(kind)

/** Packs the client of a connection, or the connection of a request, into a detail word. */
export const packWide = (code: number, number: number): number =>
  (code << 26) | (number & 0x3ffffff)

/** Subject of a record about connection `id`; of any other subject, -1 or the connection's id. */
export const connectionSubject = (id: number): number => -2 - id
export const connectionOf = (subject: number): number => (subject <= -2 ? -2 - subject : -1)

/** Packs kind, server (-1: none) and value (0 to 32,767) into the detail word of a record. */
export const packDetail = (code: number, server: number, value: number): number =>
  (code << 26) | ((server + 1) << 15) | value

/** Packs the sender of a request, client and kind, into the detail word of its request.sent. */
export const packSent = (sender: number): number => (SENT << 26) | sender

/** A sender: number of the client (20 bits), and which kind of its requests this is (6 bits). */
export const senderOf = (client: number, kind: number): number => (kind << 20) | client
export const clientIn = (detail: number): number => detail & 0xfffff
export const kindOfSent = (detail: number): number => (detail >>> 20) & 0x3f

/** What `packWide` and `packDetail` put in: the number of a wide record, or the code of the kind,
 * the server (-1: none) and the value of any other record. */
export const wideIn = (detail: number): number => detail & 0x3ffffff
export const kindIn = (detail: number): number => detail >>> 26
export const serverIn = (detail: number): number => ((detail >>> 15) & 0x7ff) - 1
export const valueIn = (detail: number): number => detail & 0x7fff

/** Packs a fate: HTTP status (below 1,024) and the code of its cause. */
export const packFate = (status: number, cause: number): number => (cause << 10) | status

/** What `packFate` put in: the HTTP status, and the cause. */
export const statusIn = (value: number): number => value & 0x3ff
export const causeIn = (value: number): Cause => causes[value >>> 10] ?? 'none'
