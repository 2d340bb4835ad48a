// What a document need not say about scaling: the defaults of each product, as its own manual has
// them, and ours; and the shortest document that says the same.
import { type Duration, duration, MINUTE, SECOND } from '../time'
import type { ReadChange, ReadScaling } from './autoscaling'
import { bounds } from './bounds'
import { formatDuration } from './durations'
import type {
  Brake,
  InstanceSpec,
  MeterSpec,
  ScalingChange,
  ScalingDialect,
  ScalingRule,
  ScalingSpec,
} from './scalingSpec'
import { unusual, type Written } from './written'

const seconds = (value: number): Duration => duration(value * SECOND)

const virtualMachine: InstanceSpec = {
  boot: seconds(180),
  warm: duration(0),
  drain: seconds(300),
  price: 0.1,
  minimum: duration(0),
  available: bounds.servers,
  failing: 0,
  giveUp: duration(15 * MINUTE),
  settle: duration(0),
  cpuShare: 1,
}

const pod: Partial<InstanceSpec> = {
  boot: seconds(30),
  drain: seconds(30),
  settle: seconds(300), // --horizontal-pod-autoscaler-cpu-initialization-period
}

const usualInstance = (dialect: ScalingDialect | undefined): InstanceSpec => {
  if (dialect === undefined) return virtualMachine
  if (dialect === 'aws') return { ...virtualMachine, minimum: seconds(60), settle: seconds(300) }
  return { ...virtualMachine, ...pod }
}

const usualMeter: MeterSpec = {
  every: seconds(15),
  window: seconds(15),
  delay: duration(0),
  missing: 0,
}

const free: Brake = { cooldown: duration(0), window: duration(0), policies: [], select: 'max' }

const usualBrakes = (
  dialect: ScalingDialect | undefined,
  rules: readonly ScalingRule[],
): { readonly out: Brake; readonly in: Brake } => {
  if (dialect === undefined) return { out: free, in: free }
  if (dialect === 'aws') {
    // Only simple scaling waits; steps and targets have the instances settle instead.
    const isSimple = rules.some(({ kind }) => kind === 'threshold')
    const brake = { ...free, cooldown: seconds(isSimple ? 300 : 0) }
    return { out: brake, in: brake }
  }
  const every = seconds(15)
  const whole = { unit: 'percent', by: 100, every } as const
  return {
    out: { ...free, policies: [whole, { unit: 'servers', by: 4, every }] },
    in: {
      ...free,
      cooldown: seconds(dialect === 'keda' ? 300 : 0), // of the step to zero alone
      window: seconds(300),
      policies: [whole],
    },
  }
}

const toleranceOf = (dialect: ScalingDialect | undefined): number =>
  dialect === 'kubernetes' || dialect === 'keda' ? 0.1 : 0

type ReadRule = NonNullable<ReadScaling['rules']>[number]

const ruleOf = (read: ReadRule, dialect: ScalingDialect | undefined): ScalingRule => {
  switch (read.kind) {
    case 'threshold': {
      const { metric = 'cpu', up, down = null, by = 1, periods = 1 } = read
      return { kind: read.kind, metric, up, down, by, byDown: read.byDown ?? by, periods }
    }
    case 'steps': {
      const { metric = 'cpu', threshold, out = [], unit = 'servers', least = 0 } = read
      const whole = (steps: typeof out) => steps.map(({ from = 0, by }) => ({ from, by }))
      return {
        kind: read.kind,
        metric,
        threshold,
        out: whole(out),
        in: whole(read.in ?? []),
        unit,
        least,
      }
    }
    case 'target': {
      const { metric = 'cpu', target, tolerance = toleranceOf(dialect) } = read
      return { kind: read.kind, metric, target, tolerance }
    }
    case 'schedule':
      return { ...read, timetable: [...read.timetable].sort((a, b) => a.at - b.at) }
  }
}

const usualRule = (dialect: ScalingDialect | undefined): ScalingRule => ({
  kind: 'target',
  metric: 'cpu',
  target: 0.7,
  tolerance: toleranceOf(dialect),
})

const leastOf = (dialect: ScalingDialect | undefined): number => (dialect === 'keda' ? 0 : 1)

const MAX = 10

