// Writes a scenario back as the shortest document that reads as the same scenario: what equals its
// default is left out.
import { writeAffinity } from './affinity'
import { writeArrivals } from './arrivalsDocument'
import { writeConnections } from './connections'
import { writeOwnWork } from './costs'
import { formatDuration } from './durations'
import { writeEdgeCache } from './edgeCache'
import { writeEntry } from './entry'
import { withFurther } from './further'
import { writeClasses, writeRoutes } from './layerSevenDocument'
import { bringsWork, clientsOf, NO_WORK, usualClients } from './normalize'
import { defaultOptions } from './policies'
import { writeCompression, writeFirewall } from './protection'
import { writeRegions } from './regions'
import { writeRelease } from './release'
import type { Place } from './roster'
import { defaultAddress, Roster } from './roster'
import { writeChange, writeScaling } from './scalingDocument'
import type { ScalingDialect } from './scalingSpec'
import type {
  CacheSpec,
  GatewaySpec,
  Intervention,
  Objects,
  PolicySpec,
  ReturnSpec,
  Scenario,
  ServerSpec,
  Traffic,
} from './scenario'
import { writeSessions } from './sessions'
import { writeData, writeVersions } from './versions'
import { healthOf, writeHealth } from './writeHealth'
import { unusual, type Written, writeWork } from './written'

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

const writeObjects = ({ count, skew }: Objects): Written => ({
  count,
  ...unusual({ skew }, { skew: 1 }),
})

const writeComeBack = ({ share, after, most }: ReturnSpec): Written =>
  unusual({ share, after: formatDuration(after), most }, { share: 1, after: '5s', most: 3 })

function writeTraffic(traffic: Traffic, { duration }: Scenario): Written {
  const { arrivals, work, requests } = traffic
  const isBrought = bringsWork(arrivals) || (requests?.every((one) => one.work !== null) ?? false)
  const needless = isBrought && work.kind === NO_WORK.kind && work.value === NO_WORK.value
  const { connections, cohorts, ...rest } = traffic.clients
  const count = clientsOf(arrivals) ?? usualClients(arrivals, traffic.until)
  const usual = { count, behindNat: 0, cookies: 1, heaviest: null }
  const clients = {
    ...unusual(rest, usual),
    ...(connections === null ? {} : { connections: writeConnections(connections) }),
    ...(cohorts === undefined ? {} : { cohorts }),
  }
  return {
    name: traffic.name,
    ...(traffic.until === duration ? {} : { until: formatDuration(traffic.until) }),
    arrivals: writeArrivals(arrivals),
    ...(needless ? {} : { work: writeWork(work) }),
    ...(isEmpty(clients) ? {} : { clients }),
    ...(traffic.objects === null ? {} : { objects: writeObjects(traffic.objects) }),
    ...(requests === undefined
      ? {}
      : { requests: writeClasses(requests, { work: writeWork, objects: writeObjects }) }),
    ...writeSessions(traffic),
    ...(traffic.status === undefined ? {} : { status: traffic.status }),
    ...unusual({ writes: traffic.writes }, {}),
    ...(traffic.comeBack === undefined ? {} : { comeBack: writeComeBack(traffic.comeBack) }),
  }
}

const lengthsOf = ({ decay, slowStart, ...policy }: PolicySpec): Written => ({
  ...policy,
  ...(decay === undefined ? {} : { decay: formatDuration(decay) }),
  ...(slowStart === undefined ? {} : { slowStart: formatDuration(slowStart) }),
})

const writePolicy = (policy: PolicySpec): Written => {
  const usual = { kind: policy.kind, ...defaultOptions(policy.kind, policy.dialect) }
  return { kind: policy.kind, ...unusual(lengthsOf(policy), lengthsOf(usual)) }
}

const isUsual = ({ kind, dialect }: PolicySpec): boolean =>
  kind === 'round-robin' && dialect === undefined

function writeGateway(gateway: GatewaySpec): Written {
  const { policy, layer, retries, queue, reports, routes, cache } = gateway
  const { firewall, compression, bodyRate, queueTimeout, serverTimeout } = gateway
  const { retryOn, retryWrites } = gateway
  const timeout = formatDuration(gateway.timeout)
  const usual = { layer: 7, timeout: '10s', retries: 0, queue: 0 }
  return {
    ...(isUsual(policy) ? {} : { policy: writePolicy(policy) }),
    ...unusual({ layer, timeout, retries, queue, bodyRate, return: gateway.return }, usual),
    ...unusual({ retryOn, retryWrites }, {}),
    ...writeOwnWork(gateway),
    ...(serverTimeout === undefined ? {} : { serverTimeout: formatDuration(serverTimeout) }),
    ...(queueTimeout === undefined ? {} : { queueTimeout: formatDuration(queueTimeout) }),
    ...(reports === null ? {} : { reports: { every: formatDuration(reports) } }),
    ...(routes === undefined ? {} : { routes: writeRoutes(routes) }),
    ...(cache === undefined ? {} : { cache: writeEdgeCache(cache) }),
    ...(firewall === undefined ? {} : { firewall: writeFirewall(firewall) }),
    ...(compression === undefined ? {} : { compression: writeCompression(compression) }),
  }
}

// Equal ones that follow each other are counted where that is shorter than naming each.
function writeGateways(gateways: readonly GatewaySpec[]): readonly Written[] {
  const texts = gateways.map((one) => JSON.stringify(writeGateway(one)))
  const written: Written[] = []
  for (let from = 0; from < gateways.length; ) {
    let to = from
    while (to < gateways.length && texts[to] === texts[from]) to += 1
    const one = writeGateway(gateways[from])
    const counted = { ...one, balancers: to - from }
    const listed = gateways.slice(from, to).map(() => one)
    const isShorter = JSON.stringify([counted]).length < JSON.stringify(listed).length
    written.push(...(isShorter ? [counted] : listed))
    from = to
  }
  return written
}

