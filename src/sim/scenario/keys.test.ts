// Every key of the format at its bounds: the last value that is accepted, the first that is not,
// and every wrong type.
import { describe, expect, test } from 'vitest'
import { parseScenario } from './parse'

type Key = string | number
type Row = readonly [path: string, accepted: readonly unknown[], refused: readonly unknown[]]

const arrivals = {
  constant: { kind: 'constant', rate: 1 },
  poisson: { kind: 'poisson', rate: 1 },
  burst: { kind: 'burst', rate: 1, burstRate: 2, calm: '10s', burst: '1s' },
  ramp: { kind: 'ramp', from: 1, to: 2, over: '10s', hold: '1s' },
  day: { kind: 'day', mean: 1, peak: 2, trough: 0.5, shape: 'sine', length: '24h' },
  closed: { kind: 'closed', clients: 5, think: '10s' },
  trace: {
    kind: 'trace',
    requests: [
      { at: '1s', client: 'a', method: 'GET', path: '/', headers: {}, cookies: {}, work: '1ms' },
    ],
  },
}

const works = {
  fixed: { kind: 'fixed', value: '1s' },
  uniform: { kind: 'uniform', low: '1s', high: '2s' },
  exponential: { kind: 'exponential', mean: '1s' },
  lognormal: { kind: 'lognormal', mean: '1s', cv: 1 },
  pareto: { kind: 'pareto', mean: '1s', shape: 2 },
}

const server = {
  name: 's1',
  weight: 1,
  slots: 1,
  queue: 1,
  speed: 1,
  address: '10.0.1.10:8080',
  id: 1,
  state: 'up',
  maxConnections: 1,
  errors: 0,
  version: 'v1',
  memory: { limit: 100, base: 1, perRequest: 1, restart: '1s' },
}

const acts = [
  { at: '1s', do: 'server.slow', server: 's1', speed: 1 },
  { at: '1s', do: 'server.errors', server: 's1', share: 0.5 },
  { at: '1s', do: 'server.weight', server: 's1', weight: 1 },
  { at: '1s', do: 'server.queue', server: 's1', queue: 1 },
  { at: '1s', do: 'server.add', pool: 'web', server: { name: 's2' } },
  { at: '1s', do: 'traffic.rate', traffic: 'web', rate: 1 },
  { at: '1s', do: 'policy.set', policy: { kind: 'power-of-two', choices: 2 } },
  { at: '1s', do: 'gateway.timeout', timeout: '1s' },
  { at: '1s', do: 'gateway.retries', retries: 1 },
  { at: '1s', do: 'gateway.restart' },
]

const full = {
  $schema: './scenario.schema.json',
  version: 1,
  seed: 1,
  duration: '60s',
  traffic: [
    {
      name: 'web',
      until: '60s',
      arrivals: arrivals.poisson,
      work: works.fixed,
      clients: { count: 1, behindNat: 0, cookies: 1 },
    },
  ],
  gateway: {
    layer: 7,
    policy: { kind: 'power-of-two', choices: 2 },
    timeout: '1s',
    retries: 0,
    network: '1ms',
    queue: 0,
  },
  pools: [{ name: 'web', servers: [server] }],
  interventions: acts,
}

/** The document with `value` at `path`, where "a[b]" is written "a.b". */
function withValue(document: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(document)
  const keys: Key[] = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  const last = keys.pop() ?? ''
  let place = copy
  for (const key of keys) place = Object(place)[key]
  Reflect.set(Object(place), last, value)
  return copy
}

const pathOf = (path: string): string => `$.${path.replace(/\.(\d+)(?=\.|$)/g, '[$1]')}`

