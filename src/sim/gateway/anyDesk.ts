// Balancers that do what a scenario can ask of them at layer 7, any of it or all, for tests: rules,
// cache, firewall, compression, bodies that are awaited, connections, their own cores.
import fc from 'fast-check'
import { parseRun } from '../scenario/run'
import type { Run } from '../scenario/scenario'

type Told = Readonly<Record<string, unknown>>

/** Share that is left of an answer that is made smaller. */
export const RATIO = 0.5

// Three languages of the same pages: whoever gets another's is seen by the size of his answer.
const page = (name: string, language: string, bytes: number): Told => ({
  name,
  path: '/page',
  objects: { count: 3, skew: 1 },
  headers: { 'accept-language': language, 'accept-encoding': 'gzip' },
  response: { bytes, compressible: true, headers: { vary: 'Accept-Language' } },
})
const form: Told = {
  name: 'form',
  method: 'POST',
  path: '/form',
  body: { bytes: 20_000, fields: { currency: 'eur' } },
  response: { bytes: 700 },
}
const kinds: readonly Told[] = [
  page('en', 'en', 10_000),
  page('zh', 'zh', 23_000),
  page('fr', 'fr', 31_000),
  form,
  { name: 'old', path: '/old', response: { bytes: 900 } },
  { name: 'nowhere', path: '/no/../where', response: { bytes: 900 } },
  { name: 'odd', path: '/../x', response: { bytes: 900 } },
  { name: 'hello', path: '/hello', response: { bytes: 900 } },
  { name: 'closed', path: '/closed', response: { bytes: 900 } },
  { name: 'attack', path: '/page?q=union+select', response: { bytes: 900 } },
]

const routes: readonly Told[] = [
  {
    name: 'old',
    when: { path: { exact: '/old' } },
    action: { redirect: { status: 302, to: '/' } },
  },
  { name: 'closed', when: { path: { regex: '^/clo(sed)?$' } }, action: { status: 403 } },
  { name: 'hello', when: { path: { exact: '/hello' } }, action: { status: 200 } },
  {
    name: 'euros',
    when: { body: { name: 'currency', exact: 'eur' } },
    action: {
      pools: [
        { pool: 'web', weight: 1 },
        { pool: 'far', weight: 1 },
      ],
      timeout: '300ms',
    },
  },
  { name: 'pages', when: { path: { prefix: '/page' } }, action: { pool: 'web' } },
]

const length = (most: number) => fc.integer({ min: 0, max: most }).map((ms) => `${ms}ms`)

const cache = fc.record({
  ttl: length(2_000),
  lock: fc.option(fc.record({ timeout: length(400) }), { nil: undefined, freq: 3 }),
  stale: fc.record({
    whileRevalidate: length(1_000),
    ifError: length(1_000),
    background: fc.boolean(),
  }),
  minUses: fc.integer({ min: 1, max: 2 }),
})
const costs = fc.record({
  cores: fc.integer({ min: 1, max: 2 }),
  request: fc.constantFrom('0ms', '0.2ms', '3ms'),
  handshake: fc.constantFrom('0ms', '4ms'),
  kib: fc.constantFrom('0ms', '0.1ms'),
})

const gateway = fc.record(
  {
    cache,
    costs,
    network: length(40),
    firewall: fc.record({
      rules: fc.constant<readonly Told[]>([
        { name: 'sql', where: 'query', regex: 'union.+select' },
      ]),
      detect: fc.boolean(),
    }),
    compression: fc.record({
      ratio: fc.constant(RATIO),
      perKib: fc.constantFrom('0ms', '0.4ms'),
      minBytes: fc.constant(1_000),
    }),
    retries: fc.constantFrom(0, 1),
  },
  { requiredKeys: [] },
)

const connections = fc.record({
  protocol: fc.constantFrom('http/1.1', 'http/2'),
  keep: fc.constantFrom('kept', 'request'),
  tls: fc.constantFrom('none', '1.3'),
})

const fault = fc.record({
  at: length(2_500),
  do: fc.constantFrom('server.crash', 'server.hang', 'server.recover'),
  server: fc.constantFrom('s1', 's2', 'f1'),
})

/** A balancer of layer 7, with any of its functions, before servers that may fail. */
export const anyDesk = fc.record({
  gateway,
  seed: fc.integer({ min: 1, max: 1_000 }),
  rate: fc.integer({ min: 10, max: 80 }),
  timeout: fc.constantFrom('80ms', '500ms', '2s'),
  shares: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 10 }),
  connections: fc.option(connections),
  faults: fc.array(fault, { maxLength: 4 }),
})

/** One of these as a document says it. */
export type Desk = typeof anyDesk extends fc.Arbitrary<infer Value> ? Value : never

/** The run of a desk: three seconds. */
export const deskRun = (one: Desk): Run => {
  const requests = kinds.map((kind, index) => ({ ...kind, share: one.shares[index] }))
  const asked = requests.filter(({ share }) => share > 0)
  const parsed = parseRun({
    seed: one.seed,
    scenario: {
      version: 1,
      duration: '3s',
      traffic: [
        {
          name: 'all',
          arrivals: { kind: 'poisson', rate: one.rate },
          work: { kind: 'exponential', mean: '30ms' },
          clients: {
            count: 6,
            ...(one.connections === null ? {} : { connections: one.connections }),
          },
          requests: asked.length > 0 ? asked : requests.map((kind) => ({ ...kind, share: 1 })),
        },
      ],
      gateway: { ...one.gateway, routes, timeout: one.timeout },
      pools: [
        { name: 'web', servers: [{ name: 's1' }, { name: 's2', errors: 0.2 }] },
        { name: 'far', servers: [{ name: 'f1' }] },
      ],
      interventions: [...one.faults].sort(
        (a, b) => Number.parseInt(a.at, 10) - Number.parseInt(b.at, 10),
      ),
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}
