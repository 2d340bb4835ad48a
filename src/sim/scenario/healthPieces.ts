// Random health of random scenarios: probes of every kind, passive rules of every product, with
// short times, so that a run of a few seconds has many verdicts.
import fc from 'fast-check'
import { counted, healthDialects, onErrors } from './healthSpec'

const length = (min: number, max: number) => fc.integer({ min, max }).map((ms) => `${ms}ms`)

const plain = fc.record(
  {
    kind: fc.constantFrom('tcp', 'http'),
    jitter: length(0, 50),
    fall: fc.integer({ min: 1, max: 3 }),
    rise: fc.integer({ min: 1, max: 3 }),
    fastInterval: length(20, 100),
    downInterval: length(100, 900),
    answered: fc.constantFrom('beside', 'queued', 'ahead'),
    path: fc.constantFrom('health', 'app'),
    work: fc.record({ kind: fc.constant('exponential'), mean: length(1, 60) }),
    expect: fc.constantFrom('200', '200-399', '400-599'),
  },
  { requiredKeys: [] },
)

const active = fc
  .tuple(plain, fc.integer({ min: 100, max: 900 }), fc.integer({ min: 10, max: 1_000 }), fc.nat(2))
  .map(([probe, interval, timeout, timed]) => ({
    ...probe,
    interval: `${interval}ms`,
    timeout: `${timeout}ms`,
    ...(timed === 0 ? { kind: 'time', limit: `${timeout}ms`, good: '5ms' } : {}),
  }))

const ejection = fc.record(
  {
    counts: fc.constantFrom(...counted),
    consecutive: fc.integer({ min: 1, max: 4 }),
    failures: fc.integer({ min: 1, max: 4 }),
    share: fc.constantFrom(0.1, 0.5),
    slowness: fc.constantFrom(1.5, 3),
    window: length(100, 2_000),
    minimum: fc.integer({ min: 1, max: 5 }),
    sweep: length(50, 900),
    out: length(50, 900),
    maxEjected: fc.constantFrom(0, 0.3, 1),
    alwaysOne: fc.boolean(),
  },
  { requiredKeys: ['window'] },
)

const maxFails = fc.record(
  {
    counts: fc.constantFrom(...counted),
    maxFails: fc.integer({ min: 0, max: 3 }),
    failTimeout: fc.constantFrom('0ms', '1s'),
  },
  { requiredKeys: [] },
)

const observe = fc.record(
  {
    observe: fc.constantFrom('layer4', 'layer7'),
    errorLimit: fc.integer({ min: 1, max: 3 }),
    onError: fc.constantFrom(...onErrors),
  },
  { requiredKeys: [] },
)

/** How servers are looked after, as a document has it. */
export const health = fc
  .record({
    dialect: fc.option(fc.constantFrom(...healthDialects), { nil: undefined }),
    active: fc.option(active, { nil: undefined }),
    passive: fc.option(fc.record({ ejection, maxFails, observe }), { nil: undefined }),
    slowStart: fc.constantFrom('0ms', '2s'),
    panic: fc.constantFrom(0, 0.5, 1),
    failOpen: fc.boolean(),
  })
  .map(({ dialect, active: probes, passive, ...rest }) => {
    const rule = dialect === 'nginx' ? 'maxFails' : dialect === 'haproxy' ? 'observe' : 'ejection'
    const needsProbes = rule === 'observe' && probes === undefined
    // Amazon wants every timeout to be shorter than its interval.
    const active = dialect === 'aws' && probes ? { ...probes, interval: '1001ms' } : probes
    return {
      ...(dialect === undefined ? {} : { dialect }),
      ...(active === undefined ? {} : { active }),
      ...(passive === undefined || needsProbes ? {} : { passive: passive[rule] }),
      ...rest,
    }
  })
