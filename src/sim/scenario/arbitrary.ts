// Random valid scenarios for the tests: every arrival process, distribution, policy and
// intervention, small enough to simulate and full of ties, faults and odd figures.
import fc from 'fast-check'
import { duration, MILLISECOND } from '../time'
import { formatDuration } from './durations'
import { parseScenario } from './parse'
import { plainPolicies } from './policies'
import { parseRun } from './run'
import type { Run, Scenario } from './scenario'

/** A document that nobody has read yet. */
export type Unread = Readonly<Record<string, unknown>>

const DURATION = 5_000 // milliseconds

/** A length in whole milliseconds, as text. */
const span = (min: number, max: number) =>
  fc.integer({ min, max }).map((ms) => formatDuration(duration(ms * MILLISECOND)))

/** A number with one decimal. */
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10)

const literal = <const T>(value: T) => fc.constant(value)

const work = fc.oneof(
  fc.record({ kind: literal('fixed'), value: span(0, 300) }),
  fc.record({ kind: literal('uniform'), low: span(0, 100), high: span(100, 300) }),
  fc.record({ kind: literal('exponential'), mean: span(1, 200) }),
  fc.record({ kind: literal('lognormal'), mean: span(1, 200), cv: tenths(0, 3) }),
  fc.record({ kind: literal('pareto'), mean: span(1, 200), shape: tenths(2, 5) }),
)

const pairs = fc.dictionary(
  fc.constantFrom('accept', 'x-team', 'sid'),
  fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '='), maxLength: 5 }),
)

const traceRequest = fc.record(
  {
    at: span(0, DURATION),
    client: fc.constantFrom('203.0.113.7', '203.0.113.8', '2001:db8::1'),
    method: fc.constantFrom('GET', 'POST'),
    path: fc.constantFrom('/', '/cart', '/pay?id=7'),
    headers: pairs,
    cookies: pairs,
    work: span(0, 200),
  },
  { requiredKeys: ['at', 'client'] },
)

const inOrder = (requests: readonly { readonly at: string }[]) =>
  [...requests].sort((a, b) => millisecondsOf(a.at) - millisecondsOf(b.at))

// Whole milliseconds come out of `span` as "0ms", "250ms", "1.5s" and the like.
const millisecondsOf = (text: string): number => {
  const value = Number.parseFloat(text)
  return text.endsWith('ms') ? value : value * 1_000
}

const rate = tenths(0, 40)

const arrivals = fc.oneof(
  fc.record({ kind: literal('constant'), rate }),
  fc.record({ kind: literal('poisson'), rate }),
  fc.record({
    kind: literal('burst'),
    rate,
    burstRate: rate,
    calm: span(10, 2_000),
    burst: span(10, 500),
  }),
  fc.record(
    { kind: literal('ramp'), from: rate, to: rate, over: span(1, DURATION), hold: span(0, 999) },
    { requiredKeys: ['kind', 'from', 'to', 'over'] },
  ),
  fc.record(
    {
      kind: literal('day'),
      mean: rate,
      peak: tenths(1, 4),
      trough: tenths(0, 1),
      shape: fc.constantFrom('sine', 'restaurant', 'office'),
      length: span(1_000, 9_000),
    },
    { requiredKeys: ['kind', 'mean', 'peak', 'trough'] },
  ),
  fc.record({
    kind: literal('closed'),
    clients: fc.integer({ min: 1, max: 20 }),
    think: fc.oneof(
      span(50, 2_000),
      work.filter(({ kind }) => kind === 'exponential'),
    ),
  }),
  fc.record({
    kind: literal('trace'),
    requests: fc.array(traceRequest, { minLength: 1, maxLength: 12 }).map(inOrder),
  }),
)

const share = tenths(0, 1)

