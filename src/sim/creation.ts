// A world before its first event, made from a run.
import { balancerOf } from './balancers/shelf'
import { Line, Requests } from './cluster/requests'
import { judgePlain, rackServer, Servers, serverCapacity } from './cluster/servers'
import { Calendar, scheduleAt } from './engine/calendar'
import { causes } from './engine/event'
import { clock, EventLog } from './engine/log'
import { createChoice } from './gateway/choosing'
import { awaitReport, createGateway, equip } from './gateway/fleet'
import {
  blueGreenPart,
  cachePart,
  canaryPart,
  carePart,
  doorsPart,
  functionsPart,
  limitsPart,
  regionsPart,
  repeatsPart,
  returnsPart,
  scalerPart,
  sessionsPart,
  versionsPart,
  wiresPart,
} from './parts'
import { HashedStream } from './random/hashed'
import { Streams } from './random/stream'
import { bounds } from './scenario/bounds'
import type { GatewaySpec, Run, Scenario, ServerSpec, Traffic } from './scenario/scenario'
import { awaitNext } from './traffic/arrive'
import { clientBases, traceAddresses } from './traffic/clients'
import { createClosedDraws } from './traffic/closedClients'
import { numberPaths } from './traffic/paths'
import { createDraws, createSource } from './traffic/source'
import { THINK, type World, type WorldState } from './world'

const LANES = 128

/** The world of `run` at instant 0, before its first event. */
export const createWorld = (run: Run): World => {
  const { scenario, seed } = run
  const streams = new Streams()
  const draws = scenario.traffic.map((traffic) => createDraws(traffic, streams, seed))
  const closedDraws = scenario.traffic.map((traffic) => createClosedDraws(traffic, streams, seed))
  const posts = postsOf(scenario)
  const policyStreams = posts.map(({ stream }) => streams.open(seed, stream))
  const balancers = posts.map(({ spec }) => balancerOf(spec.policy))
  const paths = numberPaths(scenario)
  const parts = partsFor(run)
  const { doors, functions, wires, care, sessions, versions, release, scaler, returns } = parts
  const state = createState(scenario, paths.count, scaler?.further(scenario) ?? [])
  state.sources = scenario.traffic.map((traffic, index) => createSource(traffic, draws[index]))
  state.gateways = posts.map(({ spec, ...post }, index) => {
    const { health } = scenario.pools[post.poolNumber]
    const beginning = { stream: policyStreams[index].index, now: 0, health, wires, care }
    return createGateway(state.servers, { ...spec, ...post }, beginning)
  })
  fill(state, scenario, parts)
  const probes = isLooked(scenario) ? streams.open(seed, 'probes') : null
  const log = new EventLog()
  // Assembled twice: only the second object of a literal has its final shape, and all that was
  // compiled for the first would be thrown away when the page opens its second run.
  const anyClosed = closedDraws.some((each) => each !== null)
  const isBare = [doors, wires, functions, release?.direct ?? null].every((one) => one === null)
  const assemble = (): World => ({
    scenario,
    seed,
    end: scenario.duration,
    faults: new HashedStream(seed, 'faults'),
    streams,
    probes,
    log,
    draws,
    closedDraws,
    anyClosed,
    resumptions: new HashedStream(seed, 'resumptions'),
    doors,
    functions,
    wires,
    care,
    sessions,
    versions,
    release,
    isPlain: isPlain(scenario),
    scaler,
    returns,
    regions: parts.regions,
    limits: parts.limits,
    repeats: parts.repeats,
    isBare,
    follows: heeds(parts) || anyClosed,
    clientBase: clientBases(scenario),
    traceClients: scenario.traffic.map(numbersOf),
    balancers,
    paths,
    addresses: [],
    choices: state.gateways.map((gateway, index) => createChoice(policyStreams[index], gateway)),
    acts: [],
    state,
    watch: null,
  })
  assemble()
  const world = assemble()
  for (const index of state.gateways.keys()) equip(world, index)
  state.doors = doors?.begin(world) ?? null
  clock.fill(0)
  begin(world)
  return world
}

// Where somebody looks after the servers, probes may be sent later, if not from the start.
const isLooked = ({ pools }: Scenario): boolean => pools.some(({ health }) => health !== null)

// No users who come back, no versions, and nothing malformed.
const isPlain = (scenario: Scenario): boolean =>
  !sessionsPart.asks(scenario) &&
  !versionsPart.asks(scenario) &&
  scenario.database === undefined &&
  scenario.regions === undefined &&
  scenario.traffic.every(({ status }) => status === undefined)

// By address, the numbers of the clients of a trace.
const numbersOf = (traffic: Traffic): ReadonlyMap<string, number> =>
  new Map(traceAddresses(traffic).map((address, number) => [address, number]))

// A part is told how each request ends.
const heeds = (parts: ReturnType<typeof partsFor>): boolean => {
  const { functions, wires, sessions, versions, scaler, returns, regions, repeats } = parts
  const all = [functions, wires, sessions, versions, scaler, returns, regions, repeats]
  return all.some((part) => part !== null)
}

type Kept = Pick<World, 'wires' | 'functions' | 'sessions' | 'returns' | 'regions' | 'repeats'>

// What parts remember before the first request.
const fill = (state: WorldState, scenario: Scenario, parts: Kept): void => {
  state.connections = parts.wires?.begin(scenario) ?? null
  state.opened = parts.functions?.begin(scenario) ?? null
  state.sessions = parts.sessions?.state() ?? null
  state.returns = parts.returns?.state() ?? null
  state.regions = parts.regions?.begin(scenario) ?? null
  state.repeats = parts.repeats?.begin() ?? null
}

