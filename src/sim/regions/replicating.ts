// Regions: a region that dies takes its servers with it, and all writes that it has answered and
// that are in no other region. With copies made afterwards (async) those are the writes of the last
// lag; with copies made before the answer (sync) there are none, and each write takes as much
// longer as a round trip to another region.
import { TO_CLIENT } from '../cluster/requests'
import { CRASHED } from '../cluster/servers'
import type { GatewayAct } from '../doors/doors'
import { note } from '../note'
import { HashedStream } from '../random/hashed'
import type { RegionSpec } from '../scenario/regionSpec'
import type { Scenario } from '../scenario/scenario'
import { actOnServer, recover } from '../serverActs'
import { clientTotal } from '../traffic/clients'
import type { World } from '../world'
import type { Regions, RegionsMoment, RegionsState } from './regions'

const KEPT = 65_536 // commits of a region that are remembered

/** What a run of regions is made from. */
interface Made {
  readonly spec: RegionSpec
  readonly chance: HashedStream
}

const stateOf = ({ state: { regions } }: World): RegionsState => {
  if (regions === null) throw new Error('a run without regions')
  return regions
}

const begin = (scenario: Scenario): RegionsState => {
  const { gateways } = scenario
  const clients = clientTotal(scenario)
  return {
    dead: new Uint8Array(gateways.length),
    writes: new Float64Array(gateways.length),
    recent: gateways.map(() => []),
    committed: new Map(),
    home: new Int8Array(clients).fill(-1),
    stranded: new Uint8Array(clients),
    outage: null,
  }
}

const copy = (state: RegionsState): RegionsState => ({
  dead: state.dead.slice(),
  writes: state.writes.slice(),
  recent: state.recent.map((times) => [...times]),
  committed: new Map(state.committed),
  home: state.home.slice(),
  stranded: state.stranded.slice(),
  outage: state.outage === null ? null : { ...state.outage },
})

/** Place in `times` of the first commit after `since`. */
const firstAfter = (times: readonly number[], since: number): number => {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (times[middle] > since) high = middle
    else low = middle + 1
  }
  return low
}

/** Commits of a region that no other has yet, oldest first. */
const uncopied = ({ spec }: Made, { state }: World, times: readonly number[]): readonly number[] =>
  spec.replication === 'sync' ? [] : times.slice(firstAfter(times, state.now - spec.lag))

// The older half goes, once it is copied or there is no room.
const keep = (times: number[], at: number, since: number): void => {
  const middle = Math.floor(times.length / 2)
  if (times.length >= 64 && (times[middle] <= since || times.length >= KEPT))
    times.splice(0, middle + 1)
  times.push(at)
}

const isWrite = ({ spec, chance }: Made, id: number): boolean =>
  spec.writes >= 1 || (spec.writes > 0 && chance.uniformAt(id, 0) < spec.writes)

const started = (made: Made, world: World, place: number): number => {
  const { requests, servers } = world.state
  if (made.spec.replication === 'async' || !isWrite(made, requests.id[place])) return 0
  // Who is left alone waits for nobody.
  const own = servers.facts[requests.server[place]].pool
  const hasOthers = stateOf(world).dead.some((isDead, region) => region !== own && isDead === 0)
  return hasOthers ? made.spec.roundTrip : 0
}

const finished = (made: Made, world: World, place: number): void => {
  const { requests, now } = world.state
  const { committed } = stateOf(world)
  const isKept = requests.abandoned[place] === 0 && requests.status[place] < 500
  if (isKept && isWrite(made, requests.id[place])) committed.set(place, now)
  else committed.delete(place)
}

const answered = (made: Made, world: World, place: number): void => {
  const { requests, now } = world.state
  const { dead, writes, recent, committed, home, stranded, outage } = stateOf(world)
  const [region, client] = [requests.gateway[place], requests.client[place]]
  const at = committed.get(place)
  if (at !== undefined) {
    writes[region]++
    if (dead[region] === 0) keep(recent[region], at, now - made.spec.lag)
  }
  home[client] = region
  if (stranded[client] !== 1 || outage === null || region === outage.region) return
  stranded[client] = 0
  outage.back++
  if (outage.firstBack < 0) outage.firstBack = now
}

