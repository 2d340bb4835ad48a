// Moments made by hand, for tests: say what matters, the rest is a quiet system.
import {
  type Answer,
  answers,
  type ConnectionColumns,
  causes,
  duration,
  type Moment,
  type Phase,
  phases,
  type RecentColumns,
  type RequestColumns,
  type ServerMoment,
  simTime,
} from '../sim'

const SECOND = 1_000_000

export interface HandMadeRequest {
  readonly id: number
  readonly phase: Phase
  readonly server?: number
  readonly client?: number
  readonly attempt?: number
  readonly abandoned?: boolean
  readonly kind?: number
  readonly answer?: Answer
  readonly joined?: boolean
  readonly place?: number
  readonly sentAt?: number // seconds, as all times here
  readonly since?: number
  readonly until?: number
  readonly deadline?: number
}

export interface HandMadeConnection {
  readonly client: number
  readonly server?: number
  readonly carried?: number
}

export interface HandMadeFate {
  readonly request: number
  readonly at: number
  readonly server?: number
  readonly fate?: 0 | 1 | 2
  readonly cause?: (typeof causes)[number]
  readonly latency?: number
  readonly phase?: Phase
  readonly answer?: Answer
}

export interface HandMade {
  readonly at?: number
  readonly servers?: readonly Partial<ServerMoment>[]
  readonly requests?: readonly HandMadeRequest[]
  readonly connections?: readonly HandMadeConnection[]
  readonly recent?: readonly HandMadeFate[]
  readonly held?: number
  readonly turn?: number
  readonly timeout?: number
  readonly rates?: readonly number[]
  readonly lost?: number
}

const micro = (seconds: number): number => Math.round(seconds * SECOND)

export const serverOf = (id: number, given: Partial<ServerMoment> = {}): ServerMoment => ({
  id,
  name: `s${id + 1}`,
  pool: 0,
  present: true,
  admin: 'up',
  condition: 'well',
  weight: 1,
  speed: 1,
  slots: 2,
  busy: 0,
  waiting: 0,
  queue: 10,
  outstanding: 0,
  memory: 0,
  begun: 0,
  finished: 0,
  finishedAbandoned: 0,
  lostInCrash: 0,
  assigned: 0,
  busyTime: 0,
  hits: 0,
  ...given,
})

function columnsOf(requests: readonly HandMadeRequest[]): RequestColumns {
  const rows = [...requests].sort((a, b) => a.id - b.id)
  const times = (read: (request: HandMadeRequest) => number) =>
    Float64Array.from(rows, (row) => micro(read(row)))
  return {
    count: rows.length,
    held: rows.length,
    stride: 1,
    id: Int32Array.from(rows, ({ id }) => id),
    phase: Uint8Array.from(rows, ({ phase }) => phases.indexOf(phase)),
    server: Int16Array.from(rows, ({ server }) => server ?? -1),
    client: Int32Array.from(rows, ({ client }) => client ?? 0),
    traffic: new Uint8Array(rows.length),
    kind: Uint8Array.from(rows, ({ kind }) => kind ?? 0),
    attempt: Uint8Array.from(rows, ({ attempt }) => attempt ?? 1),
    abandoned: Uint8Array.from(rows, ({ abandoned }) => (abandoned ? 1 : 0)),
    answer: Uint8Array.from(rows, ({ answer }) => answers.indexOf(answer ?? 'server')),
    joined: Uint8Array.from(rows, ({ joined }) => (joined ? 1 : 0)),
    place: Int32Array.from(rows, ({ place }) => place ?? 0),
    sentAt: times(({ sentAt }) => sentAt ?? 0),
    since: times(({ since, sentAt }) => since ?? sentAt ?? 0),
    until: Float64Array.from(rows, ({ until }) => (until === undefined ? -1 : micro(until))),
    deadline: times(({ deadline, sentAt }) => deadline ?? (sentAt ?? 0) + 6),
  }
}

function connectionsOf(rows: readonly HandMadeConnection[]): ConnectionColumns {
  return {
    count: rows.length,
    held: rows.length,
    stride: 1,
    id: Int32Array.from(rows, (_, id) => id),
    step: new Uint8Array(rows.length).fill(1),
    client: Int32Array.from(rows, ({ client }) => client),
    server: Int16Array.from(rows, ({ server }) => server ?? -1),
    busy: new Int32Array(rows.length),
    carried: Int32Array.from(rows, ({ carried }) => carried ?? 0),
    openedAt: new Float64Array(rows.length),
  }
}

function recentOf(fates: readonly HandMadeFate[]): RecentColumns {
  return {
    count: fates.length,
    at: Float64Array.from(fates, ({ at }) => micro(at)),
    request: Int32Array.from(fates, ({ request }) => request),
    server: Int16Array.from(fates, ({ server }) => server ?? -1),
    fate: Uint8Array.from(fates, ({ fate }) => fate ?? 0),
    cause: Uint8Array.from(fates, ({ cause }) => causes.indexOf(cause ?? 'none')),
    latency: Float64Array.from(fates, ({ latency }) => micro(latency ?? 0)),
    phase: Uint8Array.from(fates, ({ phase }) => phases.indexOf(phase ?? 'toClient')),
    answer: Uint8Array.from(fates, ({ answer }) => answers.indexOf(answer ?? 'server')),
  }
}

/** A moment with what is given; servers count what the requests say unless told otherwise. */
export function handMade(given: HandMade): Moment {
  const { requests = [], recent = [], servers = [{}, {}, {}] } = given
  const at = (server: number, phase: Phase) =>
    requests.filter((one) => one.server === server && one.phase === phase).length
  const lost = given.lost ?? 0
  return {
    at: simTime(micro(given.at ?? 10)),
    ended: false,
    totals: { arrived: 0, completed: 0, failed: lost, rejected: 0, inFlight: 0, causes: {} },
    servers: servers.map((server, id) =>
      serverOf(id, { busy: at(id, 'inService'), waiting: at(id, 'waiting'), ...server }),
    ),
    requests: columnsOf(requests),
    gateways: [],
    connections: connectionsOf(given.connections ?? []),
    recent: recentOf(recent),
    held: given.held ?? requests.filter(({ phase }) => phase === 'held').length,
    turn: given.turn ?? -1,
    policy: 'round-robin',
    timeout: duration(micro(given.timeout ?? 6)),
    rates: given.rates ?? [3],
    sessions: null,
    nextAt: null,
    records: 0,
    digest: '0000000000000000',
  }
}
