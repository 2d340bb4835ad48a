// The first hop: from the client to its gateway.
import { TO_GATEWAY } from './cluster/requests'
import { scheduleAt } from './engine/calendar'
import { beginPatience } from './gateway/patience'
import { AT_GATEWAY, type World } from './world'

/** Sends the request on its way; true when it is already there. */
export const beginJourney = (world: World, place: number): boolean => {
  const { requests, gateways, calendar, now } = world.state
  beginPatience(world, place)
  if (world.wires?.board(world, place)) return false
  const { network } = gateways[requests.gateway[place]]
  if (network === 0) return true
  requests.phase[place] = TO_GATEWAY
  requests.until[place] = now + network
  requests.timer[place] = scheduleAt(calendar, now + network, AT_GATEWAY + place)
  return false
}
