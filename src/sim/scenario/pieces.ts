// The pieces of random scenarios: arrivals, work, policies, servers, and changes that do not know
// yet what they will happen to.
import fc from 'fast-check'
import { duration, MILLISECOND } from '../time'
import { connections } from './connectionPieces'
import { formatDuration } from './durations'
import { health } from './healthPieces'
import { compression, edgeCache, firewall, kinds, rules } from './openedPieces'
import { ruleFor, textbookKinds } from './policies'
import type { PolicyOption } from './products/rules'
import { repeated, retrying, sound } from './retryPieces'
import { changeIn, curveIn, noise, tenths as scalingLengths } from './scalingPieces'
import { sessions, users } from './sessionPieces'
import { cohorts, orders } from './versionPieces'

/** Length of every random run, in milliseconds: enough for several arrivals and faults. */
export const DURATION = 5_000

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

/** Reads "0ms", "250ms", "1.5s": what whole milliseconds below a minute are written as. */
export const millisecondsOf = (text: string): number => {
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
  curveIn(rate, DURATION),
  fc.record(
    {
      kind: literal('day'),
      mean: rate,
      peak: tenths(1, 4),
      trough: tenths(0, 1),
      shape: fc.constantFrom('sine', 'restaurant', 'office'),
      length: span(1_000, 9_000),
      weekend: tenths(0, 2),
      noise,
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
  users,
  fc.record({
    kind: literal('trace'),
    requests: fc.array(traceRequest, { minLength: 1, maxLength: 12 }).map(inOrder),
  }),
)

const share = tenths(0, 1)

/** A traffic without its name. */
export const traffic = fc
  .record(
    {
      arrivals,
      work,
      until: span(0, DURATION),
      clients: fc.record(
        {
          count: fc.integer({ min: 1, max: 99 }),
          behindNat: share,
          cookies: share,
          heaviest: share,
          connections,
          cohorts,
        },
        { requiredKeys: [] },
      ),
      objects: fc.record({ count: fc.integer({ min: 1, max: 9 }), skew: tenths(0, 2) }),
      requests: kinds,
      sessions,
      ...repeated,
    },
    { requiredKeys: ['arrivals', 'work'] },
  )
  .map(({ objects, requests, sessions: kept, clients = {}, comeBack, writes, ...one }) => {
    const { kind } = one.arrivals
    const { count: _, heaviest: __, ...rest } = clients
    const share = writes === undefined ? {} : { writes }
    const others = { ...one, ...share }
    if (kind === 'sessions') return { ...others, clients: rest, ...(kept && { sessions: kept }) }
    if (kind === 'closed' || kind === 'trace') return { ...others, clients: rest }
    if (requests) return { ...one, clients, requests, ...(comeBack && { comeBack }) }
    return { ...others, clients, ...(objects && { objects }), ...(comeBack && { comeBack }) }
  })

const key = fc.constantFrom('client', 'path', 'uri', 'header:x-team', 'cookie:sid')

// Kinds of the textbook that take none of these options.
const kindsWithout = (...options: readonly PolicyOption[]) =>
  textbookKinds.filter((kind) => {
    const cell = ruleFor(kind, undefined)
    return typeof cell !== 'string' && !options.some((option) => cell.takes.includes(option))
  })

const policy = fc.oneof(
  fc.record({ kind: fc.constantFrom(...kindsWithout('choices', 'key', 'decay')) }),
  fc.record(
    { kind: fc.constantFrom('hash', 'ring-hash', 'bounded-ring-hash', 'maglev'), key },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: literal('maglev'), key, tableSize: fc.constantFrom(2, 31, 251) }),
  fc.record({
    kind: literal('bounded-ring-hash'),
    points: fc.integer({ min: 1, max: 40 }),
    factor: fc.integer({ min: 100, max: 300 }),
  }),
  fc.record({ kind: literal('peak-ewma'), decay: span(1, 20_000) }, { requiredKeys: ['kind'] }),
  fc.record(
    { kind: literal('power-of-two'), choices: fc.integer({ min: 1, max: 5 }) },
    { requiredKeys: ['kind'] },
  ),
)

/** A gateway with some of its keys; one of layer 4 reads no requests. */
export const gateway = fc
  .record(
    {
      layer: fc.constantFrom(4, 7),
      policy,
      timeout: span(1, 4_000),
      retries: fc.integer({ min: 0, max: 3 }),
      ...retrying,
      network: fc.oneof(
        span(0, 30),
        fc.record({ client: span(0, 30), server: span(0, 30) }, { requiredKeys: [] }),
      ),
      costs: fc.record(
        {
          cores: fc.integer({ min: 1, max: 3 }),
          connection: span(0, 20),
          request: span(0, 20),
          forward: span(0, 5),
          handshake: span(0, 50),
          resumption: span(0, 20),
          kib: span(0, 3),
        },
        { requiredKeys: [] },
      ),
      tls: fc.constantFrom('terminate', 'reencrypt'),
      upstream: fc.record({ keepalive: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] }),
      queue: fc.constantFrom(0, 1, 20),
      queueTimeout: span(1, 500),
      balancers: fc.constantFrom(1, 3),
      reports: fc.record({ every: span(1, 2_000) }),
      routes: rules,
      cache: edgeCache,
      firewall,
      compression,
      bodyRate: fc.constantFrom(1_000, 1_000_000),
      return: fc.constantFrom('through', 'direct'),
    },
    { requiredKeys: [] },
  )
  .map((one) => {
    const reads = (one.policy && 'key' in one.policy) || one.routes || one.cache || one.firewall
    const opens = reads || one.compression || one.bodyRate
    return opens ? { ...one, layer: 7 } : one
  })
  .map(sound)
  .map(({ tls, upstream, return: way, ...one }) => {
    if (one.layer === 4) return way === undefined ? one : { ...one, return: way }
    return { ...one, ...(tls ? { tls } : {}), ...(upstream ? { upstream } : {}) }
  })

