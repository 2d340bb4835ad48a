// Goes through the interventions in the order of time, with the servers that are there at each of
// them: names what is not there, and settles the place of each server that is added.

import type * as v from 'valibot'
import { bounds } from './bounds'
import { formatDuration } from './durations'
import { checkOne, checkRateOf } from './healthChecks'
import { healthSpec } from './healthPresets'
import type { intervention } from './interventions'
import { serverSpec } from './normalize'
import { policySpecOf } from './policies'
import { checkPolicy } from './policyChecks'
import type { Path, Report } from './report'
import type { Roster } from './roster'
import { checkLimits, checkSettings } from './scalingChecks'
import { scalingChange } from './scalingPresets'
import { changedScaling, type ScalingSpec } from './scalingSpec'
import type { Intervention, Scenario, Traffic } from './scenario'
import { checkWork } from './work'

type ReadIntervention = v.InferOutput<typeof intervention>

interface Entry {
  readonly read: ReadIntervention
  readonly at: Path
}

interface Setting {
  readonly roster: Roster
  readonly traffic: readonly Traffic[]
  readonly doors: number // gateways that clients find by an entry; 0: there is none
  readonly fleet: { spec: ScalingSpec | null } // the settings in force at each instant
  readonly watchers: number // balancers that look after their servers; 0: nobody does
  readonly release: string // its kind; "none": there is none
  readonly report: Report
}

const NAMES_SHOWN = 8

const some = (names: readonly string[]): string => {
  const shown = names.slice(0, NAMES_SHOWN).join(', ')
  if (names.length > NAMES_SHOWN) return `${shown}, …`
  return shown === '' ? '–' : shown
}

function checkServer(entry: Entry, name: string, { roster, report }: Setting): void {
  if (roster.has(name)) return
  report.add({ at: [...entry.at, 'server'], found: name }, 'unknown-name', {
    of: 'server',
    at: formatDuration(entry.read.at),
    known: some(roster.serverNames()),
  })
}

function addServer(
  entry: Entry,
  read: Extract<ReadIntervention, { do: 'server.add' }>,
  { roster, report }: Setting,
): Intervention {
  const { name } = read.server
  const pool = read.pool ?? roster.poolNames()[0] ?? ''
  const index = roster.poolIndex(pool)
  if (index < 0)
    report.add({ at: [...entry.at, 'pool'], found: pool }, 'unknown-name', {
      of: 'pool',
      at: formatDuration(read.at),
      known: some(roster.poolNames()),
    })
  if (roster.wasNamed(name))
    report.add({ at: [...entry.at, 'server', 'name'], found: name }, 'twin-name', {
      first: 'another server of the run',
    })
  const place = roster.add(name, index)
  if (roster.size() === bounds.servers + 1)
    report.add({ at: entry.at, found: name }, 'servers-total', { max: bounds.servers })
  return { at: read.at, do: read.do, pool, server: serverSpec(read.server, place) }
}

function checkTraffic(entry: Entry, name: string, { traffic, report }: Setting): Traffic | null {
  const found = traffic.find((candidate) => candidate.name === name)
  if (found !== undefined) return found
  report.add({ at: [...entry.at, 'traffic'], found: name }, 'unknown-name', {
    of: 'traffic',
    at: formatDuration(entry.read.at),
    known: some(traffic.map((candidate) => candidate.name)),
  })
  return null
}

function checkRate(entry: Entry, name: string, setting: Setting): void {
  const kind = checkTraffic(entry, name, setting)?.arrivals.kind
  if (kind === 'closed' || kind === 'trace')
    setting.report.add({ at: [...entry.at, 'traffic'], found: name }, 'no-rate', { kind })
}

function checkConnected(entry: Entry, name: string, setting: Setting): void {
  const traffic = checkTraffic(entry, name, setting)
  if (traffic !== null && traffic.clients.connections === null)
    setting.report.add({ at: [...entry.at, 'traffic'], found: name }, 'no-connections')
}

function checkUsers(entry: Entry, name: string, setting: Setting): void {
  const kind = checkTraffic(entry, name, setting)?.arrivals.kind
  if (kind !== undefined && kind !== 'sessions')
    setting.report.add({ at: [...entry.at, 'traffic'], found: name }, 'no-users', { kind })
}

function checkStep({ read, at }: Entry, { release, report }: Setting): void {
  if (release === 'none') report.add({ at: [...at, 'do'], found: read.do }, 'no-release')
}

function checkGateway(entry: Entry, gateway: number, { doors, report }: Setting): void {
  if (gateway > doors)
    report.add({ at: [...entry.at, 'gateway'], found: gateway }, 'no-door', { count: doors })
}

