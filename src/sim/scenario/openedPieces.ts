// The pieces of random scenarios that only a balancer of layer 7 understands: kinds of requests,
// and rules that send them.
import fc from 'fast-check'

const literal = <const T>(value: T) => fc.constant(value)
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(pieces: T) =>
  fc.record(pieces, { requiredKeys: [] })

const path = fc.constantFrom('/', '/api/mail', '/api/../admin', '/video', '//img?size=2', '/%zz')
const fields = fc.dictionary(fc.constantFrom('accept', 'x-team', 'sid'), fc.constantFrom('a', 'b'))
const bytes = fc.constantFrom(0, 700, 40_000)

const said = some({
  'Cache-Control': fc.constantFrom('no-store', 'max-age=1', 's-maxage=1, stale-if-error=2'),
  vary: fc.constantFrom('accept', 'X-Team, sid', '*'),
  'set-cookie': literal('sid=1'),
})

const kind = fc.record(
  {
    share: fc.constantFrom(1, 3),
    method: fc.constantFrom('GET', 'POST'),
    host: fc.constantFrom('a.example', 'b.example'),
    path,
    objects: fc.record({ count: fc.integer({ min: 1, max: 4 }) }),
    headers: fc.oneof(fields, literal({ 'accept-encoding': 'gzip' })),
    cookies: fields,
    body: some({ bytes, fields }),
    work: fc.constantFrom({ kind: 'fixed', value: '20ms' }, { kind: 'exponential', mean: '90ms' }),
    response: some({ bytes, compressible: literal(true), headers: said }),
  },
  { requiredKeys: ['share'] },
)

/** Kinds of requests with names of their own. */
export const kinds = fc
  .array(kind, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((one, index) => ({ name: `kind-${index + 1}`, ...one })))

const pathRule = fc.oneof(
  fc.record({ exact: fc.constantFrom('/', '/video') }),
  fc.record({ prefix: fc.constantFrom('/', '/api', '/video') }),
  fc.record({ regex: fc.constantFrom('i', '^/(api|img)', '[0-9]$') }),
)
const textRule = fc.oneof(pathRule, fc.record({ exact: literal('a') }))
const field = fc
  .tuple(fc.constantFrom('accept', 'X-Team', 'sid'), fc.option(textRule, { nil: {} }))
  .map(([name, rule]) => ({ name, ...rule }))

const when = some({
  host: fc.constantFrom('a.example', '*.example'),
  path: pathRule,
  method: literal('GET'),
  header: field,
  cookie: field,
  body: field,
})

const pool = fc.constantFrom('pool-1', 'pool-2')
const sending = some({
  timeout: fc.constantFrom('20ms', '1s'),
  rewrite: literal('/new'),
  headers: some({ set: literal({ 'X-Via': 'b' }), remove: literal(['sid']) }),
})
const action = fc.oneof(
  fc.tuple(fc.record({ pool }), sending).map(([end, more]) => ({ ...end, ...more })),
  fc.record({
    pools: literal([
      { pool: 'pool-1', weight: 3 },
      { pool: 'pool-2', weight: 1 },
    ]),
  }),
  fc.record({ status: fc.constantFrom(204, 404, 503) }),
  fc.record({ redirect: literal({ to: 'https://{host}{path}', status: 301 }) }),
)

/** The cache of one gateway. */
export const edgeCache = some({
  ttl: fc.constantFrom('0ms', '300ms', '2s'),
  key: fc.constantFrom(['path'], ['host', 'path', 'header:accept', 'cookie:sid', 'method']),
  minUses: fc.constantFrom(1, 2),
  lock: some({ timeout: fc.constantFrom('50ms', '5s', '0ms') }),
  stale: some({
    whileRevalidate: fc.constantFrom('0ms', '1s'),
    ifError: fc.constantFrom('0ms', '5s'),
    background: fc.boolean(),
  }),
  dialect: literal('nginx'),
})

/** The firewall of one gateway, which finds a header or a field of a form. */
export const firewall = fc.record(
  {
    rules: literal([
      { name: 'header', where: 'header:x-team', regex: 'b' },
      { name: 'form', where: 'body:sid', regex: '^b$' },
    ]),
    detect: fc.boolean(),
  },
  { requiredKeys: ['rules'] },
)

/** The compression of one gateway. */
export const compression = some({
  ratio: fc.constantFrom(0.3, 0.5),
  perKib: fc.constantFrom('30us', '1ms'),
  minBytes: fc.constantFrom(0, 1_000),
})

/** Rules of one gateway; a pool that is not there is yet to be replaced. */
export const rules = fc.array(fc.record({ when, action }, { requiredKeys: ['action'] }), {
  minLength: 1,
  maxLength: 4,
})