// What no number, text, list or object may be replaced by.
const notNumbers = ['1', true, null, [], {}]
const notTexts = [1, true, null, [], {}]
const lengths = [60, '60', 's', '1d', '-1s', '0.5us', '1s ', ...notTexts]
const names = ['S1', '-a', 'a_b', 'a b', '', 'é', 'x'.repeat(33), ...notTexts]
const rates = [-0.001, 200_000.001, 1e300, ...notNumbers]
const shares = [-0.001, 1.001, ...notNumbers]

const top: readonly Row[] = [
  ['$schema', ['https://example.org/schema.json', ''], ['a b', 'x'.repeat(4_097), 1]],
  ['version', [1], [0, 2, '1', true, null]],
  ['seed', [0, 2 ** 53 - 1], [-1, 0.5, 2 ** 53, ...notNumbers]],
  ['duration', ['60s', '168h'], ['0s', '168.001h', ...lengths]],
  ['traffic', [full.traffic], [[], {}, null, 'web']],
  ['pools', [full.pools], [[], {}, null, 'web']],
  ['interventions', [[], acts], [{}, null, 'none']],
  ['gateway', [{}], [[], null, 7]],
  ['health', [{}], [[], null, { probe: {} }, true]],
  ['autoscaling', [{}, { min: 2 }], [[], null, { most: 3 }, true]],
  ['regions', [{}], [{ eu: {} }, [], { lag: '1s' }]],
]

const traffic: readonly Row[] = [
  ['traffic.0.name', ['web'], names],
  ['traffic.0.until', ['0s', '60s', '1us'], ['60.000001s', ...lengths]],
  ['traffic.0.arrivals', Object.values(arrivals).slice(0, 5), [{}, [], null, { kind: 'x' }]],
  ['traffic.0.work', Object.values(works), [{}, [], null, { kind: 'x' }, '1s']],
  ['traffic.0.clients', [{}], [[], null, 5, { counts: 5 }]],
  ['traffic.0.clients.count', [1, 100_000], [0, 1.5, 100_001, ...notNumbers]],
  ['traffic.0.clients.behindNat', [0, 1, 0.5], shares],
  ['traffic.0.clients.cookies', [0, 1, 0.5], shares],
]

const gateway: readonly Row[] = [
  ['gateway.layer', [4, 7], [0, 5, '7', null]],
  ['gateway.policy', [{ kind: 'random' }, { kind: 'round-robin' }], [{}, 'random', null, []]],
  ['gateway.policy.choices', [1, 2, 1_024], [0, 1.5, 1_025, ...notNumbers]],
  ['gateway.timeout', ['1us', '168h'], ['0s', '169h', ...lengths]],
  ['gateway.retries', [0, 10], [-1, 11, 0.5, ...notNumbers]],
  ['gateway.network', ['0s', '60s', {}], ['60.000001s', '1d', 60, [], null, { back: '1s' }]],
  ['gateway.queue', [0, 1_000_000], [-1, 1_000_001, 0.5, ...notNumbers]],
]

const at = 'pools.0.servers.0'

const servers: readonly Row[] = [
  ['pools.0.name', ['web'], names],
  [`${at}.name`, ['s1'], names],
  [`${at}.weight`, [0, 10_000], [-1, 10_001, 0.5, ...notNumbers]],
  [`${at}.slots`, [1, 10_000], [0, 10_001, 1.5, ...notNumbers]],
  [`${at}.queue`, [0, 1_000_000], [-1, 1_000_001, 0.5, ...notNumbers]],
  [`${at}.speed`, [0.001, 1_000, 1.5], [0, 0.0009, 1_000.1, -1, ...notNumbers]],
  [`${at}.address`, ['10.0.1.10', 'db_1.local', '[::1]:80'], ['', 'a b', 'x'.repeat(65), 1]],
  [`${at}.id`, [1, 2_147_483_647], [0, 2_147_483_648, 1.5, ...notNumbers]],
  [`${at}.state`, ['up', 'down', 'drain', 'backup'], ['UP', 'maint', '', ...notTexts]],
  [`${at}.maxConnections`, [0, 1_000_000], [-1, 1_000_001, 0.5, ...notNumbers]],
  [`${at}.errors`, [0, 1, 0.5], shares],
  [`${at}.version`, ['v1', '1.2.3-rc.1+build', 'V'], ['', '-1', 'a b', 'x'.repeat(33), 1]],
  [`${at}.memory`, [{ limit: 1, perRequest: 1 }], [{}, [], null, { limit: 1 }, 512]],
  [`${at}.memory.limit`, [1.5, 1_048_576], [0, -1, 1_048_577, ...notNumbers]],
  [`${at}.memory.base`, [0, 99.9], [-1, 100, 1_048_577, ...notNumbers]],
  [`${at}.memory.perRequest`, [0.001, 1_048_576], [0, -1, ...notNumbers]],
  [`${at}.memory.restart`, ['1ms', '24h'], ['0s', '999us', '24.1h', ...lengths]],
]

