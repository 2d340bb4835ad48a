// The figures of a run up to now. A page fetches this when somebody asks for them; most runs are
// looked at without.
import { DetailsFold } from './details'
import type { History } from './history'
import { gatewayFigures } from './metrics/coreTime'
import { Summary } from './metrics/summary'
import { observe, totalsOf } from './observe'
import type { RunSummary } from './reading'
import { Simulation } from './simulation'

/** Figures from the start to now; null where the log no longer reaches back to the start. */
export const figuresOf = (history: History): RunSummary | null => {
  const { world, run, at } = history
  const { log } = world
  log.absorb()
  if (log.oldest > 0) return null
  const summary = new Summary()
  summary.take(log, 0, log.count)
  const details = new DetailsFold(new Simulation(run).world, ['beside-free'])
  details.take(log, 0, log.count)
  const moment = observe(world)
  const figures = summary.result({
    servers: moment.servers,
    span: at,
    inFlight: totalsOf(world).inFlight,
    digest: moment.digest,
  })
  const gateways = gatewayFigures([], moment.gateways, at)
  const passed = moment.bytes && { bytes: moment.bytes }
  return { ...figures, ...gateways, ...passed, details: details.result(at) }
}
