// The way of a request through its gateway: to a server, to another one after a refusal, into the
// line at the gateway, and back to the client.

import { HOLD } from '../balancers/balancer'
import {
  BACK,
  HELD,
  IN_SERVICE,
  join,
  leave,
  release,
  TO_SERVER,
  WAITING,
} from '../cluster/requests'
import { ACCEPTED, quit, reach } from '../cluster/serve'
import { memoryShare } from '../cluster/servers'
import { due, schedule } from '../engine/calendar'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { AT_SERVER, BACK_AT_GATEWAY, type Gateway, type World, type WorldState } from '../world'
import { decide, isPlace, occupy } from './choosing'
import { crash } from './crash'
import { answerClient, GATEWAY_FULL, NO_SERVER, QUEUE_FULL, REFUSED, settle, TIMEOUT } from './fate'
import { isAsleep, isSaturated } from './pool'
import { BY_CLIENT, tell } from './telling'

/** Places at the gateway of a policy that holds, where the document gives none. */
const HELD_MAX = 1_000_000

const ASSIGNED = codeOf('request.assigned')
const HELD_KIND = codeOf('request.held')
const ATTEMPT_REFUSED = codeOf('attempt.refused')

/** The request at `place` has come to its gateway. */
export const enter = (world: World, place: number): void => {
  if (world.isBare) forward(world, place)
  else enterOddly(world, place)
}

// Where there are doors, connections, a split between versions, or something that opens requests.
const enterOddly = (world: World, place: number): void => {
  if (world.release?.direct) world.release.direct(world, place)
  if (world.wires !== null) world.wires.enter(world, place)
  else if (world.doors === null || !world.doors.bars(world, place)) route(world, place)
}

/** The gateway opens the request at `place` where it is told to, and sends it on. */
export const route = (world: World, place: number): void => {
  const { functions } = world
  if (functions === null || functions.examine(world, place)) forward(world, place)
}

const choose = (world: World, place: number): number =>
  world.sessions === null ? decide(world, place) : world.sessions.choose(world, place)

/** Somebody must take the request at `place`. */
export const forward = (world: World, place: number): void => {
  world.limits?.come(world, place)
  world.state.requests.attempt[place]++
  const chosen = choose(world, place)
  if (isPlace(chosen)) pass(world, place, chosen)
  else keepWaiting(world, place, chosen)
}

// Nobody takes it now: it waits here, where there is room, or is turned away.
const keepWaiting = (world: World, place: number, chosen: number): void => {
  const { requests, gateways, servers } = world.state
  const gateway = gateways[requests.gateway[place]]
  requests.attempt[place]--
  const busy = chosen === HOLD || isSaturated(servers, gateway.pool) || isAsleep(world, gateway)
  if (busy && gateway.held < placesOf(gateway, chosen)) hold(world, place)
  else turnAway(world, place, busy ? GATEWAY_FULL : NO_SERVER)
}

// A failure that could not be cured keeps its own reason.
const turnAway = (world: World, place: number, cause: number): void => {
  const { requests } = world.state
  if (requests.cause[place] === 0) {
    requests.cause[place] = cause
    requests.status[place] = 503
  }
  answerClient(world, place)
}

// A policy that lets requests wait needs room for them, where the document gives none.
const placesOf = ({ queue }: Gateway, chosen: number): number =>
  chosen === HOLD && queue === 0 ? HELD_MAX : queue

/** Sends the request on to the server at place `chosen` of the list. */
export const pass = (world: World, place: number, chosen: number): void => {
  const { requests, gateways, servers, now } = world.state
  const { wires } = world
  const index = requests.gateway[place]
  const { pool, backNetwork } = gateways[index]
  requests.chosenAt[place] = now
  const server = pool.known.ids[chosen]
  requests.server[place] = server
  requests.cause[place] = 0
  if (wires === null) occupy(world, index, chosen)
  else if (wires.bind(world, place, chosen)) return
  servers.assigned[server]++
  const detail = packDetail(ASSIGNED, server, requests.attempt[place])
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], detail)
  requests.since[place] = now
  if (pool.health !== null) world.care?.sent(world, { gateway: index, server })
  world.repeats?.sent(world, place)
  if (wires === null && backNetwork === 0) arriveAtServer(world, place)
  else goToServer(world, place)
}

const goToServer = (world: World, place: number): void => {
  const { requests, gateways, now } = world.state
  const { backNetwork } = gateways[requests.gateway[place]]
  const way = world.wires === null ? backNetwork : world.wires.way(world, place)
  requests.phase[place] = TO_SERVER
  requests.until[place] = now + way
  if (way === 0) arriveAtServer(world, place)
  else travel(world.state, place, AT_SERVER)
}

// The request is on its way until the instant that its row says.
const travel = ({ requests, calendar }: WorldState, place: number, code: number): void => {
  due[0] = requests.until[place]
  requests.timer[place] = schedule(calendar, code + place)
}

