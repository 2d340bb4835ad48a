// What a document need not say about health: the defaults of each product, as its own manual has
// them, and ours. Envoy demands interval, timeout and both thresholds; here it has some all the
// same. nginx has probes only in its commercial edition, whose defaults these are.
import { type Duration, duration, MILLISECOND, SECOND } from '../time'
import type { ReadHealth } from './health'
import type {
  ActiveChecks,
  Ejection,
  HealthDialect,
  HealthSpec,
  MaxFails,
  Observe,
  PassiveChecks,
  StatusRange,
} from './healthSpec'

const seconds = (value: number): Duration => duration(value * SECOND)

const textbook: ActiveChecks = {
  kind: 'http',
  interval: seconds(5),
  timeout: seconds(2),
  jitter: duration(0),
  fall: 3,
  rise: 2,
  fastInterval: seconds(5),
  downInterval: seconds(5),
  answered: 'beside',
  path: 'health',
  work: { kind: 'fixed', value: duration(MILLISECOND) },
  expect: { from: 200, to: 399 },
  limit: null,
  good: null,
  pace: 'start',
  begins: 'full',
  strict: false,
}

const probes: Readonly<Record<HealthDialect, Partial<ActiveChecks>>> = {
  nginx: { fall: 1, rise: 1, timeout: seconds(5) },
  haproxy: { kind: 'tcp', interval: seconds(2), pace: 'end', begins: 'edge' },
  envoy: {
    timeout: seconds(1),
    expect: { from: 200, to: 200 },
    pace: 'end',
    begins: 'new',
    strict: true,
  },
  aws: {
    interval: seconds(30),
    timeout: seconds(5),
    fall: 2,
    rise: 5,
    expect: { from: 200, to: 200 },
    begins: 'new',
  },
  kubernetes: { interval: seconds(10), timeout: seconds(1), rise: 1 },
}

const ejection: Ejection = {
  rule: 'ejection',
  counts: 'all',
  consecutive: 0,
  failures: 0,
  share: 0,
  slowness: 0,
  window: seconds(10),
  minimum: 10,
  deviations: 0,
  hosts: 5,
  sweep: duration(0),
  out: seconds(30),
  outMost: seconds(30),
  maxEjected: 1,
  alwaysOne: false,
}

const envoyOutliers: Ejection = {
  ...ejection,
  consecutive: 5,
  minimum: 100,
  deviations: 1.9,
  sweep: seconds(10),
  outMost: seconds(300),
  maxEjected: 0.1,
}

const maxFails: MaxFails = {
  rule: 'max-fails',
  counts: 'connection',
  maxFails: 1,
  failTimeout: seconds(10),
}

const observe: Observe = {
  rule: 'observe',
  counts: 'all',
  errorLimit: 10,
  onError: 'fail-check',
}

/** The shares of well servers below which all are used, and whether none left means all. */
export const lastResort = (dialect: HealthDialect | undefined) => ({
  panic: dialect === 'envoy' ? 0.5 : 0,
  failOpen: dialect === 'aws',
})

/** Probes of a product where the document says nothing; their kind changes what is usual. */
export const usualActive = (dialect: HealthDialect | undefined): ActiveChecks => ({
  ...textbook,
  ...(dialect === undefined ? {} : probes[dialect]),
})

/** Passive checks of a product where the document says nothing. */
export const usualPassive = (dialect: HealthDialect | undefined): PassiveChecks => {
  if (dialect === 'nginx') return maxFails
  if (dialect === 'haproxy') return observe
  return dialect === 'envoy' ? envoyOutliers : ejection
}

/** Reads "200" or "200-399". */
export const rangeOf = (text: string): StatusRange => {
  const [from, to = from] = text.split('-').map(Number)
  return { from, to }
}

const activeOf = (read: NonNullable<ReadHealth['active']>, dialect?: HealthDialect) => {
  const usual = usualActive(dialect)
  const interval = read.interval ?? usual.interval
  // HAProxy's check may take as long as its interval; elsewhere a shorter interval shortens it.
  const timeout = dialect === 'haproxy' ? interval : duration(Math.min(usual.timeout, interval))
  const { expect, ...said } = read
  return {
    ...usual,
    timeout,
    fastInterval: interval,
    downInterval: interval,
    ...said,
    interval,
    expect: expect === undefined ? usual.expect : rangeOf(expect),
    limit: read.limit ?? null,
    good: read.good ?? read.limit ?? null,
  }
}

const passiveOf = (
  read: NonNullable<ReadHealth['passive']>,
  dialect?: HealthDialect,
): PassiveChecks => {
  const usual = usualPassive(dialect)
  const { maxFails: most, failTimeout, observe: layer, errorLimit, onError, ...said } = read
  switch (usual.rule) {
    case 'max-fails':
      return {
        ...usual,
        counts: said.counts ?? usual.counts,
        maxFails: most ?? usual.maxFails,
        failTimeout: failTimeout ?? usual.failTimeout,
      }
    case 'observe':
      return {
        ...usual,
        counts: layer === 'layer4' ? 'connection' : 'all',
        errorLimit: errorLimit ?? usual.errorLimit,
        onError: onError ?? usual.onError,
      }
    case 'ejection': {
      const out = said.out ?? usual.out
      const outMost = duration(Math.max(out, said.outMost ?? usualMost(usual, out)))
      return { ...usual, ...said, out, outMost }
    }
  }
}

/** The longest time out where the document gives none: with Envoy 300 s, else it does not grow. */
export const usualMost = (usual: Ejection, out: Duration): Duration =>
  usual.outMost > usual.out ? usual.outMost : out

/** What `health` asks for; null where it asks for no checks at all. */
export const healthSpec = (read: ReadHealth | undefined): HealthSpec | null => {
  if (read === undefined || (read.active === undefined && read.passive === undefined)) return null
  const { dialect, active, passive } = read
  const resort = lastResort(dialect)
  return {
    ...(dialect === undefined ? {} : { dialect }),
    active: active === undefined ? null : activeOf(active, dialect),
    passive: passive === undefined ? null : passiveOf(passive, dialect),
    slowStart: read.slowStart ?? duration(0),
    panic: read.panic ?? resort.panic,
    failOpen: read.failOpen ?? resort.failOpen,
  }
}