/** A server without its name, with some of its keys. */
export const server = fc.record(
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
    errorTime: span(0, 50),
    cache: fc.record({ hit: span(0, 20), miss: span(0, 200) }, { requiredKeys: ['hit'] }),
    version: fc.constantFrom('v1', 'v1.1', '2'),
    memory: fc.record(
      {
        limit: fc.constantFrom(100, 512),
        base: tenths(0, 50),
        perRequest: fc.constantFrom(0.5, 10),
        leak: fc.constantFrom(0, 3),
        restart: span(1, 2_000),
      },
      { requiredKeys: ['limit', 'perRequest'] },
    ),
  },
  { requiredKeys: [] },
)

/** An intervention that does not name its server or traffic; `pick` decides on one. */
export const change = fc.record({
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
    fc.record(
      { do: literal('server.errors'), share, errorTime: span(0, 50) },
      { requiredKeys: ['do', 'share'] },
    ),
    fc.record({
      do: literal('server.health'),
      status: fc.constantFrom(200, 503),
      degraded: fc.boolean(),
    }),
    fc.record({ do: literal('server.weight'), weight: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ do: literal('server.queue'), queue: fc.constantFrom(0, 2, 50) }),
    fc.record({ do: literal('server.add'), server }),
    fc.record({ do: literal('traffic.rate'), rate }),
    fc.record({ do: literal('traffic.work'), work }),
    fc.record({ do: literal('policy.set'), policy }),
    fc.record({ do: literal('health.set'), health: fc.oneof(health, fc.constant({})) }),
    fc.record({ do: literal('gateway.timeout'), timeout: span(1, 4_000) }),
    fc.record({ do: literal('gateway.retries'), retries: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ do: literal('gateway.reports'), every: span(1, 2_000) }, { requiredKeys: ['do'] }),
    fc.record({ do: literal('gateway.scale'), balancers: fc.integer({ min: 1, max: 5 }) }),
    fc.record(
      { do: literal('connections.maxAge'), maxAge: span(1, 2_000) },
      { requiredKeys: ['do'] },
    ),
    fc.record({ do: literal('autoscaling.set'), set: changeIn(scalingLengths) }),
    fc.record({ do: literal('gateway.restart') }),
    orders,
    fc.record({ do: fc.constantFrom('clients.move', 'clients.forget'), share }),
  ),
})
