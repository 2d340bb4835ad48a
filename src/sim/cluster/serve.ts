// What a server does with a request that reaches it: refuse it, let it wait, serve it, finish it.
// Nothing here knows of balancers; the caller tells them.

import { due, schedule } from '../engine/calendar'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { pathNumber } from '../traffic/paths'
import { FINISH, type World } from '../world'
import { isCopy, originalId } from './copies'
import { besideOthers } from './database'
import { IN_SERVICE, join, leave, type Requests, WAITING } from './requests'
import { CRASHED, type Servers } from './servers'

/** The server took the request: it waits or is served. Other answers are codes of causes. */
export const ACCEPTED = 0
const REFUSED = 1 // index of 'refused' in causes
/** No waiting place left, as a code of a cause. */
export const QUEUE_FULL = 5 // index of 'queue-full' in causes

const QUEUED = codeOf('request.queued')
const STARTED = codeOf('request.started')
const LEFT = codeOf('request.left')
const FINISHED = codeOf('request.finished')

/** The request at `place` reaches its server; answers ACCEPTED or why not. */
export const reach = (world: World, place: number): number => {
  const { requests, servers, now } = world.state
  const server = requests.server[place]
  if (servers.plain[server] === 0 && isDown(servers, server)) return REFUSED
  if (servers.busy[server] < servers.slots[server]) {
    start(world, place, 0)
    return ACCEPTED
  }
  if (servers.waiting[server] >= servers.queue[server]) return QUEUE_FULL
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(QUEUED, server, 0))
  requests.phase[place] = WAITING
  requests.since[place] = now
  requests.until[place] = -1
  servers.waiting[server]++
  join(requests, servers.line, server, place)
  return ACCEPTED
}

const isDown = ({ condition, present }: Servers, server: number): boolean =>
  condition[server] === CRASHED || present[server] === 0

// The lowest free slot, so that the picture can keep a request in its place.
const takeSlot = (servers: Servers, server: number): number =>
  servers.slots[server] === 1 ? 0 : lowestFree(servers, server)

const lowestFree = ({ slotMask }: Servers, server: number): number => {
  const free = ~slotMask[server] & 0x7fffffff
  if (free === 0) return -1
  const lowest = free & -free
  slotMask[server] |= lowest
  return 31 - Math.clz32(lowest)
}

const start = (world: World, place: number, waited: number): void => {
  const { requests, servers, calendar, now } = world.state
  const server = requests.server[place]
  clock[1] = waited === 1 ? requests.since[place] : now
  world.log.append(requests.id[place], packDetail(STARTED, server, waited))
  servers.busy[server]++
  servers.begun[server]++
  requests.phase[place] = IN_SERVICE
  requests.place[place] = takeSlot(servers, server)
  requests.since[place] = now
  requests.status[place] = 200
  if (servers.plain[server] === 0 || !world.isPlain) {
    startOddly(world, place, server)
    return
  }
  due[0] = now + requests.work[place]
  requests.until[place] = due[0]
  requests.timer[place] = schedule(calendar, FINISH + place)
}

// A server that fails now and then, or remembers; one at which sessions add to the work; a request
// that is malformed.
const startOddly = (world: World, place: number, server: number): void => {
  world.state.requests.status[place] = answerOf(world, place, server)
  const work = workOf(world, place, server)
  const more = world.sessions === null ? 0 : world.sessions.started(world, place)
  const copying = world.regions === null ? 0 : world.regions.started(world, place)
  const own = besideOthers(world, work + more + copying)
  setPace(world, place, world.versions === null ? own : world.versions.started(world, place, own))
}

/** A slot begins to work on a probe (probes.ts). */
export const startProbe = (world: World, place: number): void => {
  const { requests, servers, now } = world.state
  const server = requests.server[place]
  servers.busy[server]++
  requests.phase[place] = IN_SERVICE
  requests.place[place] = takeSlot(servers, server)
  requests.since[place] = now
  if (isCopy(requests, place)) startCopy(world, place, server)
  else setPace(world, place, requests.work[place])
}

// The server sees the request that it is a copy of.
const startCopy = (world: World, place: number, server: number): void => {
  const { requests } = world.state
  const id = requests.id[place]
  requests.id[place] = originalId(requests, place)
  startOddly(world, place, server)
  requests.id[place] = id
}

