// Random valid scenarios for the tests: every arrival process, distribution, policy and
// intervention, small enough to simulate and full of ties, faults and odd figures.
import fc from 'fast-check'
import { duration, MILLISECOND } from '../time'
import { formatDuration } from './durations'
import { health } from './healthPieces'
import { parseScenario } from './parse'
import { change, DURATION, gateway, millisecondsOf, server, traffic } from './pieces'
import { parseRun } from './run'
import { database, scalingIn, tenths } from './scalingPieces'
import type { Run, Scenario } from './scenario'
import { affinity } from './sessionPieces'
import { data, releases as releaseIn, versions } from './versionPieces'

/** A document that nobody has read yet. */
export type Unread = Readonly<Record<string, unknown>>

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

interface Named {
  readonly pools: readonly string[]
  readonly traffic: readonly string[] // with a rate that can be set
  readonly all: readonly string[] // every traffic
  readonly users: readonly string[] // whose arrivals are users
  readonly linked: readonly string[] // whose clients keep connections
  readonly servers: readonly string[]
  readonly scaled: boolean // a pool grows and shrinks
  readonly isWatched: boolean // somebody looks after the servers
  readonly releases: boolean
}

/** Names what each change is about, so that it is there when the change happens. */
function placed(changes: readonly Change[], named: Named): Unread[] {
  const present = [...named.servers]
  const pickOf = (names: readonly string[], pick: number) => names[pick % names.length]
  const sorted = [...changes].sort((a, b) => millisecondsOf(a.at) - millisecondsOf(b.at))
  return sorted.flatMap(({ at, act, pick }, index): Unread[] => {
    if (act.do === 'traffic.rate') {
      const traffic = pickOf(named.traffic, pick)
      return traffic === undefined ? [] : [{ at, ...act, traffic }]
    }
    if (act.do === 'connections.maxAge') {
      const traffic = pickOf(named.linked, pick)
      return traffic === undefined ? [] : [{ at, ...act, traffic }]
    }
    if (act.do === 'clients.move' || act.do === 'clients.forget') {
      const traffic = pickOf(named.users, pick)
      return traffic === undefined ? [] : [{ at, ...act, traffic }]
    }
    if (act.do === 'autoscaling.set') return named.scaled ? [{ at, ...act }] : []
    if (act.do === 'traffic.work') return [{ at, ...act, traffic: pickOf(named.all, pick) }]
    if (act.do === 'server.add') {
      const name = `added-${index}`
      present.push(name)
      const pool = pickOf(named.pools, pick)
      return [{ at, do: act.do, server: { name, ...act.server }, ...(pick % 2 ? { pool } : {}) }]
    }
    if (act.do === 'health.set') return named.isWatched ? [{ at, ...act }] : []
    if (act.do.startsWith('release.')) return named.releases ? [{ at, ...act }] : []
    if (act.do === 'policy.set' || act.do.startsWith('gateway.')) return [{ at, ...act }]
    const server = pickOf(present, pick)
    if (server === undefined) return []
    if (act.do === 'server.remove') present.splice(present.indexOf(server), 1)
    return [{ at, ...act, server }]
  })
}

const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

const named = <T>(letter: string, items: readonly T[]) =>
  items.map((item, index) => ({ name: `${letter}${index + 1}`, ...item }))

const hasRate = ({ arrivals: { kind } }: { arrivals: { kind: string } }) =>
  kind !== 'closed' && kind !== 'trace'

const few = <T>(item: fc.Arbitrary<T>, max: number) =>
  fc.array(item, { minLength: 1, maxLength: max })

const changes = fc.array(change, { maxLength: 8 })

const parts = fc.record({
  seed: fc.option(fc.maxSafeNat(), { nil: undefined }),
  traffic: few(traffic, 3),
  gateways: fc.option(few(gateway, 3), { nil: undefined }),
  pools: few(few(server, 4), 2),
  health: fc.option(health, { nil: undefined }),
  affinity: fc.option(affinity, { nil: undefined }),
  // A unit of fifty milliseconds: many decisions in a short run.
  scaling: fc.option(scalingIn(tenths), { nil: undefined, freq: 2 }),
  versions: fc.option(versions, { nil: undefined, freq: 2 }),
  release: fc.option(releaseIn, { nil: undefined, freq: 2 }),
  data: fc.option(data, { nil: undefined, freq: 2 }),
  database: fc.option(database, { nil: undefined, freq: 1 }),
  changes,
})

type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never

function poolsOf({ pools }: Parts): { name: string; servers: readonly { name: string }[] }[] {
  let before = 0
  return named(
    'pool-',
    pools.map((servers) => {
      const from = before
      before += servers.length
      return { servers: servers.map((one, index) => ({ name: `s${from + index + 1}`, ...one })) }
    }),
  )
}

