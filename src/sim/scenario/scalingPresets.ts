// What a document need not say about scaling: the defaults of each product, as its own manual has
// them, and ours; and the shortest document that says the same.
import { type Duration, duration, HOUR, MINUTE, SECOND } from '../time'
import type { ReadChange, ReadScaling } from './autoscaling'
import { bounds } from './bounds'
import type {
  Brake,
  InstanceSpec,
  MeterSpec,
  ScalingChange,
  ScalingDialect,
  ScalingRule,
  ScalingSpec,
} from './scalingSpec'

const seconds = (value: number): Duration => duration(value * SECOND)

/** The period of a forecast that names none. */
export const DAY = 24 * HOUR

const virtualMachine: InstanceSpec = {
  boot: seconds(180),
  warm: duration(0),
  drain: seconds(300),
  price: 0.1,
  minimum: duration(0),
  available: bounds.servers,
  zones: [],
  warmPool: null,
  grace: null,
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

/** What an instance is like that nothing is said of. */
export const usualInstance = (dialect: ScalingDialect | undefined): InstanceSpec => {
  if (dialect === undefined) return virtualMachine
  if (dialect === 'aws') return { ...virtualMachine, minimum: seconds(60), settle: seconds(300) }
  return { ...virtualMachine, ...pod }
}

/** How load is measured where nothing is said of it. */
export const usualMeter: MeterSpec = {
  every: seconds(15),
  window: seconds(15),
  delay: duration(0),
  missing: 0,
  custom: {},
}

const free: Brake = { cooldown: duration(0), window: duration(0), policies: [], select: 'max' }

/** What slows changes where nothing is said of it. */
export const usualBrakes = (
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

/** The tolerance of a target that names none. */
export const toleranceOf = (dialect: ScalingDialect | undefined): number =>
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
    case 'schedule': {
      const timetable = [...read.timetable].sort((a, b) => a.at - b.at)
      return { kind: read.kind, timetable, repeat: read.repeat ?? null }
    }
    case 'levels': {
      const { kind, metric = 'cpu', warm = null, up, emergency, by = 1, down = null } = read
      const { byEmergency = 3, byDown = 1, periods = 1 } = read
      return { kind, metric, warm, up, emergency, by, byEmergency, down, byDown, periods }
    }
    case 'forecast': {
      const { kind, target, period = duration(DAY), ahead = usualAhead, past = [] } = read
      return { kind, metric: 'requests', target, period, ahead, past }
    }
  }
}

/** The rule of a pool that has none. */
export const usualRule = (dialect: ScalingDialect | undefined): ScalingRule => ({
  kind: 'target',
  metric: 'cpu',
  target: 0.7,
  tolerance: toleranceOf(dialect),
})

/** The fewest instances of a pool that names no number. */
export const leastOf = (dialect: ScalingDialect | undefined): number => (dialect === 'keda' ? 0 : 1)

/** The most instances of a pool that names no number. */
export const MAX = 10

/** How far a forecast looks ahead that does not say so. */
export const usualAhead = seconds(300)

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
