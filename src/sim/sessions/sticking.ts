// How a balancer finds the server that knows a user, and why it may not send the request there.
// What is found is only a wish: a server that the balancer's own rules do not allow is not chosen.

import { type Explanation, NONE } from '../balancers/balancer'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { decide, isPlace, notify } from '../gateway/choosing'
import { isTrusted } from '../health/trust'
import type { AffinitySpec } from '../scenario/sessionSpec'
import { simTime } from '../time'
import type { World } from '../world'
import { addressNow } from './addresses'
import { happen } from './followed'
import type { Labels } from './labels'
import { type AffinityReason, affinityReasons, packDecided, packReason } from './reasons'
import type { SessionsState } from './state'
import { createTable, type Key, lookUp, type Table, writeDown } from './table'

const DECIDED = codeOf('affinity.decided')
const MOVED = codeOf('session.moved')

/** What a request says of its server: its id, or why it names none. */
export type Wish = number | AffinityReason

/** A balancer that knows users again. */
export interface Sticking {
  readonly affinity: AffinitySpec
  readonly labels: Labels
}

/** The request at a place, with what is known of its sessions. */
export interface Asking {
  readonly world: World
  readonly state: SessionsState
  readonly place: number
}

/** The table in which a balancer looks: its own, or the one that all share. */
const tableOf = ({ world, state, place }: Asking, { affinity }: Sticking): Table => {
  const { requests, gateways } = world.state
  const front = affinity.table?.lag === null ? gateways[requests.gateway[place]].posts[0] : 0
  const found = state.tables.get(front)
  if (found !== undefined) return found
  const table = createTable()
  state.tables.set(front, table)
  return table
}

const SESSIONS = 1_048_576 // more than there are clients

// A user who takes no cookies has no session that a balancer could read, and a bot begins a new one
// with every request.
const keyOf = ({ world, state, place }: Asking, { affinity }: Sticking): Key | null => {
  const { requests } = world.state
  const client = requests.client[place]
  if (affinity.table?.key === 'address') return addressNow(state, client)
  const { users } = state
  if (users.isBot[client] === 1) return `bot ${requests.id[place]}`
  if (users.refuses[client] === 1) return null
  return client + SESSIONS * users.epoch[client]
}

const balancerOf = ({ world, place }: Asking): number => {
  const { requests, gateways } = world.state
  return gateways[requests.gateway[place]].posts[0]
}

const wishOfTable = (asking: Asking, sticking: Sticking): Wish => {
  const { table: spec } = sticking.affinity
  const key = keyOf(asking, sticking)
  if (spec === null || key === null) return 'new'
  const asked = { spec, now: asking.world.state.now, balancer: balancerOf(asking) }
  const entry = lookUp(tableOf(asking, sticking), key, asked)
  return typeof entry === 'string' ? entry : entry.server
}

const wishOf = (asking: Asking, sticking: Sticking): Wish => {
  if (sticking.affinity.kind === 'table') return wishOfTable(asking, sticking)
  return sticking.labels.wishOf(asking)
}

/** Why the request at `place` may not go to `server` now; null: it may. */
export const barrierTo = (world: World, place: number, server: number): AffinityReason | null => {
  const { requests, gateways, servers } = world.state
  const { pool } = gateways[requests.gateway[place]]
  const member = pool.placeOf[server]
  if (member < 0) return 'gone'
  if (servers.admin[server] === 'down') return 'down'
  if (pool.health !== null && !isTrusted(pool.health, server)) return 'out'
  if (requests.tried.get(place)?.includes(server)) return 'refused'
  const limit = pool.limit[member]
  return limit > 0 && pool.known.outstanding[member] >= limit ? 'full' : null
}

/** Where the request goes, with the reason: the server that knows its user, or the policy's. */
export const stick = (asking: Asking, sticking: Sticking | null): number => {
  const { world, place } = asking
  if (sticking === null) return free(asking, 'rule')
  const wish = wishOf(asking, sticking)
  if (typeof wish === 'string') return settleOn(asking, sticking, { wish: -1, why: wish })
  const barrier = barrierTo(world, place, wish)
  if (barrier === null) return settleOn(asking, sticking, { wish, why: 'named' })
  if (sticking.affinity.strict) return NONE
  return settleOn(asking, sticking, { wish: -1, why: barrier })
}

