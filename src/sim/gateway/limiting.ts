// How many requests a server may have: with HAProxy's minconn and fullconn few while the pool is
// idle, and all of maxconn when it is full, so that a line forms in front of the balancer, where
// anybody may serve it, and not in front of one server. And `timeout queue`: how long one may wait.
import { leave } from '../cluster/requests'
import { scheduleAt } from '../engine/calendar'
import { causes } from '../engine/event'
import { TIMER, WAITED, type World } from '../world'
import { answerClient } from './fate'
import type { Limits } from './limits'
import { openPlace } from './pool'
import { callHeld } from './route'

const QUEUE_TIMEOUT = causes.indexOf('queue-timeout')

/** Limits of one server and the load at which its pool is full; requests. */
interface Bounds {
  readonly least: number
  readonly most: number
  readonly full: number
}

// What HAProxy allows a server (srv_dynamic_maxconn) while its backend has so many sessions, those
// that wait included.
const limitAt = ({ least, most, full }: Bounds, sessions: number): number =>
  sessions >= full ? most : Math.max(least, Math.floor((sessions * most) / full))

const adjust = ({ scenario, state }: World, index: number, coming: number): void => {
  const { gateways, servers } = state
  const { pool, held } = gateways[index]
  const sessions = pool.known.sums.outstanding + held + coming
  for (let place = 0; place < pool.known.count; place++) {
    const { spec, pool: number } = servers.facts[pool.known.ids[place]]
    const full = scenario.pools[number].fullConnections
    if (spec.minConnections === undefined || full === undefined) continue
    const bounds = { least: spec.minConnections, most: spec.maxConnections, full }
    const limit = limitAt(bounds, sessions)
    if (limit === pool.limit[place]) continue
    pool.limit[place] = limit
    openPlace(pool, place)
  }
}

const come = (world: World, place: number): void => {
  const { gateways, requests } = world.state
  const index = requests.gateway[place]
  if (gateways[index].held > 0) callHeld(world, index, 1)
  adjust(world, index, 1)
}

const patienceOf = ({ scenario, state }: World, index: number) =>
  scenario.gateways[state.gateways[index].origin].queueTimeout

const waits = (world: World, index: number): void => {
  const patience = patienceOf(world, index)
  const { calendar, now } = world.state
  if (patience !== undefined) scheduleAt(calendar, now + patience, TIMER + WAITED + index)
}

const expire = (world: World, index: number): void => {
  const { gateways, heldLine, requests, now } = world.state
  const patience = patienceOf(world, index)
  while (patience !== undefined && gateways[index].held > 0) {
    const place = heldLine.head[index]
    if (requests.since[place] + patience > now) return
    gateways[index].held--
    leave(requests, heldLine, index, place)
    requests.cause[place] = QUEUE_TIMEOUT
    requests.status[place] = 503
    answerClient(world, place)
  }
}

/** Limits that move, and a line with an end. */
export const limiting: Limits = { adjust, come, waits, expire }