/** What `autoscaling` asks for; null where it asks for nothing. */
export const scalingSpec = (
  read: ReadScaling | undefined,
  pools: readonly string[],
): ScalingSpec | null => {
  if (read === undefined || Object.keys(read).length === 0) return null
  const { dialect, pool, min = leastOf(dialect), max = MAX, every = seconds(15) } = read
  const rules = read.rules?.map((rule) => ruleOf(rule, dialect)) ?? [usualRule(dialect)]
  const brakes = usualBrakes(dialect, rules)
  return {
    ...(dialect === undefined ? {} : { dialect }),
    pool: pool === undefined ? 0 : Math.max(0, pools.indexOf(pool)),
    min,
    max,
    room: read.room ?? max,
    growth: read.growth ?? null,
    every,
    instance: { ...usualInstance(dialect), ...read.instance },
    meter: { ...usualMeter, ...read.meter },
    rules,
    out: { ...brakes.out, ...read.out },
    in: { ...brakes.in, ...read.in },
    idle: read.idle ?? null,
    fallback: read.fallback ?? null,
    protect: read.protect ?? [],
  }
}

/** What an intervention changes, with the defaults of its rules. */
export const scalingChange = (
  read: ReadChange,
  dialect: ScalingDialect | undefined,
): ScalingChange => {
  const { rules, ...rest } = read
  return rules === undefined ? rest : { ...rest, rules: rules.map((rule) => ruleOf(rule, dialect)) }
}

// Lengths are stored as numbers: which keys they stand under.
const lengths = ['boot', 'warm', 'drain', 'minimum', 'giveUp', 'settle', 'every', 'window']
const isLength = (key: string): boolean =>
  lengths.includes(key) || key === 'delay' || key === 'cooldown' || key === 'at'

const written = (value: unknown, key = ''): unknown => {
  if (typeof value === 'number') return isLength(key) ? formatDuration(duration(value)) : value
  if (Array.isArray(value)) return value.map((one) => written(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([own, one]) => [own, written(one, own)]))
}

const differing = (spec: object, usual: object): Written => {
  const texts = (one: object) =>
    Object.entries(one).map(([key, value]) => [key, written(value, key)])
  const same = Object.fromEntries(texts(usual).map(([key, value]) => [key, JSON.stringify(value)]))
  return Object.fromEntries(
    texts(spec).filter(([key, value]) => JSON.stringify(value) !== same[String(key)]),
  )
}

const nested = (key: string, spec: object, usual: object): Written => {
  const own = differing(spec, usual)
  return Object.keys(own).length === 0 ? {} : { [key]: own }
}

const writeRule = (rule: ScalingRule, dialect: ScalingDialect | undefined): Written => {
  const { kind, ...rest } = rule
  if (rule.kind === 'schedule') return { kind, timetable: written(rule.timetable) }
  const usual = {
    metric: 'cpu',
    down: null,
    by: 1,
    byDown: rule.kind === 'threshold' ? rule.by : 1,
    periods: 1,
    out: [],
    in: [],
    unit: 'servers',
    least: 0,
    tolerance: toleranceOf(dialect),
  }
  return { kind, ...differing(rest, usual) }
}

/** The key as a document has it, in the shortest way. */
export const writeScaling = (spec: ScalingSpec, pools: readonly string[]): Written => {
  const { dialect, pool, min, max, room, every, instance, meter, rules, idle, fallback, protect } =
    spec
  const brakes = usualBrakes(dialect, rules)
  const own = rules.map((rule) => writeRule(rule, dialect))
  const usual = JSON.stringify([writeRule(usualRule(dialect), dialect)])
  const flat = {
    ...(dialect === undefined ? {} : { dialect }),
    ...(pool === 0 ? {} : { pool: pools[pool] }),
    ...unusual(
      { min, max, every: formatDuration(every) },
      { min: leastOf(dialect), max: MAX, every: '15s' },
    ),
    ...unusual({ room }, { room: max }),
    ...(spec.growth === null ? {} : { growth: spec.growth }),
    ...nested('instance', instance, usualInstance(dialect)),
    ...nested('meter', meter, usualMeter),
    ...(JSON.stringify(own) === usual ? {} : { rules: own }),
    ...nested('out', spec.out, brakes.out),
    ...nested('in', spec.in, brakes.in),
    ...(idle === null ? {} : { idle }),
    ...(fallback === null ? {} : { fallback }),
    ...(protect.length === 0 ? {} : { protect }),
  }
  return Object.keys(flat).length === 0 ? { min } : flat
}

/** What an intervention changes, as a document has it. */
export const writeChange = (
  change: ScalingChange,
  dialect: ScalingDialect | undefined,
): Written => {
  const { rules, ...rest } = change
  const own = rules?.map((rule) => writeRule(rule, dialect))
  return { ...differing(rest, {}), ...(own === undefined ? {} : { rules: own }) }
}
