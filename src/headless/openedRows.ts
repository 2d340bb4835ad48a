// What became of opened requests, as the command prints it: by kind, and by rule.
import {
  bodyFigures,
  byteFigures,
  type CacheFigures,
  cacheFigures,
  type FirewallFigures,
  firewallFigures,
  type KindFigures,
  kindFigures,
  ruleFigures,
  unreachableRules,
  type World,
} from '../sim'
import { toMilliseconds } from './milliseconds'

type Counts = Pick<KindFigures, 'arrived' | 'completed' | 'failed' | 'rejected'>

/** One kind of requests; times in milliseconds, null where none was completed. */
export interface KindRow extends Counts {
  readonly pools: Readonly<Record<string, number>> // requests sent to each
  readonly here: number // answered by a gateway itself, or from its cache
  readonly latencyMs: Readonly<Record<'mean' | 'p50' | 'p95' | 'p99', number | null>>
}

/** One rule of a gateway; `rule` 0 stands for requests that no rule took. */
export interface RouteRow extends Counts {
  readonly gateway: number
  readonly rule: number
  readonly name?: string
  readonly meanMs: number | null
  readonly unreachable?: number // the earlier rule that takes all of its requests; 0: no path fits
}

const none = { mean: null, p50: null, p95: null, p99: null }

/** The rows of a run, where its scenario has kinds of requests or rules. */
export function openedRows(world: World): {
  kinds?: Readonly<Record<string, KindRow>>
  routes?: readonly RouteRow[]
  caches?: readonly CacheFigures[]
  firewall?: readonly FirewallFigures[]
  bytes?: Readonly<Record<string, number>>
  bodies?: Readonly<Record<'requests' | 'waitMs' | 'mostBytes', number>>
} {
  const poolNames = world.scenario.pools.map(({ name }) => name)
  const kinds = kindFigures(world).map(({ traffic, name, latency, pools, ...counts }) => {
    const sent = Object.fromEntries(pools.map((count, pool) => [poolNames[pool], count]))
    const { mean, p50, p95, p99 } = latency ?? none
    const latencyMs = {
      mean: mean === null ? null : toMilliseconds(mean),
      p50: p50 === null ? null : toMilliseconds(p50),
      p95: p95 === null ? null : toMilliseconds(p95),
      p99: p99 === null ? null : toMilliseconds(p99),
    }
    return [`${traffic}/${name}`, { ...counts, pools: sent, latencyMs }] as const
  })
  const dead = world.scenario.gateways.map(({ routes = [] }) =>
    unreachableRules(routes.map(({ when }) => when)),
  )
  const routes = ruleFigures(world).map(({ name, mean, ...counts }) => {
    const found = dead[counts.gateway].find(({ rule }) => rule === counts.rule)
    return {
      ...counts,
      ...(name === '' ? {} : { name }),
      meanMs: mean === null ? null : toMilliseconds(mean),
      ...(found === undefined ? {} : { unreachable: found.by }),
    }
  })
  const [caches, bytes] = [cacheFigures(world), byteFigures(world)]
  const { requests = 0, waiting = 0, most = 0 } = bodyFigures(world) ?? {}
  const waitMs = toMilliseconds(waiting / Math.max(1, requests))
  const firewall = firewallFigures(world)
  return {
    ...(kinds.length > 0 ? { kinds: Object.fromEntries(kinds) } : {}),
    ...(routes.length > 0 ? { routes } : {}),
    ...(caches.length > 0 ? { caches } : {}),
    ...(firewall.length > 0 ? { firewall } : {}),
    ...(bytes === null ? {} : { bytes: { ...bytes } }),
    ...(requests === 0 ? {} : { bodies: { requests, waitMs, mostBytes: most } }),
  }
}
