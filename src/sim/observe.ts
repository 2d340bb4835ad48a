// The picture of a world at its present instant, as plain data.
import { FREE, HELD, IN_SERVICE, WAITING } from './cluster/requests'
import { conditions, memoryShare } from './cluster/servers'
import { causes } from './engine/event'
import type { Moment, RequestColumns, ServerMoment, Totals } from './moment'
import { duration, simTime } from './time'
import { rateOn } from './traffic/intensity'
import type { World } from './world'

/** More requests than this are sampled: every k-th by id, at its own true place. */
export const PICTURED_MAX = 8192

/** What the world knows of a moment; the last seconds come from the log (history.ts). */
export type WorldMoment = Omit<Moment, 'recent' | 'ended' | 'nextAt'>

/** The picture of the world now. */
export const observe = (world: World): WorldMoment => {
  const { state } = world
  const [gateway] = state.gateways
  const balancer = world.balancers[0]
  const turn = balancer.turn?.(gateway.pool.view, gateway.memory) ?? -1
  return {
    at: simTime(state.now),
    totals: totalsOf(world),
    servers: Array.from({ length: state.servers.count }, (_, id) => serverMoment(world, id)),
    requests: requestColumns(world),
    held: state.gateways.reduce((sum, { held }) => sum + held, 0),
    turn: turn >= 0 ? gateway.pool.known.ids[turn] : -1,
    policy: gateway.policy.kind,
    timeout: duration(gateway.timeout),
    rates: state.sources.map(({ traffic, piece }) => {
      if (traffic.arrivals.kind === 'closed' || traffic.arrivals.kind === 'trace') return 0
      return state.now < traffic.until ? rateOn(piece, Math.max(piece.from, state.now)) : 0
    }),
    records: world.log.count,
    digest: world.log.digest(),
  }
}

/** Counters since the start; `inFlight` is counted by walking, never by subtraction. */
export const totalsOf = (world: World): Totals => {
  const { requests, counters } = world.state
  let inFlight = 0
  for (let place = 0; place < requests.used; place++) {
    if (requests.phase[place] !== FREE && requests.abandoned[place] === 0) inFlight++
  }
  const { arrived, completed, failed, rejected } = counters
  const bad = causes
    .map((cause, code) => [cause, counters.causes[code]] as const)
    .filter(([, count]) => count > 0)
  return { arrived, completed, failed, rejected, inFlight, causes: Object.fromEntries(bad) }
}

const serverMoment = (world: World, id: number): ServerMoment => {
  const { servers, now, gateways } = world.state
  const facts = servers.facts[id]
  const outstanding = gateways.reduce((sum, { pool }) => {
    const place = pool.placeOf[id]
    return place >= 0 ? sum + pool.known.outstanding[place] : sum
  }, 0)
  return {
    id,
    name: facts.name,
    pool: facts.pool,
    present: servers.present[id] === 1,
    admin: servers.admin[id],
    condition: conditions[servers.condition[id]] ?? 'well',
    weight: servers.weight[id],
    speed: servers.speed[id],
    slots: servers.slots[id],
    busy: servers.busy[id],
    waiting: servers.waiting[id],
    queue: servers.queue[id],
    outstanding,
    memory: memoryShare(servers, id),
    begun: servers.begun[id],
    finished: servers.finished[id],
    finishedAbandoned: servers.finishedAbandoned[id],
    lostInCrash: servers.lostInCrash[id],
    assigned: servers.assigned[id],
    busyTime: servers.busyTime[id] + servers.busy[id] * (now - servers.busySince[id]),
  }
}

const requestColumns = (world: World): RequestColumns => {
  const { requests } = world.state
  const stride = Math.max(1, Math.floor((requests.held + PICTURED_MAX - 1) / PICTURED_MAX))
  const places: number[] = []
  for (let place = 0; place < requests.used; place++) {
    if (requests.phase[place] !== FREE && requests.id[place] % stride === 0) places.push(place)
  }
  places.sort((a, b) => requests.id[a] - requests.id[b])
  const standing = placesInLine(world, places.length > 0)
  const columns = requests
  return {
    count: places.length,
    held: requests.held,
    stride,
    id: Int32Array.from(places, (place) => columns.id[place]),
    phase: Uint8Array.from(places, (place) => columns.phase[place]),
    server: Int16Array.from(places, (place) => columns.server[place]),
    client: Int32Array.from(places, (place) => columns.client[place]),
    traffic: Uint8Array.from(places, (place) => columns.traffic[place]),
    attempt: Uint8Array.from(places, (place) => columns.attempt[place]),
    abandoned: Uint8Array.from(places, (place) => columns.abandoned[place]),
    place: Int32Array.from(places, (place) =>
      columns.phase[place] === IN_SERVICE ? columns.place[place] : standing[place],
    ),
    sentAt: Float64Array.from(places, (place) => columns.sentAt[place]),
    since: Float64Array.from(places, (place) => columns.since[place]),
    until: Float64Array.from(places, (place) => columns.until[place]),
    deadline: Float64Array.from(places, (place) => columns.deadline[place]),
  }
}

// Place in the line, from 0 at the front, for everyone who waits.
const placesInLine = (world: World, any: boolean): Int32Array => {
  const { requests, servers, heldLine, gateways } = world.state
  const standing = new Int32Array(any ? requests.used : 0)
  const count = (head: number, phase: number) => {
    let index = 0
    for (let place = head; place >= 0; place = requests.next[place]) {
      if (requests.phase[place] === phase) standing[place] = index++
    }
  }
  if (!any) return standing
  for (let id = 0; id < servers.count; id++) count(servers.line.head[id], WAITING)
  for (let index = 0; index < gateways.length; index++) count(heldLine.head[index], HELD)
  return standing
}