const traffic = fc
  .record(
    {
      arrivals,
      work,
      until: span(0, DURATION),
      clients: fc.record(
        { count: fc.integer({ min: 1, max: 99 }), behindNat: share, cookies: share },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['arrivals', 'work'] },
  )
  .map((one) => {
    const { kind } = one.arrivals
    const { count: _, ...rest } = one.clients ?? {}
    return kind === 'closed' || kind === 'trace' ? { ...one, clients: rest } : one
  })

const policy = fc.oneof(
  fc.record({ kind: fc.constantFrom(...plainPolicies) }),
  fc.record(
    { kind: literal('power-of-two'), choices: fc.integer({ min: 1, max: 5 }) },
    { requiredKeys: ['kind'] },
  ),
)

const gateway = fc.record(
  {
    layer: fc.constantFrom(4, 7),
    policy,
    timeout: span(1, 4_000),
    retries: fc.integer({ min: 0, max: 3 }),
    network: span(0, 30),
    queue: fc.constantFrom(0, 1, 20),
  },
  { requiredKeys: [] },
)

const server = fc.record(
  {
    weight: fc.integer({ min: 0, max: 5 }),
    slots: fc.integer({ min: 1, max: 4 }),
    queue: fc.constantFrom(0, 1, 3, 1_000),
    speed: fc.constantFrom(0.5, 1, 2, 3),
    address: fc.constantFrom('10.0.1.10', '[2001:db8::1]:8080'),
    id: fc.integer({ min: 1, max: 9 }),
    state: fc.constantFrom('up', 'down', 'drain', 'backup'),
    maxConnections: fc.constantFrom(0, 1, 5),
    errors: share,
    version: fc.constantFrom('v1', 'v1.1', '2'),
    memory: fc.record(
      {
        limit: fc.constantFrom(100, 512),
        base: tenths(0, 50),
        perRequest: fc.constantFrom(0.5, 10),
        restart: span(1, 2_000),
      },
      { requiredKeys: ['limit', 'perRequest'] },
    ),
  },
  { requiredKeys: [] },
)

const change = fc.record({
  at: fc.oneof(span(0, DURATION), fc.constantFrom('1s', '2s')),
  pick: fc.nat(),
  act: fc.oneof(
    fc.record({
      do: fc.constantFrom(
        'server.crash',
        'server.hang',
        'server.recover',
        'server.down',
        'server.drain',
        'server.up',
        'server.remove',
      ),
    }),
    fc.record({ do: literal('server.slow'), speed: fc.constantFrom(0.1, 0.5, 2) }),
    fc.record({ do: literal('server.errors'), share }),
    fc.record({ do: literal('server.weight'), weight: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ do: literal('server.queue'), queue: fc.constantFrom(0, 2, 50) }),
    fc.record({ do: literal('server.add'), server }),
    fc.record({ do: literal('traffic.rate'), rate }),
    fc.record({ do: literal('policy.set'), policy }),
    fc.record({ do: literal('gateway.timeout'), timeout: span(1, 4_000) }),
    fc.record({ do: literal('gateway.retries'), retries: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ do: literal('gateway.restart') }),
  ),
})

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

interface Named {
  readonly pools: readonly string[]
  readonly traffic: readonly string[] // with a rate that can be set
  readonly servers: readonly string[]
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
    if (act.do === 'server.add') {
      const name = `added-${index}`
      present.push(name)
      const pool = pickOf(named.pools, pick)
      return [{ at, do: act.do, server: { name, ...act.server }, ...(pick % 2 ? { pool } : {}) }]
    }
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
    pools: pools.map(({ name }) => name),
    traffic: named('t', some.traffic)
      .filter(hasRate)
      .map(({ name }) => name),
    servers: names(
      's',
      pools.reduce((sum, { servers }) => sum + servers.length, 0),
    ),
  }
}

function documentOf(some: Parts): Unread {
  const { seed, gateways } = some
  const interventions = placed(some.changes, namedOf(some))
  return {
    version: 1,
    ...(seed === undefined ? {} : { seed }),
    duration: formatDuration(duration(DURATION * MILLISECOND)),
    traffic: named('t', some.traffic),
    ...(gateways === undefined
      ? {}
      : gateways.length > 1
        ? { gateways }
        : { gateway: gateways[0] }),
    pools: poolsOf(some),
    ...(interventions.length === 0 ? {} : { interventions }),
  }
}

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
