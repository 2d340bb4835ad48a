// The picture of a world at its present instant, as plain data.
import { FREE, HELD, IN_SERVICE, TO_CLIENT, WAITING } from './cluster/requests'
import { conditions, memoryShare } from './cluster/servers'
import { causes } from './engine/event'
import type {
  ConnectionColumns,
  GatewayMoment,
  Moment,
  RequestColumns,
  ServerMoment,
  Totals,
} from './moment'
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
  const underWay = busyUnderWay(world)
  const gateways = world.wires?.moments(world) ?? state.fronts.map(() => idleGateway)
  const health = world.care?.view(world) ?? null
  const line = gateways.reduce((sum, { reading }) => sum + reading, heldIn(world))
  const joined = world.functions?.joined(world) ?? []
  const turn = balancer.turn?.(gateway.pool.view, gateway.memory) ?? -1
  return {
    at: simTime(state.now),
    totals: totalsOf(world),
    servers: Array.from({ length: state.servers.count }, (_, id) =>
      serverMoment(world, id, underWay),
    ),
    requests: requestColumns(world, joined, line),
    gateways,
    connections: connectionsOf(world),
    held: line + joined.length,
    turn: turn >= 0 ? gateway.pool.known.ids[turn] : -1,
    policy: gateway.policy.kind,
    timeout: duration(gateway.timeout),
    rates: state.sources.map(({ traffic, piece }) => {
      if (traffic.arrivals.kind === 'closed' || traffic.arrivals.kind === 'trace') return 0
      if (state.now >= traffic.until) return 0
      const rate = rateOn(piece, Math.max(piece.from, state.now))
      return traffic.arrivals.kind === 'sessions' ? rate * traffic.arrivals.requests : rate
    }),
    ...world.functions?.figures(world),
    ...world.doors?.picture(world),
    ...world.regions?.picture(world),
    sessions: world.sessions?.view(world) ?? null,
    ...versionFigures(world),
    ...releasePicture(world),
    ...scalingFigures(world),
    ...(health === null ? {} : { health }),
    ...repeatFigures(world),
    records: world.log.count,
    digest: world.log.digest(),
  }
}

const versionFigures = (world: World): Pick<Moment, 'versions'> =>
  world.versions === null ? {} : { versions: world.versions.figures(world) }

const releasePicture = (world: World): Pick<Moment, 'release'> => {
  const release = world.release?.picture(world) ?? null
  return release === null ? {} : { release }
}

const repeatFigures = ({ state: { repeats } }: World): Pick<Moment, 'repeats'> => {
  if (repeats === null) return {}
  const { expired, repeated, twice } = repeats
  return { repeats: { expired, repeated, twice } }
}

const LATEST = 8 // decisions in a moment

const scalingFigures = (world: World): Pick<Moment, 'scaling'> => {
  const scaling = world.scaler?.figures(world) ?? null
  if (scaling === null) return {}
  // A moment is sent with every frame: charts have all that is kept of the decisions.
  return { scaling: { ...scaling, decisions: scaling.decisions.slice(-LATEST) } }
}

// A gateway whose own work takes no time, and a run in which nothing is known of connections.
const idleGateway: GatewayMoment = {
  cores: 0,
  busyTime: 0,
  utilization: 0,
  reading: 0,
  connections: 0,
  idle: 0,
  dialed: 0,
}
const noConnections: ConnectionColumns = {
  count: 0,
  held: 0,
  stride: 1,
  id: new Int32Array(0),
  step: new Uint8Array(0),
  client: new Int32Array(0),
  server: new Int16Array(0),
  busy: new Int32Array(0),
  carried: new Int32Array(0),
  openedAt: new Float64Array(0),
}

const connectionsOf = ({ wires, state }: World): ConnectionColumns =>
  wires === null || state.connections === null ? noConnections : wires.columns(state.connections)

const heldIn = ({ state }: World): number => state.gateways.reduce((sum, { held }) => sum + held, 0)

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

