// Random versions for the tests: faults under conditions, cold starts, formats of data.
import fc from 'fast-check'

const share = fc.integer({ min: 0, max: 10 }).map((n) => n / 10)
const milliseconds = fc.integer({ min: 1, max: 400 }).map((n) => `${n}ms`)

const fault = fc.record(
  {
    share,
    factor: fc.constantFrom(0.5, 3),
    extra: milliseconds,
    errorTime: milliseconds,
    path: fc.constantFrom('/', '/item/1'),
    above: share,
    grows: milliseconds,
  },
  { requiredKeys: ['share'] },
)

const cold = fc.oneof(
  fc.record({ speed: fc.constant(0.3), requests: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ speed: fc.constant(0.5), time: milliseconds }),
)

const version = (name: string) =>
  fc.record(
    {
      name: fc.constant(name),
      factor: fc.constantFrom(0.5, 2),
      extra: milliseconds,
      faults: fc.array(fault, { maxLength: 2 }),
      cold: cold,
      reads: fc.constantFrom(['a'], ['a', 'b']),
      writes: fc.constantFrom('a', 'b'),
      sessions: fc.constantFrom(
        { writes: 'a' },
        { reads: ['a', 'b'], writes: 'b' },
        { reads: ['b'], writes: 'a' },
      ),
    },
    { requiredKeys: ['name'] },
  )

/** Versions that servers of the pieces run. */
export const versions = fc.tuple(version('v1'), version('v1.1'))

/** Shared data. */
export const data = fc.record(
  { accounts: fc.integer({ min: 1, max: 20 }), writes: share },
  { requiredKeys: ['accounts'] },
)

/** Parts of the clients. */
export const cohorts = fc.constantFrom(
  [{ name: 'ios', share: 0.3, region: 'eu' }],
  [
    { name: 'ios', share: 0.5 },
    { name: 'vip', share: 0.25, headers: { 'X-Vip': '1' }, cookies: { vip: 'yes' } },
  ],
)

const length = fc.integer({ min: 0, max: 900 }).map((n) => `${n}ms`)

/** A release between two fleets, within a short run. */
const blueGreen = fc.record(
  {
    kind: fc.constant('blue-green'),
    strategy: fc.constantFrom('switch', 'stop', 'rolling'),
    deploy: length,
    boot: length,
    test: fc.record({ requests: fc.integer({ min: 1, max: 9 }), failures: fc.constantFrom(0, 3) }),
    warm: fc.nat(9),
    switch: length,
    over: length,
    drain: length,
    connections: fc.constantFrom('keep', 'close'),
    keep: fc.constantFrom('900ms', '3s', '1h'),
    watch: fc.record({ errors: fc.integer({ min: 1, max: 4 }), window: fc.constant('1s') }),
    back: length,
    redeploy: length,
  },
  { requiredKeys: ['kind'] },
)

const stage = fc.record(
  {
    weight: fc.integer({ min: 1, max: 25 }),
    mirror: fc.constantFrom(0, 50, 100),
    match: fc.constantFrom(
      [{ region: 'eu' }],
      [{ header: { name: 'X-Vip' } }, { cookie: { name: 'vip', exact: 'yes' } }],
    ),
    bake: fc.integer({ min: 1, max: 300 }).map((n) => `${n}ms`),
  },
  { requiredKeys: ['weight'] },
)

const judging = fc.record(
  {
    metric: fc.constantFrom('errors', 'p95', 'p99', 'throughput', 'business'),
    by: fc.constantFrom('limit', 'z', 'ratio', 'ranks'),
    limit: fc.constantFrom(0.02, 0.98, 1.5, 3),
    minimum: fc.nat(20),
    minErrors: fc.nat(3),
  },
  { requiredKeys: [] },
)

/** A canary release, within a short run. */
const canaries = fc
  .record(
    {
      kind: fc.constant('canary'),
      dialect: fc.constantFrom('argo', 'flagger', 'kayenta'),
      split: fc.constantFrom('request', 'smooth', 'user'),
      steps: fc.array(stage, { maxLength: 4 }),
      every: fc.integer({ min: 10, max: 200 }).map((n) => `${n}ms`),
      analysis: fc.array(judging, { maxLength: 2 }),
      scarce: fc.constantFrom('wait', 'pass', 'fail'),
      failures: fc.nat(2),
      deed: fc.constantFrom('rollback', 'pause', 'alarm'),
      auto: fc.boolean(),
      slow: fc.constantFrom('10ms', '1s'),
      scores: fc.constantFrom({ marginal: 75, pass: 95 }, { marginal: 40, pass: 60 }),
      missed: fc.constantFrom(0, 0.5, 1),
    },
    { requiredKeys: ['kind', 'steps'] },
  )
  .map(({ steps, ...rest }) => {
    let weight = 0
    return {
      ...rest,
      steps: steps.map((one) => {
        weight += one.weight
        return { ...one, weight }
      }),
    }
  })

/** A release of either kind. */
export const releases = fc.oneof(blueGreen, canaries)

/** Orders by hand. */
export const orders = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      'release.deploy',
      'release.switch',
      'release.rollback',
      'release.finish',
      'release.promote',
    ),
  }),
  fc.record({ do: fc.constant('release.weight'), weight: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ do: fc.constant('release.pause'), paused: fc.boolean() }),
)
