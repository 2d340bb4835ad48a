// The connections that a gateway of layer 7 has to its servers: one carries one request at a time
// and is kept for the next, as many as it is told to; where none is idle, another is opened.

import { CRASHED } from '../cluster/servers'
import { causes, codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import type { World } from '../world'
import { handIn } from './cpu'

const OPENED = codeOf('upstream.opened')
const ERROR = causes.indexOf('error')

/** Finds the request at `place` a connection to its server; answers how long it is on its way. */
export const wayToServer = (world: World, place: number): number => {
  const { requests, gateways, now } = world.state
  const gateway = gateways[requests.gateway[place]]
  const { backNetwork, costs } = gateway
  const { cores } = gateways[gateway.posts[0]] // those of its front
  if (gateway.upstream === null) return backNetwork
  const server = requests.server[place]
  if (gateway.idle[server] > 0) {
    gateway.idle[server]--
    return backNetwork
  }
  gateway.dialed++
  clock[1] = now
  world.log.append(requests.id[place], packDetail(OPENED, server, 0))
  const encrypts = gateway.tls === 'reencrypt'
  let begins = now
  if (cores !== null && costs !== null) {
    begins = handIn(cores, costs.connection + (encrypts ? costs.handshake : 0), now)
  }
  // One round trip for TCP and, as TLS is 1.3 here, one more for that.
  return begins - now + backNetwork * (encrypts ? 5 : 3)
}

/** An attempt has come back: whole, its connection may serve another. */
export const keepWay = (world: World, place: number): void => {
  const { requests, gateways, servers } = world.state
  const { upstream, idle } = gateways[requests.gateway[place]]
  const cause = requests.cause[place]
  if (upstream === null || (cause !== 0 && cause !== ERROR)) return
  const server = requests.server[place]
  if (servers.condition[server] === CRASHED) return
  if (idle[server] < upstream.keepalive) idle[server]++
}

/** Nothing is left of the connections to a server that went down. */
export const cutWays = ({ state }: World, server: number): void => {
  for (const { idle } of state.gateways) idle[server] = 0
}
