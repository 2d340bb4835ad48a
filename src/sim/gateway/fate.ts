// How a request ends. Its fate falls when the client has its answer, or when its patience is over;
// a server may go on working for nobody.

import { release, TO_CLIENT } from '../cluster/requests'
import { scheduleAt } from '../engine/calendar'
import { causes, codeOf, packDetail, packFate } from '../engine/event'
import { clock } from '../engine/log'
import { think } from '../traffic/arrive'
import { AT_CLIENT, type Counters, type World } from '../world'
import { endPatience } from './patience'

const COMPLETED = codeOf('request.completed')
const FAILED = codeOf('request.failed')
const REJECTED = codeOf('request.rejected')

/** Codes of the causes that the gateway deals in. */
export const REFUSED = causes.indexOf('refused')
export const RESET = causes.indexOf('reset')
export const TIMEOUT = causes.indexOf('timeout')
export const ERROR = causes.indexOf('error')
export const QUEUE_FULL = causes.indexOf('queue-full')
export const NO_SERVER = causes.indexOf('no-server')
export const GATEWAY_FULL = causes.indexOf('gateway-full')
export const BLOCKED = causes.indexOf('blocked')
export const SERVER_TIMEOUT = causes.indexOf('server-timeout')

// Turned away before any work.
const isRejection = (cause: number): boolean => cause >= QUEUE_FULL && cause < SERVER_TIMEOUT

const fateOf = (status: number, cause: number): number => {
  if (isRejection(cause)) return REJECTED
  return status >= 500 ? FAILED : COMPLETED
}

const countLoss = (counters: Counters, code: number, cause: number): void => {
  if (code === REJECTED) counters.rejected++
  else counters.failed++
  counters.causes[cause]++
}

/** The gateway answers the client with the request's status and cause: after the network delay,
 * its fate falls. */
export const answerClient = (world: World, place: number): void => {
  const { requests, gateways } = world.state
  const { functions } = world
  const work = functions === null ? 0 : functions.receive(world, place)
  if (work < 0) return
  const delay = gateways[requests.gateway[place]].network + work
  if (delay > 0) {
    sendAnswer(world, place, delay)
    return
  }
  settle(world, place)
  release(requests, place)
}

const sendAnswer = (world: World, place: number, delay: number): void => {
  const { requests, calendar, now } = world.state
  requests.phase[place] = TO_CLIENT
  requests.since[place] = now
  requests.until[place] = now + delay
  requests.timer[place] = scheduleAt(calendar, now + delay, AT_CLIENT + place)
}

/** The fate of the request at `place` falls, by its status and cause. The place stays taken. */
export const settle = (world: World, place: number): void => {
  const { requests, counters } = world.state
  const status = requests.status[place]
  const cause = requests.cause[place]
  const code = cause === 0 && status < 500 ? COMPLETED : fateOf(status, cause)
  if (code === COMPLETED) counters.completed++
  else countLoss(counters, code, cause)
  const detail = packDetail(code, requests.server[place], packFate(status, cause))
  clock[1] = requests.sentAt[place]
  world.log.append(requests.id[place], detail)
  endPatience(world, place)
  if (world.follows) follow(world, place, code)
}

// Who follows requests to their end hears of this one, and its client thinks of the next.
const follow = (world: World, place: number, code: number): void => {
  const { requests } = world.state
  world.functions?.settled(world, place, code - COMPLETED)
  if (code === COMPLETED) world.scaler?.answered(world, place)
  world.returns?.settled(world, place, code - COMPLETED)
  world.sessions?.settled(world, place)
  world.versions?.settled(world, place, code - COMPLETED)
  world.release?.settled(world, place, code - COMPLETED)
  world.regions?.settled(world, place, code - COMPLETED)
  world.repeats?.settled(world, place)
  world.wires?.disembark(world, place)
  if (world.anyClosed) think(world, requests.client[place])
}
