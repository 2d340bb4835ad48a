// A client sends a request: the one place where requests come into being.

import { admit } from '../cluster/requests'
import { due, schedule, scheduleAt } from '../engine/calendar'
import { clientIn, kindOfSent, packSent, senderOf } from '../engine/event'
import { clock } from '../engine/log'
import type { TraceRequest } from '../scenario/scenario'
import { ARRIVE, THINK, type World } from '../world'
import type { Mix } from './mix'
import { aim, moveOn } from './source'

/** Enters the next request of an open traffic into the calendar. */
export const awaitNext = (world: World, index: number): void => {
  const { sources, calendar, now } = world.state
  const source = sources[index]
  aim(source)
  if (due[0] < now) due[0] = now
  source.armed = due[0] < Number.POSITIVE_INFINITY ? schedule(calendar, ARRIVE + index) : -1
}

/** The next request of an open traffic; answers its place, -1 where nobody comes any more. */
export const arrive = (world: World, index: number): number => {
  const draws = world.draws[index]
  if (!draws.isPlain) return arriveOddly(world, index)
  const { requests, sources } = world.state
  const source = sources[index]
  const place = send(world, index, world.clientBase[index] + draws.client())
  requests.work[place] = draws.work(source.traffic.work)
  if (draws.object !== null) requests.object[place] = draws.object()
  moveOn(source, draws)
  awaitNext(world, index)
  return place
}

const arriveOddly = (world: World, index: number): number => {
  const { arrivals } = world.state.sources[index].traffic
  const { client, mix } = world.draws[index]
  if (arrivals.kind === 'trace') return arriveAsTraced(world, index, arrivals.requests)
  if (mix === null || arrivals.kind === 'sessions')
    return world.sessions?.welcome(world, index) ?? -1
  return arriveAsKind(world, index, { client: world.clientBase[index] + client(), mix })
}

const arriveAsKind = (
  world: World,
  index: number,
  { client, mix }: { client: number; mix: Mix },
): number => {
  const source = world.state.sources[index]
  const draws = world.draws[index]
  const kind = mix.kind()
  const place = send(world, index, senderOf(client, kind))
  world.state.requests.work[place] = draws.work(mix.lawOf(kind, source.traffic.work))
  world.state.requests.object[place] = mix.object(kind)
  if (world.state.opened !== null) world.state.opened.kinds[index][kind].arrived++
  moveOn(source, draws)
  awaitNext(world, index)
  return place
}

const arriveAsTraced = (world: World, index: number, requests: readonly TraceRequest[]): number => {
  const { requests: table, sources } = world.state
  const source = sources[index]
  const object = source.next++
  const request = requests[object]
  const client = world.clientBase[index] + (world.traceClients[index].get(request.client) ?? 0)
  const place = send(world, index, client)
  table.object[place] = object
  table.work[place] = request.work ?? world.draws[index].work(source.traffic.work)
  awaitNext(world, index)
  return place
}

/** A closed client has thought and sends; answers the place of its request. */
export const arriveFrom = (world: World, client: number): number => {
  const index = trafficOf(world, client)
  const draws = world.closedDraws[index]
  if (draws === null && world.sessions !== null) return world.sessions.sendFrom(world, client)
  const place = send(world, index, client)
  const { work } = world.state.sources[index].traffic
  world.state.requests.work[place] = draws ? draws.work(client - world.clientBase[index], work) : 0
  return place
}

/** A client sends; answers the place. `sender` is a client alone where there are no kinds. */
export const send = (world: World, traffic: number, sender: number): number => {
  const { state, log } = world
  const { requests, now } = state
  const place = admit(requests)
  requests.sentAt[place] = now
  requests.since[place] = now
  const client = clientIn(sender)
  requests.traffic[place] = traffic
  requests.kind[place] = kindOfSent(sender)
  requests.client[place] = client
  requests.gateway[place] = state.dealt > 1 ? state.fronts[client % state.dealt] : 0
  if (world.doors !== null) requests.gateway[place] = world.doors.doorOf(world, place)
  state.counters.arrived++
  clock[1] = now
  log.append(requests.id[place], packSent(sender))
  return place
}

/** Index of the traffic that client number `client` belongs to. */
export const trafficOf = (world: World, client: number): number => {
  let index = world.clientBase.length - 1
  while (index > 0 && world.clientBase[index] > client) index--
  return index
}

/** A closed client begins to think about its next request; open clients do not. */
export const think = (world: World, client: number): void => {
  const index = trafficOf(world, client)
  const draws = world.closedDraws[index]
  if (draws === null) return
  const at = world.state.now + draws.think(client - world.clientBase[index])
  if (at < world.state.sources[index].traffic.until) {
    scheduleAt(world.state.calendar, at, THINK + client)
  }
}