// The work that the request brings, unless the server remembers the path or fails by itself.
const workOf = (world: World, place: number, server: number): number => {
  const { requests, servers } = world.state
  if (requests.status[place] >= 500 && servers.errorTime[server] >= 0) {
    return servers.errorTime[server]
  }
  const cached = servers.cached[server]
  if (cached === null) return requests.work[place]
  const { cache } = servers.facts[server].spec
  if (cache === null) return requests.work[place]
  if (cached[pathNumber(world, place)] === 0) return cache.miss ?? requests.work[place]
  servers.hits[server]++
  return cache.hit
}

// The share of errors is drawn from (request, attempt): the same request meets the same fault in
// every run of these customers, whatever the order of service.
const answerOf = (world: World, place: number, server: number): number => {
  const { requests, servers } = world.state
  const share = servers.errors[server]
  const own = world.scenario.traffic[requests.traffic[place]].status ?? 200
  if (share <= 0) return own
  const draw = world.faults.uniformAt(requests.id[place], requests.attempt[place])
  return draw < share ? 500 : own
}

/** Schedules the end of `work` microseconds of work at the server's present speed. */
export const setPace = (world: World, place: number, work: number): void => {
  const { requests, servers, calendar, now } = world.state
  const speed = servers.speed[requests.server[place]]
  if (speed <= 0) {
    halt(requests, place, work)
    return
  }
  const until = speed === 1 ? now + work : now + Math.floor(work / speed + 0.5)
  requests.until[place] = until
  due[0] = until
  requests.timer[place] = schedule(calendar, FINISH + place)
}

// It is in a slot that does not move.
const halt = (requests: Requests, place: number, work: number): void => {
  requests.left[place] = work
  requests.until[place] = -1
  requests.timer[place] = -1
}

/** Work left to do for a request in service, microseconds at speed 1. */
export const workLeft = (world: World, place: number, speed: number): number => {
  const { requests, now } = world.state
  return speed <= 0 ? requests.left[place] : Math.max(0, requests.until[place] - now) * speed
}

/** The work is done and the slot is free; true when somebody still waits for the answer. */
export const finish = (world: World, place: number): boolean => {
  const { requests, servers } = world.state
  const server = requests.server[place]
  const { log } = world
  clock[1] = requests.since[place]
  log.append(requests.id[place], packDetail(FINISHED, server, requests.status[place]))
  if (servers.plain[server] === 0 || !world.isPlain) keepInMind(world, place, server)
  vacate(world, place)
  if (requests.abandoned[place] !== 1) {
    servers.finished[server]++
    return true
  }
  servers.finishedAbandoned[server]++
  return false
}

// The server remembers the path, and its sessions.
const keepInMind = (world: World, place: number, server: number): void => {
  if (world.sessions !== null) world.sessions.finished(world, place)
  world.versions?.finished(world, place)
  world.regions?.finished(world, place)
  const cached = world.state.servers.cached[server]
  if (cached !== null && world.state.requests.status[place] === 200) {
    cached[pathNumber(world, place)] = 1
  }
}

/** Frees the slot of the request at `place`. */
export const vacate = (world: World, place: number): void => {
  const { requests, servers, now } = world.state
  const server = requests.server[place]
  servers.busyTime[server] += now - requests.since[place]
  servers.busy[server]--
  if (requests.place[place] >= 0) servers.slotMask[server] &= ~(1 << requests.place[place])
  requests.timer[place] = -1
}

/** Lets the front of the line into free slots. */
export const callNext = (world: World, server: number): void => {
  const { requests, servers } = world.state
  while (servers.waiting[server] > 0 && servers.busy[server] < servers.slots[server]) {
    const place = servers.line.head[server]
    servers.waiting[server]--
    leave(requests, servers.line, server, place)
    if (requests.id[place] < 0) startProbe(world, place)
    else start(world, place, 1)
  }
}

/** A client who gave up frees the waiting place. */
export const quit = (world: World, place: number): void => {
  const { requests, servers } = world.state
  const server = requests.server[place]
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(LEFT, server, 0))
  servers.waiting[server]--
  leave(requests, servers.line, server, place)
}
