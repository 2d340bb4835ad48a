// A request is at its gateway: the one to whose connection a server is bound goes there, for the
// others the balancer chooses.
import { CLOSED } from '../cluster/connections'
import type { World } from '../world'
import { answerClient, RESET } from './fate'
import { pass, route } from './route'

/** Lets the request at `place` in. */
export const enterGateway = (world: World, place: number): void => {
  if (!world.linked || !followsConnection(world, place)) route(world, place)
}

const followsConnection = (world: World, place: number): boolean => {
  const { requests, connections, gateways } = world.state
  const link = requests.connection[place]
  if (link < 0) return false
  const server = connections.server[link]
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