const comeBackOf = ({ comeBack }: Traffic) => comeBack ?? null

// The parts of the engine that the run asks for.
const partsFor = ({ scenario, seed }: Run) => ({
  doors: doorsPart.of(scenario)?.(scenario, seed) ?? null,
  functions: functionsPart.of(scenario)?.(scenario, seed, cachePart.of(scenario)) ?? null,
  wires: wiresPart.of(scenario),
  care: carePart.of(scenario),
  sessions: sessionsPart.of(scenario)?.(scenario, seed) ?? null,
  versions: versionsPart.of(scenario)?.({ scenario, seed }) ?? null,
  release: blueGreenPart.of(scenario) ?? canaryPart.of(scenario)?.(scenario, seed) ?? null,
  scaler: scalerPart.of(scenario),
  returns: returnsPart.of(scenario)?.(scenario.traffic.map(comeBackOf), seed) ?? null,
  limits: limitsPart.of(scenario),
  regions: regionsPart.of(scenario)?.(scenario, seed) ?? null,
  repeats: repeatsPart.of(scenario)?.(scenario, seed) ?? null,
})

/** Where a policy is at work: one for each gateway, and with routes for each pool behind it. */
interface Post {
  readonly spec: GatewaySpec
  readonly origin: number
  readonly poolNumber: number
  readonly posts: readonly number[]
  readonly stream: string
}

// Where each gateway has a pool of its own: that pool, by gateway; null where they share them.
const ownPools = ({ gateways, release, regions }: Scenario): readonly number[] | null => {
  if (regions !== undefined) return gateways.map((_, index) => index)
  // A name points to a fleet.
  return release?.kind === 'blue-green' && release.pointer === 'dns'
    ? [release.from, release.to]
    : null
}

const postsOf = (scenario: Scenario): readonly Post[] => {
  const { gateways, pools, release } = scenario
  const own = ownPools(scenario)
  if (own !== null)
    return own.map((poolNumber, origin) => ({
      spec: gateways[origin],
      origin,
      poolNumber,
      posts: [origin],
      stream: `policy:${origin}`,
    }))
  const isSplit = release?.kind === 'canary'
  const hasRoutes = isSplit || gateways.some(({ routes }) => routes !== undefined)
  return (hasRoutes ? pools : [pools[0]]).flatMap(({ name }, poolNumber) =>
    gateways.map((spec, origin) => ({
      spec,
      origin,
      poolNumber,
      posts: hasRoutes ? pools.map((_, pool) => origin + pool * gateways.length) : [origin],
      stream: poolNumber === 0 ? `policy:${origin}` : `policy:${origin}:${name}`,
    })),
  )
}

const createState = (
  scenario: Scenario,
  paths: number,
  further: readonly ServerSpec[],
): WorldState => {
  const added = scenario.interventions.filter((act) => act.do === 'server.add').length
  const declared = scenario.pools.reduce((sum, { servers }) => sum + servers.length, 0)
  const servers = new Servers(serverCapacity(declared + added + further.length))
  const { release } = scenario
  servers.joined = release?.kind === 'blue-green' && release.pointer === 'balancer'
  scenario.pools.forEach((pool, index) => {
    for (const spec of pool.servers) rackServer(servers, spec, { pool: index, paths })
  })
  for (const spec of further) {
    const id = rackServer(servers, spec, { pool: scenario.scaling?.pool ?? 0, paths })
    servers.present[id] = 0 // a place, until an instance takes it
    judgePlain(servers, id)
  }
  return {
    now: 0,
    calendar: new Calendar(),
    requests: new Requests(),
    connections: null,
    servers,
    gateways: [],
    fronts: scenario.gateways.map((_, index) => index),
    dealt: scenario.gateways.length,
    heldLine: new Line(bounds.gateways * scenario.pools.length),
    lanes: [],
    laneLine: {
      oldest: new Int32Array(LANES).fill(-1),
      youngest: new Int32Array(LANES).fill(-1),
    },
    sources: [],
    counters: {
      arrived: 0,
      completed: 0,
      failed: 0,
      rejected: 0,
      causes: new Float64Array(causes.length),
    },
    doors: null,
    opened: null,
    sessions: null,
    versions: null,
    release: null,
    scaling: null,
    returns: null,
    regions: null,
    repeats: null,
    nextIntervention: 0,
    overflown: false,
  }
}

// The first entries of the calendar: the next arrival of each open traffic, and for each closed
// client the end of its first thought.
const begin = (world: World): void => {
  if (world.versions !== null) world.state.versions = world.versions.begin(world)
  if (world.release !== null) world.state.release = world.release.begin(world)
  world.sessions?.begin(world)
  if (world.scaler !== null) world.state.scaling = world.scaler.begin(world)
  world.state.gateways.forEach((_, index) => {
    awaitReport(world, index)
    world.care?.lookAfter(world, index)
  })
  world.scenario.traffic.forEach((traffic, index) => {
    const draws = world.closedDraws[index]
    if (traffic.arrivals.kind !== 'closed' || draws === null) {
      awaitNext(world, index)
      return
    }
    for (let number = 0; number < traffic.arrivals.clients; number++) {
      const at = draws.think(number)
      const client = world.clientBase[index] + number
      if (at < traffic.until) scheduleAt(world.state.calendar, at, THINK + client)
    }
  })
}
