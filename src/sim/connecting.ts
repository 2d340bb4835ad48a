// From the client to its gateway on a connection: an open one is taken, a new one is opened, or the
// request waits at the client. A handshake is the journey of the request that it is made for.

import { connectionsIn, OPEN, openPlaceFor, SHAKING } from './cluster/connections'
import { CONNECTING, join, leave, READING, TO_GATEWAY } from './cluster/requests'
import { CRASHED } from './cluster/servers'
import { scheduleAt } from './engine/calendar'
import { codeOf, connectionSubject, packDetail, packWide } from './engine/event'
import { clock } from './engine/log'
import {
  AT_GATE,
  AT_HOST,
  carry,
  connectionsOf,
  DONE,
  GREETED,
  isShared,
  shakeAfter,
  TURNED_AWAY,
  watchOver,
} from './gateway/connections'
import { handIn } from './gateway/cpu'
import { enterGateway } from './gateway/entrance'
import { REFUSED } from './gateway/fate'
import { backAtGateway, route } from './gateway/route'
import type { Ridden } from './reading'
import type { ConnectionSpec } from './scenario/scenario'
import { simTime } from './time'
import { AT_GATEWAY, type World } from './world'

const OPENED = codeOf('connection.opened')
const READY = codeOf('connection.ready')
const CARRIED = codeOf('request.carried')
const WORKED = codeOf('gateway.worked')
const ATTEMPT_REFUSED = codeOf('attempt.refused')

const NEW = -2
const WAIT = -1

/** The request at `place` has been sent by a client that keeps connections. */
export const connect = (world: World, place: number, spec: ConnectionSpec): void => {
  const { requests } = world.state
  const connections = connectionsIn(world)
  requests.phase[place] = CONNECTING
  requests.until[place] = -1
  requests.timer[place] = -1
  const client = requests.client[place]
  const link = connectionFor(world, client, spec)
  if (link === WAIT) join(requests, connections.line, client, place)
  else take(world, place, link)
}

/** A connection of the client may have come free, or be wanting: who waits is seen to in turn. */
export const serveClient = (world: World, client: number): void => {
  const { requests } = world.state
  const connections = connectionsIn(world)
  for (;;) {
    const place = connections.line.head[client]
    if (place < 0) return
    const spec = connectionsOf(world, requests.traffic[place])
    const link = spec === null ? WAIT : connectionFor(world, client, spec)
    if (link === WAIT) return
    leave(requests, connections.line, client, place)
    take(world, place, link)
  }
}

// The least busy of those that take another request, a new one while there may be more, or none.
const connectionFor = (world: World, client: number, spec: ConnectionSpec): number => {
  if (spec.keep === 'request') return NEW
  const { step, busy, next, newest } = connectionsIn(world)
  const shared = isShared(spec)
  let best = WAIT
  let count = 0
  let isComing = false
  for (let link = newest[client]; link >= 0; link = next[link]) {
    if (step[link] === SHAKING) isComing = true
    else if (step[link] !== OPEN) continue
    else if ((shared || busy[link] === 0) && (best < 0 || busy[link] < busy[best])) best = link
    count++
  }
  if (best >= 0 && busy[best] === 0) return best
  if (shared && isComing) return WAIT
  return count < spec.perClient ? NEW : best
}

const take = (world: World, place: number, link: number): void => {
  if (link === NEW) open(world, place)
  else ride(world, place, link)
}

const resumes = (world: World, spec: ConnectionSpec, link: number): boolean => {
  const { known, client, id } = connectionsIn(world)
  if (spec.tls === 'none' || known[client[link]] === 0) return false
  return world.resumptions.uniformAt(id[link], 0) < spec.resumption
}

const roundsOf = (spec: ConnectionSpec, isResumed: boolean): number => {
  if (spec.protocol === 'udp') return 0
  if (spec.tls === 'none') return 1
  if (isResumed && spec.earlyData) return 1
  return spec.tls === '1.3' || isResumed ? 2 : 3
}

const open = (world: World, place: number): void => {
  const { requests, gateways, now } = world.state
  const connections = connectionsIn(world)
  const spec = connectionsOf(world, requests.traffic[place])
  if (spec === null) return
  const client = requests.client[place]
  const index = requests.gateway[place]
  const link = openPlaceFor(connections, client, now)
  requests.connection[place] = link
  connections.opener[link] = requests.id[place]
  connections.traffic[link] = requests.traffic[place]
  connections.gateway[link] = index
  connections.tied[link] = gateways[index].layer === 4 || spec.protocol === 'websocket' ? 1 : 0
  const isResumed = resumes(world, spec, link)
  connections.resumed[link] = isResumed ? 1 : 0
  connections.rounds[link] = roundsOf(spec, isResumed)
  clock[1] = now
  world.log.append(connectionSubject(connections.id[link]), packWide(OPENED, client))
  if (connections.rounds[link] === 0) establish(world, place)
  else shakeAfter(world, place, { hop: AT_GATE, delay: gateways[index].network })
}

