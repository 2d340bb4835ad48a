// The way of an answer back through its gateway, or past it: each KiB that a gateway passes on
// takes core time, at layer 7 copied by a program, at layer 4 forwarded packet by packet.

import { codeOf, packWide } from '../engine/event'
import { clock } from '../engine/log'
import type { World } from '../world'
import { handIn } from './cpu'
import type { Visit } from './openedState'

const SENT = codeOf('answer.sent')
const DIRECT = codeOf('answer.direct')

const KIB = 1_024

// What cores have to do waits until one is free; without any it takes its own time.
const timeFor = ({ state }: World, place: number, work: number): number => {
  const { requests, gateways, now } = state
  const { cores } = gateways[gateways[requests.gateway[place]].posts[0]]
  return cores === null ? work : handIn(cores, work, now) - now
}

/**
 * The gateway sends the answer of a visit, after `work` microseconds that it has spent on making it
 * smaller: a record, and how long all of that takes, the wait for a core included.
 */
export const sendOn = (world: World, place: number, of: { visit: Visit; work: number }): number => {
  const { requests, gateways } = world.state
  const bytes = of.visit.size - of.visit.removed
  const { costs } = gateways[requests.gateway[place]]
  const passing = costs === null ? 0 : Math.floor((bytes / KIB) * costs.kib + 0.5)
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packWide(SENT, bytes))
  return of.work + passing > 0 ? timeFor(world, place, of.work + passing) : 0
}

/** The server answers the client itself: a record, and no work for the gateway. */
export const sendPast = (world: World, place: number, visit: Visit): number => {
  const { requests } = world.state
  visit.isDirect = true
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packWide(DIRECT, visit.size))
  return 0
}