/** The request reaches the server that was chosen for it. */
export const arriveAtServer = (world: World, place: number): void => {
  const { requests, servers } = world.state
  const server = requests.server[place]
  const outcome = reach(world, place)
  if (outcome !== ACCEPTED) refuse(world, place, outcome)
  else if (servers.plain[server] === 0 && memoryShare(servers, server) > 1) {
    crash(world, server, sendBack)
  }
}

const refuse = (world: World, place: number, outcome: number): void => {
  const { requests } = world.state
  const server = requests.server[place]
  const detail = packDetail(ATTEMPT_REFUSED, server, outcome)
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], detail)
  requests.cause[place] = outcome
  requests.status[place] = outcome === REFUSED ? (world.sessions?.refusal ?? 502) : 503
  sendBack(world, place)
}

/** An answer, a refusal or a reset goes back to the gateway. */
export const sendBack = (world: World, place: number): void => {
  const { requests, gateways } = world.state
  if (gateways[requests.gateway[place]].backNetwork === 0) backAtGateway(world, place)
  else goBack(world, place)
}

const goBack = (world: World, place: number): void => {
  const { requests, gateways, now } = world.state
  requests.phase[place] = BACK
  requests.since[place] = now
  requests.until[place] = now + gateways[requests.gateway[place]].backNetwork
  travel(world.state, place, BACK_AT_GATEWAY)
}

/** The gateway sees how an attempt ended: it answers the client or tries another server. */
export const backAtGateway = (world: World, place: number): void => {
  const { requests, gateways } = world.state
  const index = requests.gateway[place]
  const cause = requests.cause[place]
  forget(world, place, cause)
  if (world.wires !== null) world.wires.keep(world, place)
  if (cause !== 0 && isRepeatable(world, place)) tryAnother(world, place)
  else answerClient(world, place)
  if (gateways[index].held > 0) callHeld(world, index)
}

// A refusal, or what the gateway is told to repeat after a server has had it; of a request that it
// has kept and may send once more.
const isRepeatable = (world: World, place: number): boolean => {
  const { requests, gateways } = world.state
  const cause = requests.cause[place]
  if (requests.attempt[place] > gateways[requests.gateway[place]].retries) return false
  if (world.wires?.isBlind(world, place)) return false
  if (cause === REFUSED || cause === QUEUE_FULL) return true
  if (world.repeats === null || !world.repeats.allows(world, place)) return false
  world.repeats.again(world, place)
  return true
}

const tryAnother = (world: World, place: number): void => {
  const { tried, server } = world.state.requests
  tried.set(place, [...(tried.get(place) ?? []), server[place]])
  if (world.sessions === null || !world.sessions.waits(world, place)) forward(world, place)
}

// The balancer no longer counts the attempt as unanswered.
const forget = (world: World, place: number, cause: number): void => {
  const { requests, gateways } = world.state
  if (world.wires !== null && !world.wires.endsWithAttempt(world, place)) return
  const { pool } = gateways[requests.gateway[place]]
  const member = pool.placeOf[requests.server[place]]
  if (member < 0) return
  const { outstanding, sums } = pool.known
  outstanding[member]--
  sums.outstanding--
  if (pool.watched) tell(world, place, cause)
}

const hold = (world: World, place: number): void => {
  const { requests, gateways, heldLine, now } = world.state
  const index = requests.gateway[place]
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(HELD_KIND, -1, 0))
  requests.phase[place] = HELD
  requests.since[place] = now
  requests.until[place] = -1
  gateways[index].held++
  join(requests, heldLine, index, place)
  world.limits?.waits(world, index)
}

/** Sends on who waits there, as long as the policy names a server; `coming` more follow. */
export const callHeld = (world: World, index: number, coming = 0): void => {
  const { requests, gateways, heldLine } = world.state
  world.limits?.adjust(world, index, coming)
  while (gateways[index].held > 0) {
    const place = heldLine.head[index]
    requests.attempt[place]++
    const chosen = choose(world, place)
    if (!isPlace(chosen)) {
      requests.attempt[place]--
      return
    }
    gateways[index].held--
    leave(requests, heldLine, index, place)
    pass(world, place, chosen)
  }
}

// What becomes of a request whose client's patience is over.
const OVER = { cause: TIMEOUT, status: 504 }

/** The client gives up, or loses its gateway: its fate falls now, whatever a server still does for
 * it. */
export const giveUp = (world: World, place: number, end = OVER): void => {
  const { requests, gateways, heldLine } = world.state
  const index = requests.gateway[place]
  const phase = requests.phase[place]
  if (world.functions?.gaveUp(world, place)) return
  if (phase === HELD) {
    gateways[index].held--
    leave(requests, heldLine, index, place)
  }
  if (phase === WAITING) quit(world, place)
  if (phase === IN_SERVICE) world.repeats?.leaves(world, place)
  if (phase >= TO_SERVER && phase <= BACK) forget(world, place, BY_CLIENT)
  requests.cause[place] = end.cause
  const answer = requests.status[place]
  requests.status[place] = end.status
  settle(world, place)
  if (phase === IN_SERVICE) {
    requests.abandoned[place] = 1
    requests.status[place] = answer
  } else {
    release(requests, place)
  }
  if (gateways[index].held > 0) callHeld(world, index)
}
