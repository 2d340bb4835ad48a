// A state copied whole: for a checkpoint, and out of one. Field by field and not by
// structuredClone: objects made alike have one hidden class, so that the engine's compiled code is
// as fast after a rewind as before it; and what never changes (policies, traffics, traces of
// thousands of requests) is shared.
import { balancerOf } from './balancers/shelf'
import { copyLines, copyRequests } from './cluster/requests'
import { copyServers } from './cluster/servers'
import { copyCalendar } from './engine/calendar'
import { copyPool } from './gateway/pool'
import type { SourceState } from './traffic/source'
import type { Gateway, World, WorldState } from './world'

/** The parts of the engine that copy what they keep. */
type Parts = Pick<
  World,
  | 'doors'
  | 'functions'
  | 'wires'
  | 'care'
  | 'versions'
  | 'release'
  | 'scaler'
  | 'returns'
  | 'regions'
  | 'repeats'
>

/** A state that shares nothing that can change with `state`, of a run with these parts. */
export const copyState = (parts: Parts, state: WorldState): WorldState => ({
  now: state.now,
  calendar: copyCalendar(state.calendar),
  requests: copyRequests(state.requests),
  connections: copied(state.connections, parts.wires?.copy),
  servers: copyServers(state.servers),
  gateways: state.gateways.map((gateway) => copyGateway(parts, gateway)),
  fronts: [...state.fronts],
  dealt: state.dealt,
  heldLine: copyLines(state.heldLine),
  lanes: state.lanes.map(({ gateway, patience, armed }) => ({ gateway, patience, armed })),
  laneLine: {
    oldest: state.laneLine.oldest.slice(),
    youngest: state.laneLine.youngest.slice(),
  },
  sources: state.sources.map(copySource),
  counters: {
    arrived: state.counters.arrived,
    completed: state.counters.completed,
    failed: state.counters.failed,
    rejected: state.counters.rejected,
    causes: state.counters.causes.slice(),
  },
  doors: copied(state.doors, parts.doors?.copy),
  opened: copied(state.opened, parts.functions?.copy),
  sessions: state.sessions?.copy() ?? null,
  versions: copied(state.versions, parts.versions?.copy),
  release: copied(state.release, parts.release?.copy),
  scaling: copied(state.scaling, parts.scaler?.copy),
  returns: copied(state.returns, parts.returns?.copy),
  regions: copied(state.regions, parts.regions?.copy),
  repeats: copied(state.repeats, parts.repeats?.copy),
  nextIntervention: state.nextIntervention,
  overflown: state.overflown,
})

const copied = <Kept>(kept: Kept | null, copy: ((kept: Kept) => Kept) | undefined): Kept | null =>
  kept === null || copy === undefined ? null : copy(kept)

const copyGateway = (parts: Parts, gateway: Gateway): Gateway => ({
  policy: gateway.policy,
  layer: gateway.layer,
  origin: gateway.origin,
  poolNumber: gateway.poolNumber,
  posts: gateway.posts,
  memory: gateway.memory === null ? null : structuredClone(gateway.memory),
  pool: copyPool(gateway.pool, {
    needs: balancerOf(gateway.policy).needs,
    reports: gateway.reports,
    health: copied(gateway.pool.health, parts.care?.copy),
  }),
  stream: gateway.stream,
  reports: gateway.reports,
  reportedAt: gateway.reportedAt,
  reportDue: gateway.reportDue,
  timeout: gateway.timeout,
  retries: gateway.retries,
  network: gateway.network,
  backNetwork: gateway.backNetwork,
  costs: gateway.costs,
  tls: gateway.tls,
  upstream: gateway.upstream,
  cores: copied(gateway.cores, parts.wires?.copyCores),
  idle: gateway.idle.slice(),
  dialed: gateway.dialed,
  queue: gateway.queue,
  held: gateway.held,
})

const copySource = (source: SourceState): SourceState => ({
  traffic: source.traffic,
  cursor: source.cursor,
  piece: source.piece,
  multiple: source.multiple,
  multipleUntil: source.multipleUntil,
  bursting: source.bursting,
  next: source.next,
  armed: source.armed,
})
