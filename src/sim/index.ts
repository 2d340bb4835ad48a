// The door to the simulated system. Everybody outside src/sim comes in here or by scenario/.
import { Summary } from './metrics/summary'
import { observe, totalsOf } from './observe'
import type { RunSummary } from './reading'
import type { Run } from './scenario/scenario'
import { Simulation } from './simulation'
import { type SimTime, simTime } from './time'

export { balancerOf, balancers } from './balancers'
export {
  type Balancer,
  type Candidate,
  type Explanation,
  HOLD,
  type Need,
  NONE,
} from './balancers/balancer'
export {
  type Cause,
  causeIn,
  causes,
  type EventKind,
  eventKinds,
  kindIn,
  type SimEvent,
  serverIn,
  statusIn,
  valueIn,
} from './engine/event'
export { EventLog } from './engine/log'
export { History } from './history'
export type { CellsView, ServerCells } from './metrics/cellsView'
export { quantilesOfSorted } from './metrics/histogram'
export { EXACT_MAX, jainIndex, Summary } from './metrics/summary'
export * from './moment'
export { observe, totalsOf } from './observe'
export type { Decision, JournalEntry, Life, LifeSpan, RunSummary } from './reading'
export type {
  Intervention,
  InterventionAct,
  PolicySpec,
  Run,
  Scenario,
  ServerSpec,
  Traffic,
  Work,
} from './scenario/scenario'
export { Simulation } from './simulation'
export { capacity, littlesLaw, mm1, mmc, theoryReport } from './theory'
export * from './time'
export { addressOf } from './traffic/clients'

/** The version of the engine's behavior: it changes whenever an old run would give another log. */
export const ENGINE_REVISION = '1'

/** The stamp of a live intervention: one microsecond after everything that has happened. */
export const stampAfter = (at: SimTime): SimTime => simTime(at + 1)

/** From when to when a run is measured; the whole run where nothing is said. */
export interface MeasuredSpan {
  readonly from?: SimTime
  readonly until?: SimTime
}

/** Plays a run to its end, or to `until`, and answers the figures of the span. */
export const simulateRun = (run: Run, { from, until }: MeasuredSpan = {}): RunSummary => {
  const simulation = new Simulation(run)
  const { world } = simulation
  if (from !== undefined && from > 0) simulation.advance(simTime(from - 1))
  world.log.absorb()
  const before = observe(world)
  const summary = new Summary()
  world.log.listener = (first, last) => summary.take(world.log, first, last)
  simulation.advance(until ?? simTime(run.scenario.duration))
  const digest = world.log.digest()
  const { inFlight } = totalsOf(world)
  const servers = observe(world).servers.map((server) => ({
    ...server,
    busyTime: server.busyTime - (before.servers[server.id]?.busyTime ?? 0),
  }))
  return summary.result({ servers, span: simulation.now - (from ?? 0), inFlight, digest })
}
