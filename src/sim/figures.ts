// The figures of a run up to now. A page fetches this when somebody asks for them; most runs are
// looked at without.
import { DetailsFold } from './details'
import type { History } from './history'
import { gatewayFigures } from './metrics/coreTime'
import { quantilesOfCells } from './metrics/latencies'
import { jainIndex, Summary } from './metrics/summary'
import { observe, totalsOf } from './observe'
import type { RunSummary } from './reading'
import { Simulation } from './simulation'
import { SECOND } from './time'

const QUANTILES = [0.5, 0.95, 0.99, 1]

// From what is counted and from the cells, where the log no longer reaches back to the start:
// latencies come from histograms and are within 0.8 % of the truth. Nothing is known of waiting.
const longFigures = (history: History): RunSummary => {
  const { world, at } = history
  const { servers, digest } = observe(world)
  const { arrived, completed, failed, rejected, inFlight, causes } = totalsOf(world)
  const cells = history.latencies()
  const answered = cells.reduce((sum, { count }) => sum + count, 0)
  const time = cells.reduce((sum, one) => sum + one.sum, 0)
  const [p50, p95, p99, max] = quantilesOfCells(cells, QUANTILES)
  const slots = servers.reduce((sum, one) => sum + one.slots, 0)
  const used = (busy: number, places: number) => (at * places > 0 ? busy / (at * places) : 0)
  return {
    arrived,
    completed,
    failed,
    rejected,
    inFlight,
    latency: answered > 0 ? { mean: time / answered, p50, p95, p99, max } : null,
    waiting: null,
    begun: servers.reduce((sum, one) => sum + one.begun, 0),
    hits: servers.reduce((sum, one) => sum + one.hits, 0),
    throughput: at > 0 ? (completed * SECOND) / at : 0,
    utilization: used(
      servers.reduce((sum, one) => sum + one.busyTime, 0),
      slots,
    ),
    fairness: jainIndex(servers.map(({ assigned }) => assigned)),
    servers: servers.map(({ id, name, assigned, busyTime, slots: places }) => ({
      id,
      name,
      requests: assigned,
      failed: 0, // not counted by server
      utilization: used(busyTime, places),
    })),
    causes,
    digest,
  }
}

/** Figures from the start to now. */
export const figuresOf = (history: History): RunSummary => {
  const { world, run, at } = history
  const { log } = world
  log.absorb()
  if (log.oldest > 0) return longFigures(history)
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