const interventions: readonly Row[] = [
  ['interventions.0.at', ['0s', '168h'], ['169h', ...lengths]],
  ['interventions.0.do', ['server.slow'], ['server.stop', '', 'constructor', ...notTexts]],
  ['interventions.0.server', ['s1'], ['s9', ...names]],
  ['interventions.0.speed', [0.001, 1_000], [0, -1, 1_001, ...notNumbers]],
  ['interventions.1.share', [0, 1], shares],
  ['interventions.2.weight', [0, 10_000], [-1, 10_001, 0.5, ...notNumbers]],
  ['interventions.3.queue', [0, 1_000_000], [-1, 1_000_001, 0.5, ...notNumbers]],
  ['interventions.4.pool', ['web'], ['api', ...names]],
  ['interventions.4.server', [{ name: 's2' }, server].slice(0, 1), ['s2', {}, [], null]],
  ['interventions.4.server.name', ['a', '0', 'a-', 'a--b', 'x'.repeat(32)], ['s1', ...names]],
  ['interventions.5.traffic', ['web'], ['api', ...names]],
  ['interventions.5.rate', [0, 200_000], rates],
  ['interventions.6.policy', [{ kind: 'random' }], [{}, null, { kind: 'fastest' }]],
  ['interventions.7.timeout', ['1us', '168h'], ['0s', '169h', ...lengths]],
  ['interventions.8.retries', [0, 10], [-1, 11, 0.5, ...notNumbers]],
]

const inside = (key: string, rows: readonly Row[], whole: object) =>
  rows.map((row): Row & { readonly whole: object } =>
    Object.assign([`${key}.${row[0]}`, row[1], row[2]] as const, { whole }),
  )

const oneTraffic = (change: object) => ({
  ...full,
  interventions: [],
  traffic: [{ ...full.traffic[0], clients: {}, ...change }],
})

