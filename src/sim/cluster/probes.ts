// A probe that a server answers as it answers customers: it stands in the same line and takes a
// slot. It lies in the table of requests under a number below 0, and nothing else of a request is
// true of it: no client, no attempt, no fate, no record of its own waiting and service.
import type { World } from '../world'
import { admit, join, leave, type Requests, release, WAITING } from './requests'
import { QUEUE_FULL, startProbe, vacate } from './serve'

/** The number that a probe was admitted with, from 0. */
export const probeIn = ({ id }: Requests, place: number): number => -1 - id[place]

/** Lets the front of the line be a probe: it was served last and comes next. */
const cutIn = (world: World, server: number, place: number): void => {
  const { requests, servers } = world.state
  const { line } = servers
  const first = line.head[server]
  requests.previous[place] = -1
  requests.next[place] = first
  if (first < 0) line.tail[server] = place
  else requests.previous[first] = place
  line.head[server] = place
}

// What a server reads of a request.
const liken = (requests: Requests, place: number, original: number): void => {
  requests.traffic[place] = requests.traffic[original]
  requests.kind[place] = requests.kind[original]
  requests.client[place] = requests.client[original]
  requests.object[place] = requests.object[original]
  requests.gateway[place] = requests.gateway[original]
  requests.attempt[place] = 1
}

/** A probe as it reaches a server. */
interface Asked {
  readonly number: number // by which whoever sent it knows it, from 0
  readonly server: number
  readonly work: number // microseconds at speed 1
  readonly ahead: boolean // before the customers in line
  readonly place?: number // of the request that it is a copy of
}

/** A probe reaches a server; answers its place, or below 0 the code of the cause why not. */
export const admitProbe = (
  world: World,
  { number, server, work, ahead, place: original }: Asked,
): number => {
  const { requests, servers, now } = world.state
  const isFull = servers.busy[server] >= servers.slots[server]
  if (isFull && !ahead && servers.waiting[server] >= servers.queue[server]) return -QUEUE_FULL
  const place = admit(requests)
  requests.sentAt[place] = now
  requests.since[place] = now
  requests.nextId-- // the numbers of customers' requests go on as if it were not there
  requests.id[place] = -1 - number
  requests.abandoned[place] = 1 // no client waits for it
  requests.lane[place] = -1
  requests.server[place] = server
  requests.work[place] = work
  if (original !== undefined) liken(requests, place, original)
  if (!isFull) {
    startProbe(world, place)
    return place
  }
  requests.phase[place] = WAITING
  requests.until[place] = -1
  servers.waiting[server]++
  if (ahead) cutIn(world, server, place)
  else join(requests, servers.line, server, place)
  return place
}

/** Nobody waits for the probe at `place`: it leaves the line, or is finished for nobody. */
export const dropProbe = (world: World, place: number): void => {
  const { requests, servers } = world.state
  if (requests.phase[place] !== WAITING) return
  const server = requests.server[place]
  servers.waiting[server]--
  leave(requests, servers.line, server, place)
  release(requests, place)
}

/** The work of the probe at `place` is done: its slot is free. */
export const finishProbe = (world: World, place: number): void => {
  vacate(world, place)
  release(world.state.requests, place)
}
