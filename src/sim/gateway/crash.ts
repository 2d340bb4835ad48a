// A server goes down with everything it holds: the requests are reset, and the balancer learns of
// each as its connection breaks.

import { isCopy } from '../cluster/copies'
import { inServiceAt, isProbe, leave, release } from '../cluster/requests'
import { vacate } from '../cluster/serve'
import { CRASHED, judgePlain } from '../cluster/servers'
import { scheduleAt } from '../engine/calendar'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { RESTART, TIMER, type World } from '../world'
import { RESET } from './fate'

const SERVER_CRASHED = codeOf('server.crashed')
const ATTEMPT_LOST = codeOf('attempt.lost')

/** Value of a server.crashed record: 0 by order, 1 by its own overload. */
const BY_OVERLOAD = 1

/** Crashes a server whose memory ran out; it restarts by itself. */
export const crash = (
  world: World,
  server: number,
  sendBack: (world: World, place: number) => void,
): void => {
  const { servers, calendar, now } = world.state
  clock[1] = now
  world.log.append(-1, packDetail(SERVER_CRASHED, server, BY_OVERLOAD))
  servers.condition[server] = CRASHED
  judgePlain(servers, server)
  loseAll(world, server, sendBack)
  const { memory } = servers.facts[server]
  if (!memory) return
  servers.restartAt[server] = now + memory.restart
  scheduleAt(calendar, servers.restartAt[server], TIMER + RESTART + server)
}

/** Everything that the server holds is lost: who is served first, then who waits, in order. */
export const loseAll = (
  world: World,
  server: number,
  sendBack: (world: World, place: number) => void,
): void => {
  const { servers } = world.state
  servers.cached[server]?.fill(0)
  world.sessions?.serverLost(world, server)
  cutOff(world, server, sendBack)
}

/** Everything that is under way at the server is lost, and nothing that it remembers. */
export const cutOff = (
  world: World,
  server: number,
  sendBack: (world: World, place: number) => void,
): void => {
  const { requests, servers } = world.state
  world.wires?.cut(world, server)
  const lost = [...inServiceAt(requests, server)]
  for (const place of lost) {
    if (!isProbe(requests, place)) {
      world.repeats?.lost(world, place)
      lose(world, place, 1)
      servers.lostInCrash[server]++
    }
    vacate(world, place)
  }
  while (servers.line.head[server] >= 0) {
    const place = servers.line.head[server]
    if (!isProbe(requests, place)) lose(world, place, 0)
    servers.waiting[server]--
    leave(requests, servers.line, server, place)
    lost.push(place)
  }
  // Only now, when the server is empty, may the gateway react to the resets.
  for (const place of lost) {
    if (isCopy(requests, place)) world.release?.copied?.(world, place, true)
    else if (isProbe(requests, place)) world.care?.lose(world, place)
    else if (requests.abandoned[place] === 1) release(requests, place)
    else sendBack(world, place)
  }
}

const lose = (world: World, place: number, inSlot: number): void => {
  const { requests } = world.state
  const detail = packDetail(ATTEMPT_LOST, requests.server[place], inSlot)
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], detail)
  requests.cause[place] = RESET
  requests.status[place] = 502
}