const kinds = [
  ...inside('traffic.0.arrivals', [['rate', [0, 0.5, 200_000], rates]], {
    ...oneTraffic({ arrivals: arrivals.constant }),
  }),
  ...inside(
    'traffic.0.arrivals',
    [
      ['rate', [0, 200_000], rates],
      ['burstRate', [0, 200_000], rates],
      ['calm', ['10ms', '168h'], ['9.999ms', '169h', ...lengths]],
      ['burst', ['10ms', '168h'], ['9.999ms', '169h', ...lengths]],
    ],
    oneTraffic({ arrivals: arrivals.burst }),
  ),
  ...inside(
    'traffic.0.arrivals',
    [
      ['from', [0, 200_000], rates],
      ['to', [0, 200_000], rates],
      ['over', ['1us', '168h'], ['0s', '169h', ...lengths]],
      ['hold', ['0s', '168h'], ['169h', ...lengths]],
    ],
    oneTraffic({ arrivals: arrivals.ramp }),
  ),
  ...inside(
    'traffic.0.arrivals',
    [
      ['mean', [0, 100_000], rates],
      ['peak', [1, 1_000], [-1, 1_001, ...notNumbers]],
      ['trough', [0, 1], [-1, 1_001, ...notNumbers]],
      ['shape', ['sine', 'restaurant', 'office'], ['square', '', ...notTexts]],
      ['length', ['1s', '168h'], ['999ms', '169h', ...lengths]],
    ],
    oneTraffic({ arrivals: arrivals.day }),
  ),
  ...inside(
    'traffic.0.arrivals',
    [
      ['clients', [1, 100_000], [0, 1.5, 100_001, ...notNumbers]],
      ['think', ['1s', '24h', ...Object.values(works)], ['0s', '25h', {}, 5, null, true]],
    ],
    oneTraffic({ arrivals: arrivals.closed }),
  ),
  ...inside(
    'traffic.0.arrivals.requests.0',
    [
      ['at', ['0s', '168h'], ['169h', ...lengths]],
      ['client', ['203.0.113.7', '2001:db8::1', 'host_1'], ['', 'a b', 'x'.repeat(65), 1]],
      ['method', ['GET', 'DELETE'], ['get', '', 'GET ', 'X'.repeat(17), 1]],
      ['path', ['/', '/a?b=c#d', `/${'x'.repeat(4_095)}`], ['', 'a', '/a b', '/\n', 1]],
      ['headers', [{}, { 'x-a': '' }], [[], null, { 'a b': 'x' }, { a: 1 }, { a: 'x\ny' }]],
      ['cookies', [{}, { sid: 'a=b' }], [[], null, { 'a;b': 'x' }, { a: null }]],
      ['work', ['0s', '24h'], ['24.1h', ...lengths]],
    ],
    oneTraffic({ arrivals: arrivals.trace }),
  ),
  ...Object.values(works).flatMap((work) => {
    const value: Row['1'] = ['1us', '24h']
    const rows: Readonly<Record<string, readonly Row[]>> = {
      fixed: [['value', ['0s', ...value], ['24.1h', ...lengths]]],
      uniform: [
        ['low', ['0s', '2s'], ['24.1h', ...lengths]],
        ['high', ['1s', '24h'], ['0.999999s', '24.1h', ...lengths]],
      ],
      exponential: [['mean', value, ['0s', '24.1h', ...lengths]]],
      lognormal: [
        ['mean', value, ['0s', '24.1h', ...lengths]],
        ['cv', [0, 100], [-1, 101, ...notNumbers]],
      ],
      pareto: [
        ['mean', value, ['0s', '24.1h', ...lengths]],
        ['shape', [1.01, 100], [1, 1.009, 101, ...notNumbers]],
      ],
    }
    return inside('traffic.0.work', rows[work.kind] ?? [], oneTraffic({ work }))
  }),
]

const rows = [...top, ...traffic, ...gateway, ...servers, ...interventions].map((row) =>
  Object.assign([...row] as const, { whole: full }),
)

const problemsOf = (document: unknown) => {
  const parsed = parseScenario(document)
  return parsed.ok ? [] : parsed.problems
}

describe('every key of the format', () => {
  test.each([...rows, ...kinds].map((row) => ({ path: row[0], row })))(
    '$path accepts what its bounds allow and refuses the rest',
    ({ row }) => {
      const [path, accepted, refused] = row
      const { whole } = row
      for (const value of accepted) {
        const found = problemsOf(withValue(whole, path, value))
        expect(found, JSON.stringify(value)).toEqual([])
      }
      for (const value of refused) {
        const found = problemsOf(withValue(whole, path, value)).map((problem) => problem.path)
        const place = pathOf(path)
        const parent = place.slice(0, place.lastIndexOf('.'))
        // At the key, inside it, or at the object that the key has no place in.
        const isThere = found.some((one) => one.startsWith(place) || one === parent)
        expect(isThere, `${JSON.stringify(value)}: ${found}`).toBe(true)
      }
    },
  )
})