function namedOf(some: Parts): Named {
  const pools = poolsOf(some)
  return {
    scaled: some.scaling !== undefined,
    pools: pools.map(({ name }) => name),
    traffic: named('t', some.traffic)
      .filter(hasRate)
      .map(({ name }) => name),
    all: named('t', some.traffic).map(({ name }) => name),
    users: named('t', some.traffic)
      .filter(({ arrivals }) => arrivals.kind === 'sessions')
      .map(({ name }) => name),
    linked: named('t', some.traffic)
      .filter(({ clients }) => clients?.connections !== undefined)
      .map(({ name }) => name),
    isWatched: some.health !== undefined && ('active' in some.health || 'passive' in some.health),
    releases: releases(some),
    servers: names(
      's',
      pools.reduce((sum, { servers }) => sum + servers.length, 0),
    ),
  }
}

// A balancer of layer 7 reads HTTP, and is not asked to read anything else.
function legible({ traffic, gateways }: Parts): readonly object[] {
  if (gateways?.every(({ layer }) => layer === 4)) return traffic
  return traffic.map(({ clients, ...one }) => {
    if (clients === undefined) return one
    const { connections, ...rest } = clients
    if (connections === undefined) return { ...one, clients: rest }
    const { protocol, ...others } = connections
    const isOpaque = protocol === 'tcp' || protocol === 'udp'
    return { ...one, clients: { ...rest, connections: isOpaque ? others : connections } }
  })
}
// A balancer of layer 4 knows users by their address alone.
function readable({ affinity: knows, gateways }: Parts): object | undefined {
  const isOpen = gateways?.every(({ layer }) => layer !== 4) ?? true
  if (knows === undefined || isOpen) return knows
  return knows.kind === 'table' ? { ...knows, key: 'address' } : undefined
}

// Rules may name a second pool where there is only one.
const withPools = (gateways: Parts['gateways'], count: number): Parts['gateways'] =>
  gateways === undefined || count > 1
    ? gateways
    : JSON.parse(JSON.stringify(gateways).replaceAll('"pool-2"', '"pool-1"'))

function documentOf(some: Parts): Unread {
  const { seed, health: looks, scaling } = some
  const knows = readable(some)
  const pools = poolsOf(some)
  const gateways = withPools(some.gateways, pools.length)
  const interventions = placed(some.changes, namedOf(some))
  return {
    version: 1,
    ...(seed === undefined ? {} : { seed }),
    duration: formatDuration(duration(DURATION * MILLISECOND)),
    traffic: named('t', legible(some)),
    ...(gateways === undefined
      ? {}
      : gateways.length > 1
        ? { gateways }
        : { gateway: gateways[0] }),
    pools,
    ...(looks === undefined ? {} : { health: looks }),
    ...(knows === undefined ? {} : { affinity: knows }),
    ...(scaling === undefined ? {} : { autoscaling: scaling }),
    ...(some.database === undefined ? {} : { database: some.database }),
    ...(some.versions === undefined ? {} : { versions: some.versions }),
    ...(releases(some) ? { release: some.release } : {}),
    ...(some.data === undefined ? {} : { data: some.data }),
    ...(interventions.length === 0 ? {} : { interventions }),
  }
}

// It takes two fleets.
const releases = ({ release, pools, gateways = [] }: Parts): boolean =>
  release !== undefined && pools.length > 1 && gateways.every(({ routes }) => routes === undefined)

const accepted = <T>(parsed: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (parsed.ok) return parsed.value
  throw new Error(JSON.stringify(parsed.problems))
}

/** A valid scenario document. */
export const anyDocument: fc.Arbitrary<Unread> = parts.map(documentOf)

/** A scenario. */
export const anyScenario: fc.Arbitrary<Scenario> = anyDocument.map((document) => {
  const parsed = parseScenario(document)
  return accepted(parsed.ok ? { ok: true, value: parsed.scenario } : parsed)
})

/** A run with interventions of the scenario and of the reader. */
export const anyRun: fc.Arbitrary<Run> = fc
  .tuple(parts, changes, fc.maxSafeNat())
  .map(([some, own, seed]) => {
    const scenario = documentOf({ ...some, changes: some.changes.filter(keepsServers) })
    const interventions = placed(own, namedOf(some)).map(renamed)
    const parsed = parseRun({ scenario, seed, interventions })
    return accepted(parsed.ok ? { ok: true, value: parsed.run } : parsed)
  })

// A server that the scenario removes would not be there for the reader's own interventions.
const keepsServers = ({ act }: Change) => act.do !== 'server.remove'

// Names are given once, and the scenario may add servers too.
const renamed = (one: Unread): Unread =>
  JSON.parse(JSON.stringify(one).replaceAll('"added-', '"mine-'))
