// The figures of one run, as the command prints them.
import {
  type CacheFigures,
  type FirewallFigures,
  type Moment,
  observe,
  type RepeatFigures,
  type Run,
  type SimTime,
  Simulation,
} from '../sim'
import { type HealthRow, healthRow } from './healthRows'
import { Ledger } from './ledger'
import { millisecondsText, toMilliseconds } from './milliseconds'
import { type KindRow, openedRows, type RouteRow } from './openedRows'
import type { Quantiles } from './quantiles'
import type { EventRow, Lists, RequestRow } from './rows'
import { Rows } from './rows'
import { type ScalingRow, scalingRow } from './scalingRows'
import { type SessionRow, sessionRow } from './sessionRows'

/** Figures of one server; utilization is busy slot time over slots, 0 to 1. */
export interface ServerFigures {
  readonly requests: number // attempts sent to it
  readonly failed: number // of those: refused, reset, answered 5xx, or given up on
  readonly utilization: number
}

/** Figures of one run; times in milliseconds, null where there is nothing to measure. */
export interface Figures {
  readonly version: 1
  readonly seed: number
  readonly until: string
  readonly digest: string
  readonly approximate?: true
  readonly requests: Readonly<
    Record<'arrived' | 'completed' | 'failed' | 'rejected' | 'inFlight', number>
  >
  readonly latencyMs: Readonly<Record<'mean' | 'p50' | 'p95' | 'p99' | 'max', number | null>>
  readonly waitMs: Readonly<Record<'mean' | 'p99', number | null>>
  readonly servers: Readonly<Record<string, ServerFigures>>
  readonly kinds?: Readonly<Record<string, KindRow>> // by traffic and kind, "web/api"
  readonly routes?: readonly RouteRow[] // in order, those that took no request included
  readonly health?: HealthRow // where somebody looks after the servers
  readonly sessions?: SessionRow // where users come back, or a balancer knows them again
  readonly repeats?: RepeatFigures // where a gateway sends on what a server has had
  readonly autoscaling?: ScalingRow // where servers come and go by themselves
  readonly caches?: readonly CacheFigures[] // of gateways that keep answers
  readonly firewall?: readonly FirewallFigures[] // by rule
  readonly bytes?: Readonly<Record<string, number>> // of answers, by where they came from
  /** Where their own work takes time: core time over cores, and connections by then. */
  readonly gateways?: readonly { readonly utilization: number; readonly connections: number }[]
  readonly list?: readonly RequestRow[]
  readonly events?: readonly EventRow[]
  readonly notice?: string
}

const NOTICE = 'more than 1,000,000 requests were in the system: the run ended there'

const latencyMs = (values: Quantiles): Figures['latencyMs'] => {
  if (values.count === 0) return { mean: null, p50: null, p95: null, p99: null, max: null }
  const [p50, p95, p99] = values.at([0.5, 0.95, 0.99]).map(toMilliseconds)
  return { mean: toMilliseconds(values.mean), p50, p95, p99, max: toMilliseconds(values.max) }
}

const waitMs = (values: Quantiles): Figures['waitMs'] => {
  if (values.count === 0) return { mean: null, p99: null }
  const [p99] = values.at([0.99]).map(toMilliseconds)
  return { mean: toMilliseconds(values.mean), p99 }
}

function serverFigures(simulation: Simulation, ledger: Ledger): Figures['servers'] {
  const figures: Record<string, ServerFigures> = {}
  const { servers, scaling } = observe(simulation.world)
  const served = new Map(scaling?.places.map(({ server, servedTime }) => [server, servedTime]))
  for (const { id, name, slots, busyTime } of servers) {
    const room = (served.get(id) ?? ledger.presence(id, simulation.now)) * slots
    figures[name] = {
      requests: ledger.attempts(id),
      failed: ledger.failures(id),
      utilization: room > 0 ? Math.round((busyTime / room) * 1e6) / 1e6 : 0,
    }
  }
  return figures
}

const gatewayFigures = (
  gateways: Moment['gateways'],
  now: number,
): NonNullable<Figures['gateways']> =>
  gateways.map(({ cores, busyTime, connections }) => {
    const share = cores > 0 && now > 0 ? busyTime / (cores * now) : 0
    return { utilization: Math.round(share * 1e6) / 1e6, connections }
  })

/** Simulates a run up to `until` and sums it up, with the lists that are wanted. */
export function figuresOf(run: Run, until: SimTime, wanted: Lists): Figures {
  const simulation = new Simulation(run)
  const { world } = simulation
  const ledger = new Ledger()
  const rows = wanted.requests || wanted.events ? new Rows(run.scenario, wanted) : null
  const health = world.care?.timeline(world) ?? null
  world.log.listener = (from, to) => {
    ledger.take(world.log, from, to)
    health?.take(world.log, from, to)
    rows?.take(world.log, from, to)
  }
  simulation.advance(until)
  world.log.absorb()
  const { totals, digest, servers, gateways, sessions, scaling, repeats } = observe(world)
  const { arrived, completed, failed, rejected, inFlight } = totals
  const names = servers.map(({ name }) => name)
  return {
    version: 1,
    seed: run.seed,
    until: millisecondsText(simulation.now),
    digest,
    ...(ledger.latency.isApproximate ? { approximate: true } : {}),
    requests: { arrived, completed, failed, rejected, inFlight },
    latencyMs: latencyMs(ledger.latency),
    waitMs: waitMs(ledger.wait),
    servers: serverFigures(simulation, ledger),
    ...openedRows(world),
    ...(health === null ? {} : { health: healthRow(health.figures()) }),
    ...(sessions === null
      ? {}
      : {
          sessions: sessionRow(
            sessions.tally,
            servers.map(({ assigned }) => assigned),
          ),
        }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(scaling === undefined ? {} : { autoscaling: scalingRow(scaling) }),
    ...(gateways.some(({ cores }) => cores > 0)
      ? { gateways: gatewayFigures(gateways, simulation.now) }
      : {}),
    ...(rows !== null && wanted.requests ? { list: rows.list(names) } : {}),
    ...(rows !== null && wanted.events ? { events: rows.events(names) } : {}),
    ...(world.state.overflown ? { notice: NOTICE } : {}),
  }
}