/** The next hop of the handshake that is made for the request at `place`. */
export const shake = (world: World, place: number): void => {
  const { requests, gateways } = world.state
  const connections = connectionsIn(world)
  const link = requests.connection[place]
  const { layer, network, backNetwork } = gateways[requests.gateway[place]]
  const ways = network + backNetwork
  const beyond = connections.rounds[link] - 1 // round trips after the first
  switch (connections.hop[link]) {
    case AT_GATE: {
      if (world.doors?.bars(world, place)) return
      const delay = greet(world, place)
      if (delay > 0) standAtDesk(world, place, delay)
      else meet(world, place)
      return
    }
    case GREETED:
      requests.phase[place] = CONNECTING
      requests.until[place] = -1
      clock[1] = connections.openedAt[link] + network
      world.log.append(connectionSubject(connections.id[link]), packDetail(WORKED, -1, 0))
      meet(world, place)
      return
    case AT_HOST:
      if (isGone(world, place)) shakeAfter(world, place, { hop: TURNED_AWAY, delay: backNetwork })
      else shakeAfter(world, place, { hop: DONE, delay: ways + beyond * 2 * ways })
      return
    case TURNED_AWAY:
      turnAway(world, place)
      return
    default:
      if (layer === 4 && isGone(world, place)) turnAway(world, place)
      else establish(world, place)
  }
}

// The first packet waits at the gateway, in the line of those that are read.
const standAtDesk = (world: World, place: number, delay: number): void => {
  const { requests, now } = world.state
  requests.phase[place] = READING
  requests.until[place] = now + delay
  shakeAfter(world, place, { hop: GREETED, delay })
}

// Core time for a new connection and, where TLS ends at the gateway, for its handshake; answers how
// long that takes, the wait for a core included. The handshake's part is taken here in one piece.
const greet = (world: World, place: number): number => {
  const { requests, gateways, now } = world.state
  const connections = connectionsIn(world)
  const { costs, cores, layer } = gateways[requests.gateway[place]]
  if (costs === null || cores === null) return 0
  const link = requests.connection[place]
  const shakes = layer === 7 && connectionsOf(world, connections.traffic[link])?.tls !== 'none'
  const isShort = connections.resumed[link] === 1
  const secret = shakes ? (isShort ? costs.resumption : costs.handshake) : 0
  return handIn(cores, costs.connection + secret, now) - now
}

// Layer 4 passes the very first packet on, so it must choose now.
const meet = (world: World, place: number): void => {
  const { requests, gateways } = world.state
  const connections = connectionsIn(world)
  const { layer, network } = gateways[requests.gateway[place]]
  if (layer === 4) {
    route(world, place)
    return
  }
  const beyond = connections.rounds[requests.connection[place]] - 1
  shakeAfter(world, place, { hop: DONE, delay: network + beyond * 2 * network })
}

const isGone = ({ state }: World, place: number): boolean => {
  const { servers, requests } = state
  const server = requests.server[place]
  return servers.condition[server] === CRASHED || servers.present[server] === 0
}

const turnAway = (world: World, place: number): void => {
  const { requests } = world.state
  const connections = connectionsIn(world)
  const detail = packDetail(ATTEMPT_REFUSED, requests.server[place], REFUSED)
  clock[1] = connections.boundAt[requests.connection[place]]
  world.log.append(requests.id[place], detail)
  requests.cause[place] = REFUSED
  requests.status[place] = 502
  backAtGateway(world, place)
}

const establish = (world: World, place: number): void => {
  const { requests, now } = world.state
  const connections = connectionsIn(world)
  const link = requests.connection[place]
  const client = connections.client[link]
  connections.step[link] = OPEN
  connections.readyAt[link] = now
  connections.known[client] = 1
  clock[1] = connections.openedAt[link]
  const detail = packDetail(READY, connections.server[link], connections.rounds[link])
  world.log.append(connectionSubject(connections.id[link]), detail)
  ride(world, place, link)
  watchOver(world, link)
  serveClient(world, client)
}

const riddenOf = (world: World, link: number): Ridden => {
  const connections = connectionsIn(world)
  return {
    connection: connections.id[link],
    opener: connections.opener[link],
    order: connections.carried[link],
    openedAt: simTime(connections.openedAt[link]),
    server: connections.server[link],
    boundAt: simTime(connections.boundAt[link]),
  }
}

const ride = (world: World, place: number, link: number): void => {
  const { requests, gateways, calendar, now } = world.state
  const connections = connectionsIn(world)
  carry(world, place, link)
  if (world.watch?.request === requests.id[place]) world.watch.rode(riddenOf(world, link))
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packWide(CARRIED, connections.id[link]))
  requests.phase[place] = TO_GATEWAY
  requests.since[place] = now
  const { network } = gateways[requests.gateway[place]]
  if (network === 0) {
    enterGateway(world, place)
    return
  }
  requests.until[place] = now + network
  requests.timer[place] = scheduleAt(calendar, now + network, AT_GATEWAY + place)
}
