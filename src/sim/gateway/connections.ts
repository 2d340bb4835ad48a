// What a gateway knows of connections: which server one is bound to, whether it counts as one of
// that server's, and what ends it. Where each request has a server of its own, nothing is bound.

import {
  CLOSED,
  CLOSING,
  type Connections,
  connectionsIn,
  forgetPlace,
  NOWHERE,
  OPEN,
  reasonOf,
  SHAKING,
  shut,
} from '../cluster/connections'
import { CONNECTING, leave } from '../cluster/requests'
import { due, schedule, scheduleAt } from '../engine/calendar'
import { type Closing, causes, codeOf, connectionSubject, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { note } from '../note'
import type { ConnectionSpec } from '../scenario/scenario'
import { type Duration, MILLISECOND } from '../time'
import { CONNECTION, GATEWAYS, SHAKE, WAKE, type World } from '../world'
import { notify, occupy } from './choosing'
import { openPlace } from './pool'

/** Hops of a handshake, in order. */
export const AT_GATE = 0
export const GREETED = 1 // the gateway has spent core time on it
export const AT_HOST = 2
export const TURNED_AWAY = 3
export const DONE = 4

const BOUND = codeOf('connection.bound')
const REFUSED = causes.indexOf('refused')
const TIMEOUT = causes.indexOf('timeout')

/** Codes of what closes a connection. */
const [DONE_WITH, IDLE, REQUESTS, AGE, ABANDONED, RESET, NOT_TAKEN, MOVED] = (
  ['done', 'idle', 'requests', 'age', 'abandoned', 'reset', 'refused', 'moved'] as const
).map((closing: Closing) => reasonOf(closing))

/** How the clients of traffic `index` connect now; null where nothing is known of that. */
export const connectionsOf = (world: World, index: number): ConnectionSpec | null =>
  world.state.sources[index].traffic.clients.connections

/** True where several requests may be under way on one connection at once. */
export const isShared = ({ protocol }: ConnectionSpec): boolean =>
  protocol === 'http/2' || protocol === 'websocket' || protocol === 'udp'

/** True for a request whose connection is still in its handshake. */
const isShaking = (world: World, place: number): boolean => {
  const link = world.state.requests.connection[place]
  return link >= 0 && connectionsIn(world).step[link] === SHAKING
}

/** Enters the next hop of a handshake, `delay` microseconds from now. */
export const shakeAfter = (world: World, place: number, next: { hop: number; delay: number }) => {
  const { requests, calendar, now } = world.state
  const connections = connectionsIn(world)
  connections.hop[requests.connection[place]] = next.hop
  requests.timer[place] = scheduleAt(calendar, now + next.delay, SHAKE + place)
}

/** Has the requests of a client that wait for a connection looked after, at this instant. */
export const wakeClient = (world: World, client: number): void => {
  if (connectionsIn(world).line.head[client] < 0) return
  scheduleAt(world.state.calendar, world.state.now, WAKE + client)
}

/**
 * Binds the connection of the request at `place` to its server, where one is chosen for all that
 * comes on it. False where that server counts it already.
 */
const bind = (world: World, place: number): boolean => {
  const { requests, now } = world.state
  const connections = connectionsIn(world)
  const link = requests.connection[place]
  if (link < 0 || connections.tied[link] === 0) return true
  const server = requests.server[place]
  if (connections.server[link] === server) return false
  connections.server[link] = server
  connections.gateway[link] = requests.gateway[place] // the one of its pool, where rules chose it
  connections.boundAt[link] = now
  connections.counter[link] = requests.gateway[place]
  clock[1] = connections.openedAt[link]
  world.log.append(connectionSubject(connections.id[link]), packDetail(BOUND, server, 0))
  return true
}

/**
 * The server at place `chosen` of the list has been chosen for the request at `place`, or for all
 * that comes on its connection. True: this is the first packet of a handshake, and on its way.
 */
export const bindTo = (world: World, place: number, chosen: number): boolean => {
  const { requests, gateways } = world.state
  const index = requests.gateway[place]
  if (bind(world, place)) occupy(world, index, chosen)
  if (!isShaking(world, place)) return false
  requests.phase[place] = CONNECTING
  shakeAfter(world, place, { hop: AT_HOST, delay: gateways[index].backNetwork })
  return true
}

/**
 * True when the gateway counts down with the end of an attempt: always, unless the server counts
 * the connection and keeps it.
 */
export const endsWithAttempt = (world: World, place: number): boolean => {
  const { requests, gateways } = world.state
  const connections = connectionsIn(world)
  const link = requests.connection[place]
  if (link < 0 || connections.tied[link] === 0) return true
  if (connections.server[link] !== requests.server[place]) return false
  const refused = requests.cause[place] === REFUSED && gateways[requests.gateway[place]].layer === 7
  if (connections.step[link] !== SHAKING && !refused) return false
  connections.server[link] = -1
  return true
}

/** True where the gateway passes bytes on and could not repeat what a server refused. */
export const isBlind = (world: World, place: number): boolean => {
  const { state } = world
  const link = state.requests.connection[place]
  if (link < 0 || connectionsIn(world).step[link] === SHAKING) return false
  return state.gateways[state.requests.gateway[place]].layer === 4
}

const unbind = (world: World, link: number): void => {
  const { gateways, calendar, now } = world.state
  const connections = connectionsIn(world)
  const server = connections.server[link]
  if (connections.tied[link] === 0 || server < 0) return
  const index = connections.counter[link]
  const { pool, held } = gateways[index]
  const member = pool.placeOf[server]
  if (member < 0) return
  pool.known.outstanding[member]--
  pool.known.sums.outstanding--
  if (pool.limited) openPlace(pool, member)
  if (held > 0) scheduleAt(calendar, now, WAKE + GATEWAYS + index)
  if (!world.choices[index].lends.outcomes) return
  world.choices[index].request.now = now
  const told = { place: member, latency: now - connections.boundAt[link] }
  const isBad = connections.reason[link] === RESET || connections.reason[link] === NOT_TAKEN
  if (isBad) notify(world, index, { kind: 'failed', why: 'connection', ...told })
  else notify(world, index, { kind: 'answered', ...told })
}

const close = (world: World, link: number, reason: number): void => {
  const connections = connectionsIn(world)
  connections.reason[link] = reason
  unbind(world, link)
  shut(connections, link, world.log)
  wakeClient(world, connections.client[link])
}

/** Takes the request at `place` along; the connection may have had enough with it. */
export const carry = (world: World, place: number, link: number): void => {
  const { requests, now } = world.state
  const connections = connectionsIn(world)
  const spec = connectionsOf(world, requests.traffic[place])
  requests.connection[place] = link
  requests.gateway[place] = connections.gateway[link]
  connections.busy[link]++
  connections.carried[link]++
  connections.usedAt[link] = now
  if (spec?.keep === 'request') last(connections, link, DONE_WITH)
  else if (spec?.maxRequests && connections.carried[link] >= spec.maxRequests) {
    last(connections, link, REQUESTS)
  }
}

const last = (connections: Connections, link: number, reason: number): void => {
  connections.step[link] = CLOSING
  connections.reason[link] = reason
}

/** The fate of the request at `place` has fallen: its connection is free of it. */
export const disembark = (world: World, place: number): void => {
  const { requests, now } = world.state
  const connections = connectionsIn(world)
  const link = requests.connection[place]
  if (link < 0) {
    if (requests.phase[place] === CONNECTING) {
      leave(requests, connections.line, requests.client[place], place)
    }
    return
  }
  requests.connection[place] = -1
  const gaveUp = requests.cause[place] === TIMEOUT
  if (connections.step[link] === SHAKING) {
    close(world, link, gaveUp ? ABANDONED : NOT_TAKEN)
    return
  }
  connections.busy[link]--
  connections.usedAt[link] = now
  const { step, busy } = connections
  if (step[link] === CLOSED) {
    if (busy[link] === 0) forgetPlace(connections, link)
    return
  }
  const spec = connectionsOf(world, connections.traffic[link])
  // An answer that nobody waits for would come first: the connection is of no more use.
  if (gaveUp && spec !== null && !isShared(spec)) close(world, link, ABANDONED)
  else if (step[link] === CLOSING && busy[link] === 0) close(world, link, connections.reason[link])
  else wakeClient(world, connections.client[link])
}

/** Whoever is bound to a server that went down is cut off; datagrams have nothing to cut. */
export const resetBoundTo = (world: World, server: number): void => {
  const connections = connectionsIn(world)
  for (let link = 0; link < connections.used; link++) {
    const { step } = connections
    if (connections.server[link] !== server || step[link] === NOWHERE) continue
    if (step[link] === SHAKING || step[link] === CLOSED) continue
    if (connectionsOf(world, connections.traffic[link])?.protocol === 'udp') continue
    close(world, link, RESET)
  }
}

/** Whoever is bound to the server closes once nothing is under way; clients then come anew. */
export const letGoOf = (world: World, server: number): void => {
  const connections = connectionsIn(world)
  for (let link = 0; link < connections.used; link++) {
    if (connections.server[link] !== server || connections.step[link] !== OPEN) continue
    if (connections.busy[link] === 0) close(world, link, AGE)
    else last(connections, link, AGE)
  }
}

/** A client has another address: no connection of its old one takes a request any more. What is
 * under way on it is still answered; a handshake that has begun comes to its end. */
export const leaveBehind = (world: World, client: number): void => {
  const connections = connectionsIn(world)
  const { step, busy, next, newest } = connections
  if (client >= newest.length) return
  for (let link = newest[client]; link >= 0; ) {
    const older = next[link]
    if (step[link] === OPEN && busy[link] === 0) close(world, link, MOVED)
    else if (step[link] === OPEN) last(connections, link, MOVED)
    link = older
  }
}

/** Has an open connection looked after when it may have been idle, or open, for too long. */
export const watchOver = (world: World, link: number): void => {
  const { calendar, now } = world.state
  const connections = connectionsIn(world)
  const spec = connectionsOf(world, connections.traffic[link])
  if (spec === null || connections.step[link] !== OPEN) return
  const idleAt = (connections.busy[link] > 0 ? now : connections.usedAt[link]) + spec.idleTimeout
  const ageAt = connections.readyAt[link] + (spec.maxAge ?? Number.POSITIVE_INFINITY)
  const at = Math.max(now, Math.min(idleAt, ageAt))
  due[0] = at
  connections.timer[link] = at > world.end ? -1 : schedule(calendar, CONNECTION + link)
}

/** The hour of an open connection has struck: it closes, or is watched on. */
export const inspectConnection = (world: World, link: number): void => {
  if (connectionsIn(world).timer[link] !== world.state.calendar.poppedSequence) return
  const { now } = world.state
  const connections = connectionsIn(world)
  const spec = connectionsOf(world, connections.traffic[link])
  connections.timer[link] = -1
  if (spec === null || connections.step[link] !== OPEN) return
  const isOld = spec.maxAge !== null && now >= connections.readyAt[link] + spec.maxAge
  const isIdle = connections.busy[link] === 0
  if (isOld && isIdle) close(world, link, AGE)
  else if (isOld) last(connections, link, AGE)
  else if (isIdle && now >= connections.usedAt[link] + spec.idleTimeout) close(world, link, IDLE)
  else watchOver(world, link)
}

/** Connections of a traffic close at another age from now on. Those that are open already are held
 * to it as well, from when they were opened. */
export const setMaxAge = (world: World, traffic: number, maxAge: Duration | null): void => {
  const { sources } = world.state
  const connections = connectionsIn(world)
  const before = sources[traffic].traffic
  const { clients } = before
  if (clients.connections === null) return
  const told = { ...clients.connections, maxAge }
  sources[traffic].traffic = { ...before, clients: { ...clients, connections: told } }
  note(world, 'traffic.changed', { value: (maxAge ?? 0) / MILLISECOND })
  for (let link = 0; link < connections.used; link++) {
    if (connections.step[link] === OPEN && connections.traffic[link] === traffic) {
      watchOver(world, link)
    }
  }
}