/** Slot time that the work under way has taken so far, by server. */
export const busyUnderWay = (world: World): Float64Array => {
  const { requests, servers, now } = world.state
  const times = new Float64Array(servers.count)
  for (let place = 0; place < requests.used; place++) {
    if (requests.phase[place] !== IN_SERVICE) continue
    times[requests.server[place]] += now - requests.since[place]
  }
  return times
}

const serverMoment = (world: World, id: number, underWay: Float64Array): ServerMoment => {
  const { servers, gateways } = world.state
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
    hits: servers.hits[id],
    finished: servers.finished[id],
    finishedAbandoned: servers.finishedAbandoned[id],
    lostInCrash: servers.lostInCrash[id],
    assigned: servers.assigned[id],
    busyTime: servers.busyTime[id] + underWay[id],
  }
}

// One pass over plain arrays: a page asks for this at every frame, with thousands of rows.
// `joined`: places of those who wait for another's answer, behind a line of `line` requests.
const requestColumns = (world: World, joined: readonly number[], line: number): RequestColumns => {
  const { requests } = world.state
  const { functions } = world
  const places = placesById(world)
  const standing = placesInLine(world, places.length > 0)
  joined.forEach((place, index) => {
    standing[place] = line + index
  })
  const beside = new Set(joined)
  const picture = emptyColumns(places.length, requests.held, strideOf(requests.held))
  for (let row = 0; row < places.length; row++) {
    const place = places[row]
    picture.id[row] = requests.id[place]
    picture.phase[row] = requests.phase[place]
    picture.server[row] = requests.server[place]
    picture.client[row] = requests.client[place]
    picture.traffic[row] = requests.traffic[place]
    picture.kind[row] = requests.kind[place]
    picture.attempt[row] = requests.attempt[place]
    picture.abandoned[row] = requests.abandoned[place]
    if (beside.has(place)) picture.joined[row] = 1
    if (functions !== null && requests.phase[place] === TO_CLIENT)
      picture.answer[row] = functions.answerOf(world, place)
    picture.place[row] =
      requests.phase[place] === IN_SERVICE ? requests.place[place] : standing[place]
    picture.sentAt[row] = requests.sentAt[place]
    picture.since[row] = requests.since[place]
    picture.until[row] = requests.until[place]
    picture.deadline[row] = requests.deadline[place]
  }
  return picture
}

const strideOf = (held: number): number =>
  Math.max(1, Math.floor((held + PICTURED_MAX - 1) / PICTURED_MAX))

const emptyColumns = (count: number, held: number, stride: number): RequestColumns => ({
  count,
  held,
  stride,
  id: new Int32Array(count),
  phase: new Uint8Array(count),
  server: new Int16Array(count),
  client: new Int32Array(count),
  traffic: new Uint8Array(count),
  kind: new Uint8Array(count),
  attempt: new Uint8Array(count),
  abandoned: new Uint8Array(count),
  answer: new Uint8Array(count),
  joined: new Uint8Array(count),
  place: new Int32Array(count),
  sentAt: new Float64Array(count),
  since: new Float64Array(count),
  until: new Float64Array(count),
  deadline: new Float64Array(count),
})

const PLACES_MAX = 1_048_576 // more requests than a system may hold; an id above it stays exact

// Places of the requests that are pictured, by id. Numbers sort several times as fast as places
// compared by a function, so id and place are sorted as one number.
const placesById = ({ state }: World): Int32Array => {
  const { requests } = state
  const stride = strideOf(requests.held)
  const keys = new Float64Array(requests.held)
  let count = 0
  for (let place = 0; place < requests.used && count < keys.length; place++) {
    const id = requests.id[place]
    if (requests.phase[place] === FREE || id < 0 || id % stride !== 0) continue
    keys[count++] = requests.id[place] * PLACES_MAX + place
  }
  const sorted = keys.subarray(0, count).sort()
  const places = new Int32Array(count)
  for (let row = 0; row < count; row++) places[row] = sorted[row] % PLACES_MAX
  return places
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
  world.wires?.lineUp(world, standing)
  return standing
}
