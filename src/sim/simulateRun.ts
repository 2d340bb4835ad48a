// A whole run for its figures alone.
import { type Detail, DetailsFold } from './details'
import type { ByteCounts } from './gateway/openedState'
import { gatewayFigures } from './metrics/coreTime'
import { Summary } from './metrics/summary'
import { observe, totalsOf } from './observe'
import type { RunSummary } from './reading'
import type { Run } from './scenario/scenario'
import type { SessionTally } from './sessions/moment'
import { Simulation } from './simulation'
import { type SimTime, simTime } from './time'

/** From when to when a run is measured; the whole run where nothing is said. */
export interface MeasuredSpan {
  readonly from?: SimTime
  readonly until?: SimTime
  /** Asked for beside the figures; always of the run from its start. */
  readonly details?: readonly Detail[]
}

/** Plays a run to its end, or to `until`, and answers the figures of the span. */
export const simulateRun = (run: Run, span: MeasuredSpan = {}): RunSummary => {
  const { from, until, details = [] } = span
  const simulation = new Simulation(run)
  const { world } = simulation
  const fold = details.length > 0 ? new DetailsFold(world, details) : null
  if (fold) world.log.listener = (first, last) => fold.take(world.log, first, last)
  if (from !== undefined && from > 0) simulation.advance(simTime(from - 1))
  world.log.absorb()
  const before = observe(world)
  const { functions } = world
  const { opened } = world.state
  const openedBefore = opened === null ? null : (functions?.copy(opened) ?? null)
  const summary = new Summary()
  world.log.listener = (first, last) => {
    summary.take(world.log, first, last)
    fold?.take(world.log, first, last)
  }
  simulation.advance(until ?? simTime(run.scenario.duration))
  const digest = world.log.digest()
  const { inFlight } = totalsOf(world)
  const { servers: after, gateways, bytes, sessions, ...others } = observe(world)
  const { scaling, release, versions, regions, repeats } = others
  const servers = after.map((server) => ({
    ...server,
    busyTime: server.busyTime - (before.servers[server.id]?.busyTime ?? 0),
    hits: server.hits - (before.servers[server.id]?.hits ?? 0),
  }))
  const length = simulation.now - (from ?? 0)
  const kinds = functions?.kinds(world, openedBefore) ?? []
  return {
    ...summary.result({ servers, span: length, inFlight, digest }),
    ...gatewayFigures(before.gateways, gateways, length),
    ...bytesBetween(before.bytes, bytes),
    ...sessionFigures(before.sessions?.tally ?? null, sessions?.tally ?? null),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(scaling === undefined ? {} : { scaling }),
    ...(release === undefined ? {} : { release }),
    ...(versions === undefined ? {} : { versions }),
    ...(regions === undefined ? {} : { regions }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(fold ? { details: fold.result(simulation.now) } : {}),
  }
}

// Bytes of answers within the span; nothing where no gateway knows of them.
const bytesBetween = (
  before: ByteCounts | undefined,
  after: ByteCounts | undefined,
): Pick<RunSummary, 'bytes'> => {
  if (before === undefined || after === undefined) return {}
  const { clients, servers, cache, made, removed, direct } = after
  return {
    bytes: {
      clients: clients - before.clients,
      servers: servers - before.servers,
      cache: cache - before.cache,
      made: made - before.made,
      removed: removed - before.removed,
      direct: direct - before.direct,
    },
  }
}

// Counted in the span; of the others stands what is there at its end.
const counts = [
  'users',
  'kept',
  'lost',
  'burned',
  'asked',
  'without',
  'logins',
  'repeated',
  'moves',
  'evicted',
  'turnedAway',
  'copies',
  'waited',
] as const

const sessionFigures = (
  before: SessionTally | null,
  after: SessionTally | null,
): Pick<RunSummary, 'sessions'> => {
  if (after === null) return {}
  const figures = { ...after, present: before?.active ?? 0 }
  const spans = counts.map((name) => [name, after[name] - (before?.[name] ?? 0)] as const)
  return { sessions: { ...figures, ...Object.fromEntries(spans) } }
}