const writeCache = ({ hit, miss }: CacheSpec): Written => ({
  hit: formatDuration(hit),
  ...(miss === null ? {} : { miss: formatDuration(miss) }),
})

function writeServer(server: ServerSpec, place: Place): Written {
  const { name, memory, cache, errorTime, ...rest } = server
  const usual = {
    weight: 1,
    slots: 1,
    queue: 1_000,
    speed: 1,
    address: defaultAddress(place),
    id: place.place,
    state: 'up',
    priority: 0,
    maxConnections: 0,
    errors: 0,
    version: 'v1',
  }
  const written = {
    name,
    ...unusual(rest, usual),
    ...(errorTime === null ? {} : { errorTime: formatDuration(errorTime) }),
    ...(cache === null ? {} : { cache: writeCache(cache) }),
  }
  if (memory === null) return written
  const { limit, base, perRequest, restart, leak } = memory
  const memoryUsual = { base: 0, restart: '30s', leak: 0 }
  return {
    ...written,
    memory: {
      limit,
      perRequest,
      ...unusual({ base, restart: formatDuration(restart), leak }, memoryUsual),
    },
  }
}

/** One intervention; `roster` follows the servers that come and go, as it does in reading. */
function writeIntervention(
  one: Intervention,
  { roster, dialect }: { roster: Roster; dialect: ScalingDialect | undefined },
): Written {
  const written = { ...one, at: formatDuration(one.at) }
  switch (one.do) {
    case 'server.add': {
      const index = roster.poolIndex(one.pool)
      const server = writeServer(one.server, roster.add(one.server.name, index))
      const { at } = written
      return index === 0 ? { at, do: one.do, server } : { at, do: one.do, pool: one.pool, server }
    }
    case 'traffic.work':
      return { ...written, work: writeWork(one.work) }
    case 'policy.set':
      return { ...written, policy: writePolicy(one.policy) }
    case 'health.set':
      return { ...written, health: one.health === null ? {} : writeHealth(one.health) }
    case 'server.errors':
      return one.errorTime === undefined
        ? written
        : { ...written, errorTime: formatDuration(one.errorTime) }
    case 'gateway.reports':
      return one.every === undefined ? written : { ...written, every: formatDuration(one.every) }
    case 'connections.maxAge':
      return one.maxAge === undefined ? written : { ...written, maxAge: formatDuration(one.maxAge) }
    case 'autoscaling.set':
      return { ...written, set: writeChange(one.set, dialect) }
    case 'gateway.timeout':
      return { ...written, timeout: formatDuration(one.timeout) }
    default:
      return written
  }
}

/** A reader's own interventions, as they are written beside the scenario that they are made in. */
export function writeInterventions(
  own: readonly Intervention[],
  scenario: Scenario,
): readonly Written[] {
  const roster = new Roster(withFurther(scenario.pools, scenario.scaling))
  const mine = new Set<Intervention>(own)
  const all = [...scenario.interventions, ...own]
  all.sort((a, b) => a.at - b.at) // stable: the scenario's come first at equal instants
  return all.flatMap((one) => {
    const written = writeIntervention(one, { roster, dialect: scenario.scaling?.dialect })
    return mine.has(one) ? [written] : []
  })
}

const writeDatabase = ({ database }: Scenario): Written => {
  if (database === undefined) return {}
  const { connections, ...rest } = database
  return { database: { connections, ...unusual({ ...rest }, { share: 0.8, contention: 0 }) } }
}

/** The shortest document that reads as this scenario. */
export function toDocument(scenario: Scenario): Written {
  const gateways = writeGateways(scenario.gateways)
  const [only = {}] = gateways
  const roster = new Roster(withFurther(scenario.pools, scenario.scaling))
  const interventions = scenario.interventions.map((one) =>
    writeIntervention(one, { roster, dialect: scenario.scaling?.dialect }),
  )
  const health = healthOf(scenario.pools)
  const names = scenario.pools.map(({ name }) => name)
  const scaling = scenario.scaling ? { autoscaling: writeScaling(scenario.scaling, names) } : {}
  return {
    version: 1,
    ...unusual({ seed: scenario.seed }, { seed: 1 }),
    duration: formatDuration(scenario.duration),
    traffic: scenario.traffic.map((one) => writeTraffic(one, scenario)),
    ...(gateways.length > 1 ? { gateways } : isEmpty(only) ? {} : { gateway: only }),
    pools: scenario.pools.map(({ name, servers, fullConnections }, pool) => ({
      name,
      ...unusual({ fullConnections }, {}),
      servers: servers.map((server, index) => writeServer(server, { pool, place: index + 1 })),
      ...health.each[pool],
    })),
    ...health.all,
    ...(scenario.affinity === undefined ? {} : { affinity: writeAffinity(scenario.affinity) }),
    ...(scenario.versions === undefined ? {} : { versions: writeVersions(scenario.versions) }),
    ...(scenario.release === undefined
      ? {}
      : { release: writeRelease(scenario.release, scenario.pools) }),
    ...(scenario.data === undefined ? {} : { data: writeData(scenario.data) }),
    ...scaling,
    ...writeDatabase(scenario),
    ...(scenario.entry === undefined ? {} : { entry: writeEntry(scenario.entry) }),
    ...(scenario.regions === undefined ? {} : { regions: writeRegions(scenario.regions) }),
    ...(interventions.length === 0 ? {} : { interventions }),
  }
}
