// Checks over several keys of a document: names that stand twice, figures that contradict each
// other. Each looks at a document whose keys are well formed one by one.

import { type SimTime, simTime } from '../time'
import { checkAffinity } from './affinity'
import { bounds } from './bounds'
import { checkConnections } from './connections'
import { checkOwnWork } from './costs'
import { formatDuration } from './durations'
import { checkHealth } from './healthChecks'
import { checkLimits } from './limitChecks'
import { checkLayer, checkPolicy } from './policyChecks'
import { pathText } from './problem'
import { checkWeights } from './productWeights'
import { checkFirewall } from './protection'
import { checkRegions } from './regions'
import { checkRelease } from './release'
import type { Path, Report } from './report'
import { checkClasses } from './requestClasses'
import { checkRetries } from './retryChecks'
import { checkRoutes } from './routes'
import { checkScaling } from './scalingChecks'
import type { ReadDocument } from './schema'
import { checkSessions } from './sessions'
import { checkVersions } from './versions'
import { checkWork } from './work'

type ReadTraffic = ReadDocument['traffic'][number]

function checkCurve(points: readonly { readonly at: SimTime }[], at: Path, report: Report): void {
  points.forEach((point, index) => {
    const before = points[index - 1]?.at ?? 0
    if (point.at < before)
      report.add(
        { at: [...at, 'points', index, 'at'], found: formatDuration(point.at) },
        'time-order',
        { least: formatDuration(simTime(before)) },
      )
  })
}

function checkArrivals(arrivals: ReadTraffic['arrivals'], at: Path, report: Report): void {
  if (arrivals.kind === 'closed' || arrivals.kind === 'sessions')
    checkWork(arrivals.think, [...at, 'think'], report)
  if (arrivals.kind === 'day' && (arrivals.trough > 1 || arrivals.peak < 1))
    report.add({ at, found: arrivals }, 'multiples')
  if (arrivals.kind === 'curve') checkCurve(arrivals.points, at, report)
  if (arrivals.kind !== 'trace') return
  let last = arrivals.requests[0]?.at ?? 0
  arrivals.requests.forEach((request, index) => {
    if (request.at < last)
      report.add(
        { at: [...at, 'requests', index, 'at'], found: formatDuration(request.at) },
        'time-order',
        { least: formatDuration(arrivals.requests[index - 1]?.at ?? request.at) },
      )
    last = request.at
  })
}

/** One name for each thing of a kind; the second of two is the one reported. */
function checkNames(
  named: readonly { readonly name: string; readonly at: Path }[],
  report: Report,
): void {
  const first = new Map<string, Path>()
  for (const { name, at } of named) {
    const path = [...at, 'name']
    const taken = first.get(name)
    if (taken === undefined) first.set(name, path)
    else report.add({ at: path, found: name }, 'twin-name', { first: pathText(taken) })
  }
}

function checkGateways(read: ReadDocument, report: Report): void {
  const { gateway, gateways } = read
  const pools = read.pools.map(({ name }) => name)
  const all = gateways?.map((one, index) => ({ one, at: ['gateways', index] })) ?? []
  if (gateway !== undefined) all.push({ one: gateway, at: ['gateway'] })
  // With rules, each balancer has one for every pool.
  const each = all.some(({ one }) => one.routes !== undefined) ? pools.length : 1
  const sum = all.reduce((total, { one }) => total + one.balancers * each, 0)
  if (sum > bounds.gateways)
    report.add({ at: ['gateways'], found: gateways }, 'balancers-total', {
      max: bounds.gateways,
      sum,
    })
  for (const { one, at } of all) {
    checkPolicy(one.policy, [...at, 'policy'], report)
    checkLayer(one.policy, { at: [...at, 'policy'], layer: one.layer, report })
    checkOwnWork(one, at, report)
    checkRetries(one, at, report)
    checkFunctions(one, pools, { at, report })
  }
}

type ReadGateway = NonNullable<ReadDocument['gateway']>

function checkFunctions(
  one: ReadGateway,
  pools: readonly string[],
  { at, report }: { at: Path; report: Report },
): void {
  for (const key of ['routes', 'cache', 'firewall', 'compression', 'bodyRate'] as const)
    if (one.layer === 4 && one[key] !== undefined)
      report.add({ at: [...at, key], found: one[key] }, 'layer-functions', { key })
  if (one.firewall !== undefined) checkFirewall(one.firewall, [...at, 'firewall'], report)
  if (one.routes !== undefined) checkRoutes(one.routes, pools, { at: [...at, 'routes'], report })
}

/** Notes everything in the document that contradicts something else in it. */
export function checkDocument(read: ReadDocument, report: Report): void {
  const { traffic, pools } = read
  if (read.gateway !== undefined && read.gateways !== undefined)
    report.add({ at: ['gateways'], found: read.gateways }, 'two-forms', {
      one: 'gateway',
      other: 'gateways',
    })
  checkGateways(read, report)
  checkConnections(read, report)
  checkAffinity(read, report)
  checkSessions(read, report)
  checkNames(
    traffic.map(({ name }, index) => ({ name, at: ['traffic', index] })),
    report,
  )
  checkNames(
    pools.map(({ name }, index) => ({ name, at: ['pools', index] })),
    report,
  )
  const servers = pools.flatMap(({ servers }, pool) =>
    servers.map((server, index) => ({ ...server, at: ['pools', pool, 'servers', index] })),
  )
  checkNames(servers, report)
  checkWeights(read, report)
  checkLimits(read, report)
  checkHealth(read, report)
  checkScaling(read, report)
  checkVersions(read, report)
  checkRelease(read, report)
  checkRegions(read, report)
  if (servers.length > bounds.servers)
    report.add({ at: ['pools'], found: pools }, 'servers-total', { max: bounds.servers })
  for (const { memory, at } of servers)
    if (memory !== undefined && memory.base >= memory.limit)
      report.add({ at: [...at, 'memory', 'base'], found: memory.base }, 'base-limit', {
        max: memory.limit,
      })
  traffic.forEach((one, index) => {
    const at = ['traffic', index]
    checkWork(one.work, [...at, 'work'], report)
    checkArrivals(one.arrivals, [...at, 'arrivals'], report)
    if (one.requests !== undefined) checkClasses(one.requests, [...at, 'requests'], report)
    if (one.requests !== undefined && one.writes !== undefined)
      report.add({ at: [...at, 'writes'], found: one.writes }, 'two-forms', {
        one: 'writes',
        other: 'requests with methods',
      })
    if (one.until !== undefined && one.until > read.duration)
      report.add({ at: [...at, 'until'], found: formatDuration(one.until) }, 'until', {
        max: formatDuration(read.duration),
      })
  })
}