const settleOn = (
  asking: Asking,
  sticking: Sticking,
  { wish, why }: { wish: number; why: AffinityReason },
): number => {
  const { world, place } = asking
  const { requests, gateways } = world.state
  const index = requests.gateway[place]
  const { pool } = gateways[index]
  const chosen = wish < 0 ? decide(world, place) : pool.placeOf[wish]
  if (!isPlace(chosen)) return chosen
  const { affinity } = sticking
  // nginx lets a request that goes where its cookie says use up one of that server's turns.
  if (wish >= 0 && affinity.dialect === 'nginx')
    notify(world, index, { kind: 'charged', place: chosen })
  if (wish >= 0) tellWatch(asking, sticking, chosen)
  const server = pool.known.ids[chosen]
  const sets = affinity.table === null && sticking.labels.sets(asking, server)
  const value = packDecided(affinityReasons.indexOf(why), sets)
  clock[1] = world.state.now
  world.log.append(requests.id[place], packDetail(DECIDED, server, value))
  if (affinity.table !== null) remember(asking, sticking, server)
  follow(asking, server, why)
  return chosen
}

// The reasons of a choice that no policy made.
const tellWatch = ({ world, place }: Asking, { affinity }: Sticking, chosen: number): void => {
  const { watch } = world
  const { requests, gateways, now } = world.state
  if (watch === null || watch.request !== requests.id[place]) return
  const { known } = gateways[requests.gateway[place]].pool
  const candidates = Array.from(known.ids, (server, at) => ({
    server,
    open: known.open[at] === 1 || at === chosen,
    tried: known.tried[at] === 1,
    looked: at === chosen,
    score: null,
    knowledge: {},
  }))
  const attempt = requests.attempt[place]
  const server = known.ids[chosen]
  const explanation: Explanation = {
    rule: `affinity:${affinity.kind}`,
    candidates,
    winner: server,
    attempt,
    better: 'turn',
    tie: false,
    age: {},
  }
  watch.seen({ at: simTime(now), attempt, server, explanation })
}

const remember = (asking: Asking, sticking: Sticking, server: number): void => {
  const { table: spec } = sticking.affinity
  const key = keyOf(asking, sticking)
  if (spec === null || key === null) return
  const asked = { spec, now: asking.world.state.now, balancer: balancerOf(asking) }
  writeDown(tableOf(asking, sticking), key, { ...asked, server })
}

const free = (asking: Asking, why: AffinityReason): number => {
  const { world, place } = asking
  const chosen = decide(world, place)
  if (!isPlace(chosen)) return chosen
  const { requests, gateways } = world.state
  follow(asking, gateways[requests.gateway[place]].pool.known.ids[chosen], why)
  return chosen
}

// A user who is sent elsewhere than before: the reason is written down.
const follow = ({ world, state, place }: Asking, server: number, why: AffinityReason): void => {
  const { users, counts } = state
  const { requests } = world.state
  const client = requests.client[place]
  const before = users.last[client]
  users.last[client] = server
  const hasMoved = users.moves[client] !== users.lastMoves[client]
  users.lastMoves[client] = users.moves[client]
  if (before < 0 || before === server || users.isBot[client] === 1) return
  const open = why === 'rule' || why === 'new' || why === 'no-entry'
  const barrier = open ? barrierOf(world, place, before) : null
  const reason = barrier ?? (open && hasMoved && why !== 'new' ? 'address' : why)
  counts.moves++
  clock[1] = world.state.now
  const code = affinityReasons.indexOf(reason)
  const value = packReason(code, before)
  happen(state.followed, { at: world.state.now, client, server, kind: 'moved', why: code })
  world.log.append(requests.id[place], packDetail(MOVED, server, value))
}

// Why a policy by itself could not choose that server: one that drains takes nobody new either.
const barrierOf = (world: World, place: number, server: number): AffinityReason | null => {
  const barrier = barrierTo(world, place, server)
  if (barrier !== null) return barrier
  const { admin } = world.state.servers
  return admin[server] === 'up' || admin[server] === 'backup' ? null : 'down'
}
