// A state copied whole: for a checkpoint, and out of one. Field by field and not by
// structuredClone: objects made alike have one hidden class, so that the engine's compiled code is
// as fast after a rewind as before it; and what never changes (policies, traffics, traces of
// thousands of requests) is shared.
import { balancerOf } from './balancers/shelf'
import { copyConnections } from './cluster/connections'
import { copyLines, copyRequests } from './cluster/requests'
import { copyServers } from './cluster/servers'
import { copyCalendar } from './engine/calendar'
import { copyCores } from './gateway/cpu'
import { copyOpened } from './gateway/openedState'
import { copyPool } from './gateway/pool'
import { copyScaling } from './scaling/state'
import type { SourceState } from './traffic/source'
import type { Gateway, WorldState } from './world'

/** A state that shares nothing that can change with `state`. */
export const copyState = (state: WorldState): WorldState => ({
  now: state.now,
  calendar: copyCalendar(state.calendar),
  requests: copyRequests(state.requests),
  connections: copyConnections(state.connections),
  servers: copyServers(state.servers),
  gateways: state.gateways.map(copyGateway),
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
  opened: state.opened === null ? null : copyOpened(state.opened),
  sessions: state.sessions === null ? null : state.sessions.copy(),
  scaling: state.scaling === null ? null : copyScaling(state.scaling),
  nextIntervention: state.nextIntervention,
  overflown: state.overflown,
})

const copyGateway = (gateway: Gateway): Gateway => ({
  policy: gateway.policy,
  layer: gateway.layer,
  origin: gateway.origin,
  poolNumber: gateway.poolNumber,
  posts: gateway.posts,
  memory: gateway.memory === null ? null : structuredClone(gateway.memory),
  pool: copyPool(gateway.pool, {
    needs: balancerOf(gateway.policy).needs,
    reports: gateway.reports,
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
  cores: gateway.cores === null ? null : copyCores(gateway.cores),
  idle: gateway.idle.slice(),
  dialed: gateway.dialed,
  queue: gateway.queue,
  held: gateway.held,
})

const copySource = (source: SourceState): SourceState => ({
  traffic: source.traffic,
  cursor: source.cursor,
  piece: source.piece,
  bursting: source.bursting,
  next: source.next,
  armed: source.armed,
})