// Only what nobody answered there counts: an error of a server that works is none of a dead region.
const lost = (world: World, place: number): void => {
  const { requests, now } = world.state
  const { dead, home, stranded, outage } = stateOf(world)
  const [region, client] = [requests.gateway[place], requests.client[place]]
  if (outage === null || region !== outage.region || dead[region] === 0) return
  home[client] = region
  stranded[client] = 1
  outage.losses++
  outage.lastLost = now
}

// Answers that have left the region reach their clients, who take what they wrote as kept.
const onTheirWay = ({ state }: World, region: number): number[] => {
  const { requests, regions } = state
  return [...(regions?.committed ?? [])].flatMap(([place, at]) =>
    requests.gateway[place] === region && requests.phase[place] === TO_CLIENT ? [at] : [],
  )
}

const die = (made: Made, world: World, act: GatewayAct): void => {
  const { servers, now } = world.state
  const state = stateOf(world)
  const region = act.gateway - 1
  const told = [...state.recent[region], ...onTheirWay(world, region).sort((a, b) => a - b)]
  const gone = uncopied(made, world, told)
  const [oldestLost = now] = gone
  state.dead[region] = 1
  state.recent[region].length = 0
  state.home.forEach((home, client) => {
    state.stranded[client] = home === region ? 1 : 0
  })
  state.outage = {
    region,
    at: now,
    noticed: -1,
    letGo: -1,
    firstBack: -1,
    lastLost: -1,
    losses: 0,
    back: 0,
    writesLost: gone.length,
    oldestLost,
  }
  world.doors?.act(world, act)
  for (let id = 0; id < servers.count; id++) {
    const { pool, name } = servers.facts[id]
    if (pool === region && servers.present[id] === 1)
      actOnServer(world, { do: 'server.crash', server: name }, id)
  }
  note(world, 'writes.lost', { value: gone.length, since: oldestLost })
}

const revive = (world: World, act: GatewayAct): void => {
  const { servers } = world.state
  const region = act.gateway - 1
  stateOf(world).dead[region] = 0
  world.doors?.act(world, act)
  for (let id = 0; id < servers.count; id++) {
    if (servers.facts[id].pool !== region || servers.present[id] === 0) continue
    if (servers.condition[id] === CRASHED) recover(world, id)
  }
}

const turned = (made: Made, world: World, act: GatewayAct): void => {
  const { dead } = stateOf(world)
  const isDown = act.do === 'gateway.down'
  if (act.gateway > dead.length || (dead[act.gateway - 1] === 1) === isDown) return
  if (isDown) die(made, world, act)
  else revive(world, act)
}

// Nobody is told of the dead region from now on; who remembers it does so until its time is over.
const notice = ({ state }: World, gateway: number): void => {
  const { doors, regions, now } = state
  const outage = regions?.outage ?? null
  if (doors === null || outage?.region !== gateway || outage.noticed >= 0) return
  outage.noticed = now
  outage.letGo = now
  doors.named.forEach((named, resolver) => {
    if (named === gateway && doors.until[resolver] > outage.letGo)
      outage.letGo = doors.until[resolver]
  })
}

const picture = (made: Made, world: World): RegionsMoment => {
  const { dead, writes, recent, outage } = stateOf(world)
  return {
    regions: Array.from(dead, (isDead, region) => ({
      isDead: isDead === 1,
      writes: writes[region],
      behind: uncopied(made, world, recent[region]).length,
    })),
    outage: outage === null ? null : { ...outage },
  }
}

/** The regions of a run. */
export const createRegions = ({ regions: spec }: Scenario, seed: number): Regions => {
  if (spec === undefined) throw new Error('a run without regions')
  const made: Made = { spec, chance: new HashedStream(seed, 'writes') }
  return {
    begin,
    copy,
    started: (world, place) => started(made, world, place),
    finished: (world, place) => finished(made, world, place),
    settled: (world, place, fate) => {
      if (fate === 0) answered(made, world, place)
      else lost(world, place)
      stateOf(world).committed.delete(place)
    },
    turned: (world, act) => turned(made, world, act),
    believed: (world, gateway, isListed) => {
      if (!isListed) notice(world, gateway)
    },
    picture: (world) => ({ regions: picture(made, world) }),
  }
}
