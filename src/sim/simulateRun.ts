// A whole run for its figures alone.
import { Summary } from './metrics/summary'
import { observe, totalsOf } from './observe'
import type { RunSummary } from './reading'
import type { Run } from './scenario/scenario'
import { Simulation } from './simulation'
import { type SimTime, simTime } from './time'

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