function setScaling(
  entry: Entry,
  read: Extract<ReadIntervention, { do: 'autoscaling.set' }>,
  { fleet, roster, report }: Setting,
): Intervention {
  const set = scalingChange(read.set, fleet.spec?.dialect)
  const at = [...entry.at, 'set']
  if (fleet.spec === null) {
    report.add({ at, found: read.set }, 'no-scaling')
    return { ...read, set }
  }
  const next = changedScaling(fleet.spec, set)
  checkLimits(next, set, { at, report })
  checkSettings(read.set, { at, report })
  set.protect?.forEach((name, index) => {
    if (!roster.has(name))
      report.add({ at: [...at, 'protect', index], found: name }, 'unknown-name', {
        of: 'server',
        at: formatDuration(read.at),
        known: some(roster.serverNames()),
      })
  })
  fleet.spec = next
  return { ...read, set }
}

function checkCare(
  entry: Entry,
  { health }: Extract<ReadIntervention, { do: 'health.set' }>,
  { watchers, roster, report }: Setting,
): void {
  const at = [...entry.at, 'health']
  checkOne(health, at, report)
  if (watchers === 0) report.add({ at, found: health }, 'no-care')
  else checkRateOf(health, { pairs: watchers * roster.size(), at, report })
}

function settleOne(entry: Entry, setting: Setting): Intervention {
  const { read } = entry
  switch (read.do) {
    case 'server.add':
      return addServer(entry, read, setting)
    case 'traffic.rate':
      checkRate(entry, read.traffic, setting)
      return read
    case 'traffic.work':
      checkTraffic(entry, read.traffic, setting)
      checkWork(read.work, [...entry.at, 'work'], setting.report)
      return read
    case 'clients.move':
    case 'clients.forget':
      checkUsers(entry, read.traffic, setting)
      return read
    case 'connections.maxAge':
      checkConnected(entry, read.traffic, setting)
      return read
    case 'policy.set':
      checkPolicy(read.policy, [...entry.at, 'policy'], setting.report)
      return { ...read, policy: policySpecOf(read.policy) }
    case 'health.set':
      checkCare(entry, read, setting)
      return { ...read, health: healthSpec(read.health) }
    case 'gateway.down':
    case 'gateway.up':
      checkGateway(entry, read.gateway, setting)
      return read
    case 'autoscaling.set':
      return setScaling(entry, read, setting)
    case 'release.deploy':
    case 'release.switch':
    case 'release.rollback':
    case 'release.finish':
    case 'release.weight':
    case 'release.promote':
    case 'release.pause':
      checkStep(entry, setting)
      return read
    case 'gateway.timeout':
    case 'gateway.retries':
    case 'gateway.reports':
    case 'gateway.scale':
    case 'gateway.restart':
      return read
    case 'server.remove':
      checkServer(entry, read.server, setting)
      setting.roster.remove(read.server)
      return read
    default:
      checkServer(entry, read.server, setting)
      return read
  }
}

/** How many balancers look after the servers from the start. */
export const watchersOf = (
  pools: readonly Pick<Scenario['pools'][number], 'health'>[],
  gateways: readonly unknown[],
): number => (pools.some(({ health }) => health !== null) ? gateways.length : 0)

/** Lets an intervention of the scenario happen, while a reader's own are checked. */
function follow(one: Intervention, { roster, fleet }: Setting): void {
  if (one.do === 'server.add') roster.add(one.server.name, roster.poolIndex(one.pool))
  if (one.do === 'server.remove') roster.remove(one.server)
  if (one.do === 'autoscaling.set' && fleet.spec !== null)
    fleet.spec = changedScaling(fleet.spec, one.set)
}

/**
 * The interventions in the order of time. Those of `before`, a scenario's, come first at equal
 * instants and are taken as they are; a server that a reader has removed may stand in them.
 */
export function settle(
  read: readonly ReadIntervention[],
  {
    at,
    before = [],
    scaling,
    ...setting
  }: Omit<Setting, 'fleet'> & {
    at: Path
    before?: readonly Intervention[]
    scaling: ScalingSpec | null
  },
): Intervention[] {
  const entries = read.map((one, index) => ({ read: one, at: [...at, index] }))
  entries.sort((a, b) => a.read.at - b.read.at) // stable: equal instants keep their order
  const settled: Intervention[] = []
  const full = { ...setting, fleet: { spec: scaling } }
  let next = 0
  for (const entry of entries) {
    for (; next < before.length; next += 1) {
      const one = before[next]
      if (one === undefined || one.at > entry.read.at) break
      follow(one, full)
    }
    settled.push(settleOne(entry, full))
  }
  return settled
}
