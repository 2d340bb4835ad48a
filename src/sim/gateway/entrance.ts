// A request is at its gateway, which may spend core time on it: then the one to whose connection a
// server is bound goes there, and for the others the balancer chooses.

import { CLOSED, connectionsIn } from '../cluster/connections'
import { READING } from '../cluster/requests'
import { scheduleAt } from '../engine/calendar'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { READ, type World } from '../world'
import { handIn } from './cpu'
import { answerClient, RESET } from './fate'
import { pass, route } from './route'

const WORKED = codeOf('gateway.worked')

/** Lets the request at `place` in. */
export const enterGateway = (world: World, place: number): void => {
  if (world.doors?.bars(world, place)) return
  const { requests, gateways, calendar, now } = world.state
  const { cores } = gateways[requests.gateway[place]]
  if (cores !== null) {
    const end = handIn(cores, costOf(world, place), now)
    if (end > now) {
      requests.phase[place] = READING
      requests.since[place] = now
      requests.until[place] = end
      requests.timer[place] = scheduleAt(calendar, end, READ + place)
      return
    }
  }
  letIn(world, place)
}

/** The gateway has spent its core time on the request at `place`. */
export const readAndLetIn = (world: World, place: number): void => {
  const { requests, now } = world.state
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(WORKED, -1, 0))
  requests.since[place] = now
  letIn(world, place)
}

const letIn = (world: World, place: number): void => {
  if (!followsConnection(world, place)) route(world, place)
}

// Layer 7 reads a request, layer 4 passes its packets on. A connection that nobody told of is a new
// one, and a flow begins with its first datagram.
const costOf = (world: World, place: number): number => {
  const { requests, gateways } = world.state
  const connections = connectionsIn(world)
  const { costs, layer } = gateways[requests.gateway[place]]
  if (costs === null) return 0
  const own = layer === 7 ? costs.request : costs.forward
  const link = requests.connection[place]
  const isFirst = link < 0 || (connections.rounds[link] === 0 && connections.server[link] < 0)
  return isFirst ? own + costs.connection : own
}

const followsConnection = (world: World, place: number): boolean => {
  const { requests, gateways } = world.state
  const connections = connectionsIn(world)
  const link = requests.connection[place]
  if (link < 0) return false
  const server = connections.server[link]
  if (server >= 0) requests.gateway[place] = connections.counter[link]
  const member = server < 0 ? -1 : gateways[requests.gateway[place]].pool.placeOf[server]
  if (member >= 0) {
    if (requests.attempt[place] === 0) requests.attempt[place] = 1
    pass(world, place, member)
    return true
  }
  if (server < 0 && connections.step[link] !== CLOSED) return false
  requests.cause[place] = RESET
  requests.status[place] = 502
  answerClient(world, place)
  return true
}
