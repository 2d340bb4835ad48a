// The balancers themselves: how one begins, how many take new clients, and what they know of the
// load. One that takes no more clients finishes what it has; each counts its own requests alone.
import { balancerOf } from '../balancers/shelf'
import type { Servers } from '../cluster/servers'
import { scheduleAt } from '../engine/calendar'
import type { HealthSpec } from '../scenario/healthSpec'
import { type Gateway, REPORT, TIMER, type World } from '../world'
import { createChoice, rebind } from './choosing'
import { createPoolState, seenWith, takeReports } from './pool'
import { callHeld } from './route'

/** What a balancer is told when it begins. */
type Told = Pick<
  Gateway,
  | 'policy'
  | 'layer'
  | 'timeout'
  | 'retries'
  | 'network'
  | 'backNetwork'
  | 'queue'
  | 'reports'
  | 'costs'
  | 'tls'
  | 'upstream'
  | 'origin'
  | 'poolNumber'
  | 'posts'
>

/** Where and when it begins, and the parts of the engine that its run has. */
interface Beginning extends Pick<World, 'wires' | 'care'> {
  readonly stream: number // of its policy
  readonly now: number // instant
  readonly health: HealthSpec | null
}

/** A balancer that has sent nothing and remembers nothing; `stream` is its policy's. */
export const createGateway = (
  servers: Servers,
  told: Told,
  { stream, now, health: looks, wires, care }: Beginning,
): Gateway => {
  const { policy, reports, poolNumber, costs } = told
  const balancer = balancerOf(policy)
  const health = looks === null ? null : (care?.begin(looks, servers.present.length) ?? null)
  const options = { pool: poolNumber, before: null, reports, now, health }
  const pool = createPoolState(servers, balancer, options)
  // Written out in the order of copyGateway: what is spread would lie one step farther away, in a
  // second object, and a rewind would bring objects of another kind.
  return {
    policy,
    layer: told.layer,
    origin: told.origin,
    poolNumber,
    posts: told.posts,
    memory: balancer.memory(pool.view, policy),
    pool,
    stream,
    reports,
    reportedAt: now,
    reportDue: -1,
    timeout: told.timeout,
    retries: told.retries,
    network: told.network,
    backNetwork: told.backNetwork,
    costs,
    tls: told.tls,
    upstream: told.upstream,
    // One front has cores, whatever pools stand behind it.
    cores: costs === null || poolNumber > 0 ? null : (wires?.cores(costs) ?? null),
    idle: new Int32Array(servers.present.length),
    dialed: 0,
    queue: told.queue,
    held: 0,
  }
}

/** Puts the next report of a gateway into the calendar, where it lives by reports. */
export const awaitReport = (world: World, index: number): void => {
  const { gateways, calendar, now } = world.state
  const gateway = gateways[index]
  gateway.reportDue = gateway.reports === null ? -1 : now + gateway.reports
  if (gateway.reports !== null) scheduleAt(calendar, gateway.reportDue, TIMER + REPORT + index)
}

/** The servers of a gateway say how many requests they have. */
export const hearReports = (world: World, index: number): void => {
  const { gateways, servers, now } = world.state
  const gateway = gateways[index]
  takeReports(servers, gateway.pool)
  gateway.reportedAt = now
  awaitReport(world, index)
  if (gateway.held > 0) callHeld(world, index)
}

/** A report is due, unless another interval has been set since it was entered. */
export const reportOnTime = (world: World, index: number): void => {
  if (world.state.gateways[index].reportDue === world.state.now) hearReports(world, index)
}

const live = (world: World, index: number, every: number | null): void => {
  const gateway = world.state.gateways[index]
  gateway.reports = every
  gateway.pool = seenWith(gateway.pool, { needs: world.balancers[index].needs, reports: every })
  rebind(world, index)
  if (every === null) gateway.reportDue = -1
  else hearReports(world, index)
}

/** Load is known from reports so far apart from now on, the first at once; null: own counts. */
export const setReports = (world: World, every: number | null): void => {
  for (let index = 0; index < world.state.gateways.length; index++) live(world, index, every)
}

/** Makes the choice of a gateway, where it has none that draws from its stream. */
export const equip = (world: World, index: number): void => {
  const gateway = world.state.gateways[index]
  world.balancers[index] = balancerOf(gateway.policy)
  world.choices[index] ??= createChoice(world.streams.at(gateway.stream), gateway)
  rebind(world, index)
}

// A new balancer is like the first one is now, for each pool; one that comes back has what it had.
const engage = (world: World, number: number): void => {
  const { state, streams, seed, scenario } = world
  if (number < state.fronts.length) return
  const first = state.gateways[0]
  const begin = state.gateways.length
  const posts = first.posts.map((_, pool) => begin + pool)
  state.fronts.push(begin)
  posts.forEach((index, poolNumber) => {
    const name = poolNumber === 0 ? '' : `:${scenario.pools[poolNumber].name}`
    const stream = streams.open(seed, `policy:${number}${name}`)
    const told = { ...first, reports: null, poolNumber, posts }
    const health = state.gateways[first.posts[poolNumber]].pool.health?.spec ?? null
    const { wires, care } = world
    const begins = { stream: stream.index, now: state.now, health, wires, care }
    const gateway = createGateway(state.servers, told, begins)
    state.gateways.push(gateway)
    world.choices[index] = createChoice(stream, gateway)
    equip(world, index)
    care?.lookAfter(world, index)
    if (first.reports !== null) live(world, index, first.reports)
  })
}

/** Clients are dealt out to `count` balancers from now on; what is on its way stays where it is. */
export const scaleGateways = (world: World, count: number): void => {
  for (let index = 0; index < count; index++) engage(world, index)
  world.state.dealt = count
}
