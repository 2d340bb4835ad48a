// Fills in the defaults that depend on other keys: an end of arrivals at the end of the run, the
// number and address of a server by its place, the clients of a closed traffic or a trace.
import type * as v from 'valibot'
import type { Duration } from '../time'
import { duration } from '../time'
import { connectionSpec } from './connections'
import { workSpec } from './costs'
import { cacheRule } from './edgeCache'
import type { gateway } from './gateway'
import { policySpecOf } from './policies'
import { firewallSpec } from './protection'
import type { Path, Report } from './report'
import { classSpecs } from './requestClasses'
import type { Place } from './roster'
import { defaultAddress } from './roster'
import { routeSpecs } from './routes'
import type { Arrivals, Clients, GatewaySpec, ServerSpec, Traffic } from './scenario'
import type { ReadDocument } from './schema'
import type { server } from './servers'
import { sessionSpec, usersOf } from './sessions'

type ReadTraffic = ReadDocument['traffic'][number]

/** Clients of a traffic whose document counts none. */
export const CLIENTS = 50

/** A gateway with its policy in short, as often as it stands there. */
export const gatewaySpecs = (read: v.InferOutput<typeof gateway>): readonly GatewaySpec[] => {
  const { balancers, reports, layer, timeout, retries, queue, routes, cache } = read
  const { firewall, compression, bodyRate, queueTimeout, serverTimeout } = read
  const { retryOn, retryWrites = false } = read
  const one = {
    layer,
    policy: policySpecOf(read.policy),
    timeout,
    retries,
    queue,
    ...workSpec(read),
    reports: reports?.every ?? null,
    ...(routes === undefined ? {} : { routes: routeSpecs(routes) }),
    ...(cache === undefined ? {} : { cache: cacheRule(cache) }),
    ...(compression === undefined ? {} : { compression }),
    ...(bodyRate === undefined ? {} : { bodyRate }),
    ...(queueTimeout === undefined ? {} : { queueTimeout }),
    ...(serverTimeout === undefined ? {} : { serverTimeout }),
    ...(retryOn === undefined ? {} : { retryOn }),
    ...(retryWrites ? { retryWrites } : {}),
    ...(read.return === 'direct' ? { return: read.return } : {}),
    ...(firewall === undefined ? {} : { firewall: firewallSpec(firewall) }),
  }
  return Array.from({ length: balancers }, () => one)
}

/** A server with the address and number of its place. */
export const serverSpec = (read: v.InferOutput<typeof server>, place: Place): ServerSpec => ({
  ...read,
  address: read.address ?? defaultAddress(place),
  id: read.id ?? place.place,
  memory: read.memory ?? null,
  errorTime: read.errorTime ?? null,
  cache: read.cache === undefined ? null : { hit: read.cache.hit, miss: read.cache.miss ?? null },
})

/** How many clients the arrivals themselves speak of, or null where the document may choose. */
export function clientsOf(arrivals: Arrivals): number | null {
  if (arrivals.kind === 'closed') return arrivals.clients
  if (arrivals.kind !== 'trace') return null
  return new Set(arrivals.requests.map((request) => request.client)).size
}

/** The arrivals with a null where a request of a trace brings no work of its own. */
export const arrivalsOf = (read: ReadTraffic['arrivals']): Arrivals => {
  if (read.kind === 'curve')
    return { ...read, repeat: read.repeat ?? null, noise: read.noise ?? null }
  if (read.kind === 'day') return { ...read, noise: read.noise ?? null }
  return read.kind === 'trace'
    ? {
        kind: read.kind,
        requests: read.requests.map((request) => ({ ...request, work: request.work ?? null })),
      }
    : read
}

/** True where every request of a trace brings its own work, so that the traffic needs none. */
export const bringsWork = (arrivals: Arrivals): boolean =>
  arrivals.kind === 'trace' && arrivals.requests.every((request) => request.work !== null)

/** What stands in for the work that nobody will ask for. */
export const NO_WORK = { kind: 'fixed', value: duration(0) } as const

/** How many clients there are where neither the document nor its arrivals say. */
export const usualClients = (arrivals: Arrivals, until: Duration): number =>
  arrivals.kind === 'sessions' ? usersOf(arrivals.start, arrivals.rate, until) : CLIENTS

// Who asks is told by the arrivals themselves, and not drawn for each request.
const isTold = ({ kind }: Arrivals): boolean =>
  kind === 'trace' || kind === 'closed' || kind === 'sessions'

function clientSpec(read: ReadTraffic, arrivals: Arrivals, { until, note }: Known): Clients {
  const fixed = clientsOf(arrivals)
  const { behindNat, cookies, heaviest = null } = read.clients
  const { count = fixed ?? usualClients(arrivals, until) } = read.clients
  if (fixed !== null && count !== fixed) note(['clients', 'count'], count, fixed)
  const connections = connectionSpec(read.clients.connections)
  const { cohorts } = read.clients
  const parts = cohorts === undefined ? {} : { cohorts }
  return { count, behindNat, cookies, heaviest, connections, ...parts }
}

interface Known {
  readonly until: Duration
  readonly note: (key: Path, found: number, fixed: number) => void
}

/** One traffic, with a note of each key that contradicts another. */
export function trafficSpec(
  read: ReadTraffic,
  { at, end, report }: { at: Path; end: Duration; report: Report },
): Traffic {
  const arrivals = arrivalsOf(read.arrivals)
  const until = read.until ?? end
  const clients = clientSpec(read, arrivals, {
    until,
    note: (key, found, count) =>
      report.add({ at: [...at, ...key], found }, 'fixed-clients', { count }),
  })
  const { objects, requests } = read
  const broughtByAll = requests?.every(({ work }) => work !== undefined) ?? false
  if (read.work === undefined && !bringsWork(arrivals) && !broughtByAll)
    report.add(
      { at: [...at, 'work'], found: undefined },
      arrivals.kind === 'trace' ? 'trace-work' : 'missing',
    )
  const { heaviest } = read.clients
  if (heaviest !== undefined && isTold(arrivals))
    report.add({ at: [...at, 'clients', 'heaviest'], found: heaviest }, 'open-heaviest', {
      kind: arrivals.kind,
    })
  if (read.comeBack !== undefined && isTold(arrivals))
    report.add({ at: [...at, 'comeBack'], found: read.comeBack }, 'open-come-back', {
      kind: arrivals.kind,
    })
  if (objects !== undefined && isTold(arrivals))
    report.add({ at: [...at, 'objects'], found: objects }, 'open-objects', {
      kind: arrivals.kind,
    })
  if (requests !== undefined && isTold(arrivals))
    report.add({ at: [...at, 'requests'], found: requests }, 'open-requests', {
      kind: arrivals.kind,
    })
  if (objects !== undefined && requests !== undefined)
    report.add({ at: [...at, 'objects'], found: objects }, 'objects-within')
  const sessions = sessionSpec(read.sessions, arrivals)
  return {
    name: read.name,
    until,
    arrivals,
    work: read.work ?? NO_WORK,
    clients,
    objects: objects ?? null,
    ...(requests === undefined ? {} : { requests: classSpecs(requests) }),
    ...(sessions === undefined ? {} : { sessions }),
    ...(read.status === undefined ? {} : { status: read.status }),
    ...(read.writes === undefined ? {} : { writes: read.writes }),
    ...(read.comeBack === undefined ? {} : { comeBack: read.comeBack }),
  }
}
