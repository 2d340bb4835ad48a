// What is kept of opened requests: counts, bytes, caches, and for each request that is under way
// what the gateways have done with it so far. Plain data, copied into checkpoints.
import { createHistogram, type Histogram } from '../metrics/histogram'
import type { Scenario } from '../scenario/scenario'
import { type Answer, answers, cacheAnswers } from './answers'
import type { Cache } from './cache/kept'

/** How requests of one kind, or those that one rule took, have ended. */
export interface Tally {
  arrived: number
  completed: number
  failed: number
  rejected: number
  latencies: number // sum over the completed, microseconds
}

/** Bytes of answers so far. */
export interface ByteCounts {
  clients: number // that reached the clients
  servers: number // of these, from servers
  cache: number // from a cache
  made: number // made by the gateway itself
  removed: number // of those three, taken away by compression
  direct: number // of those from servers, that went past the gateway
}

/** Bodies that had to be there whole before a rule could decide. */
export interface BodyCounts {
  requests: number
  waiting: number // in all, microseconds
  held: number // bytes at the gateways now
  most: number // bytes at one instant so far
}

/** Requests so far by who answered them; lost ones stand nowhere here, blocked ones do. */
export type AnswerCounts = Readonly<Record<Answer, number>>

/** One request that is under way, as its gateway knows it. */
export interface Visit {
  origin: number // of its gateway
  rule: number // from 1; one more than there are: none took it; 0: there are none
  key: string | null // of its answer in the cache; null: it has no business there
  requestedAt: number // instant at which it was sent on
  keeps: boolean // its answer goes into the cache
  isFetching: boolean // others may wait for it
  joinedAt: number // instant at which it began to wait for another's answer; -1: it does not
  isWhole: boolean // its body has been awaited
  buffered: number // bytes of its body that the gateway keeps until then
  isSuspect: boolean // the firewall has found something in it
  isFreed: boolean // what it waited for may not be kept: it fetches for itself
  size: number // bytes of its answer as they are sent
  from: 'servers' | 'cache' | 'made'
  removed: number // bytes that compression has taken from its answer
  isDirect: boolean // its answer goes past the gateway
}

/** What is kept of opened requests. */
export interface OpenedState {
  /** By traffic and kind. */
  readonly kinds: readonly (readonly Tally[])[]
  readonly kindLatencies: readonly (readonly Histogram[])[]
  /** By traffic, kind and pool: requests that a gateway sent to that pool. */
  readonly kindPools: readonly (readonly Float64Array[])[]
  /** By traffic and kind: requests that a gateway answered itself, or from its cache. */
  readonly kindHere: readonly Float64Array[]
  /** By gateway of the scenario and rule; the last is for requests that no rule took. */
  readonly rules: readonly (readonly Tally[])[]
  /** By gateway of the scenario, by code of the answer. */
  readonly looks: readonly Float64Array[]
  /** By gateway of the scenario, by rule of its firewall: requests in which it found something. */
  readonly found: readonly Float64Array[]
  readonly answered: Float64Array // by code of who answered
  readonly bytes: ByteCounts
  readonly bodies: BodyCounts
  readonly caches: Map<number, Cache> // by front gateway
  readonly visits: Map<number, Visit> // by place
}

/** Nothing counted yet. */
const createTally = (): Tally => ({
  arrived: 0,
  completed: 0,
  failed: 0,
  rejected: 0,
  latencies: 0,
})

/** Before the first request. */
export const createOpened = ({ traffic, gateways, pools }: Scenario): OpenedState => ({
  kinds: traffic.map(({ requests = [] }) => requests.map(createTally)),
  kindLatencies: traffic.map(({ requests = [] }) => requests.map(createHistogram)),
  kindPools: traffic.map(({ requests = [] }) => requests.map(() => new Float64Array(pools.length))),
  kindHere: traffic.map(({ requests = [] }) => new Float64Array(requests.length)),
  rules: gateways.map(({ routes }) =>
    routes === undefined ? [] : Array.from({ length: routes.length + 1 }, createTally),
  ),
  looks: gateways.map(() => new Float64Array(cacheAnswers.length)),
  found: gateways.map(({ firewall }) => new Float64Array(firewall?.rules.length ?? 0)),
  answered: new Float64Array(answers.length),
  bytes: { clients: 0, servers: 0, cache: 0, made: 0, removed: 0, direct: 0 },
  bodies: { requests: 0, waiting: 0, held: 0, most: 0 },
  caches: new Map(),
  visits: new Map(),
})

const copyTallies = (all: readonly (readonly Tally[])[]) =>
  all.map((tallies) => tallies.map((tally) => ({ ...tally })))

// Shares nothing that can change with `cache`.
const copyCache = (cache: Cache): Cache => ({
  entries: new Map(cache.entries),
  vary: new Map(cache.vary),
  uses: new Map(cache.uses),
  fetching: new Map(cache.fetching),
  waiting: new Map(cache.waiting),
})

/** A state that shares nothing that can change with `state`. */
export const copyOpened = (state: OpenedState): OpenedState => ({
  kinds: copyTallies(state.kinds),
  kindLatencies: state.kindLatencies.map((all) => all.map((one) => one.slice())),
  kindPools: state.kindPools.map((all) => all.map((one) => one.slice())),
  kindHere: state.kindHere.map((counts) => counts.slice()),
  rules: copyTallies(state.rules),
  looks: state.looks.map((counts) => counts.slice()),
  found: state.found.map((counts) => counts.slice()),
  answered: state.answered.slice(),
  bytes: { ...state.bytes },
  bodies: { ...state.bodies },
  caches: new Map(Array.from(state.caches, ([front, cache]) => [front, copyCache(cache)])),
  visits: new Map(Array.from(state.visits, ([place, visit]) => [place, { ...visit }])),
})
