// A `release` of kind "canary" in a document: read, checked, written.
import * as v from 'valibot'
import { MILLISECOND } from '../time'
import { bounds } from './bounds'
import {
  type CanaryDialect,
  type CanaryRule,
  type CanarySpec,
  type CanaryStep,
  canaryDialects,
  canaryMetrics,
  splits,
} from './canarySpec'
import { formatDuration, lengthOf } from './durations'
import { fieldRule } from './routes'
import { flag, list, name, number, object, oneOf, share, text, whole } from './values'
import { unusual, type Written } from './written'

const time = () => lengthOf({ min: MILLISECOND, max: bounds.duration })
const score = () => number({ min: 0, max: 100 })
const percent = () => whole({ min: 0, max: 100, unit: 'percent' })

const invite = object({
  header: v.optional(fieldRule),
  cookie: v.optional(fieldRule),
  region: v.optional(name()),
})

const step = object({
  weight: v.optional(percent()),
  weights: v.optional(list(percent(), { of: 'weights', min: 2, max: 2 })),
  cohorts: v.optional(list(name(), { of: 'cohorts', min: 1, max: 16 })),
  match: v.optional(list(invite, { of: 'rules', min: 1, max: 16 })),
  mirror: v.optional(percent()),
  bake: v.optional(time()),
})

const rule = object({
  metric: v.optional(oneOf(canaryMetrics), 'errors'),
  by: v.optional(oneOf(['limit', 'z', 'ratio', 'ranks'])),
  limit: v.optional(number({ min: 0, max: 1_000_000 })),
  minimum: v.optional(whole({ min: 0, max: 1_000_000, unit: 'answers' }), 0),
  minErrors: v.optional(whole({ min: 0, max: 1_000_000, unit: 'errors' }), 0),
})

const STEPS_MAX = 32
const RULES_MAX = 8

/** A release of kind "canary". */
export const canaryRelease = object({
  kind: v.literal('canary'),
  dialect: v.optional(oneOf(canaryDialects)),
  stable: v.optional(name()),
  canary: v.optional(name()),
  split: v.optional(oneOf(splits), 'request'),
  steps: v.optional(list(step, { of: 'steps', min: 0, max: STEPS_MAX })),
  every: v.optional(time()),
  analysis: v.optional(list(rule, { of: 'rules', min: 0, max: RULES_MAX })),
  scarce: v.optional(oneOf(['wait', 'pass', 'fail'])),
  failures: v.optional(whole({ min: 0, max: 1_000, unit: 'failed looks' })),
  deed: v.optional(oneOf(['rollback', 'pause', 'alarm']), 'rollback'),
  auto: v.optional(flag(), true),
  path: v.optional(text('a path', /^\/\S*$/, 256), '/'),
  slow: v.optional(time()),
  scores: v.optional(object({ marginal: score(), pass: score() })),
  missed: v.optional(share(), 0),
})

/** A release of kind "canary" as a document has it. */
export type ReadCanary = v.InferOutput<typeof canaryRelease>

const parsed = (length: string) => v.parse(time(), length)

interface Manner {
  readonly steps: readonly { readonly weight: number; readonly bake: string | null }[]
  readonly every: string
  readonly rules: readonly CanaryRule[]
  readonly scarce: CanarySpec['scarce']
  readonly failures: number
}

const errors = (by: CanaryRule['by'], limit: number, minimum = 0): CanaryRule => ({
  metric: 'errors',
  by,
  limit,
  minimum,
  minErrors: 0,
})

const evenly = (weights: readonly number[], bake: string) =>
  weights.map((weight) => ({ weight, bake }))

/** What is not said otherwise: the usual ramp, or as the product's own examples have it. */
const manners: Readonly<Record<CanaryDialect | 'own', Manner>> = {
  own: {
    steps: evenly([1, 5, 10, 25, 50, 100], '60s'),
    every: '10s',
    rules: [errors('z', 2.33, 60)],
    scarce: 'wait',
    failures: 0,
  },
  // Weight, pause, weight, pause; the analysis runs beside them and one failure ends it.
  argo: {
    steps: evenly([20, 40, 60, 80], '60s'),
    every: '60s',
    rules: [errors('limit', 0.05)],
    scarce: 'wait',
    failures: 0,
  },
  // A step each interval up to half; success rate at least 99 %, p99 at most 500 ms.
  flagger: {
    steps: evenly([10, 20, 30, 40, 50], '60s'),
    every: '60s',
    rules: [
      errors('limit', 0.01),
      { metric: 'p99', by: 'limit', limit: 500, minimum: 0, minErrors: 0 },
    ],
    scarce: 'fail',
    failures: 0,
  },
  // Every look adds a value, and the values of both versions are compared by their ranks.
  kayenta: {
    steps: evenly([10, 25, 50, 100], '120s'),
    every: '10s',
    rules: [errors('ranks', 0.98), { ...errors('ranks', 0.98), metric: 'p95' }],
    scarce: 'wait',
    failures: 0,
  },
}

const usualLimits: Readonly<Record<CanaryRule['by'], number>> = {
  limit: 0.02,
  z: 2.33,
  ratio: 1.8,
  ranks: 0.98,
}

const ruleSpec = (read: NonNullable<ReadCanary['analysis']>[number]): CanaryRule => {
  const isLatency = read.metric === 'p95' || read.metric === 'p99'
  const by = read.by ?? (isLatency || read.metric === 'throughput' ? 'ratio' : 'z')
  return { ...read, by, limit: read.limit ?? usualLimits[by] }
}

/** A step of the plan. */
export const stepSpec = (read: NonNullable<ReadCanary['steps']>[number]): CanaryStep => ({
  weight: read.weight ?? read.weights?.[1] ?? 0,
  cohorts: read.cohorts ?? [],
  match: (read.match ?? []).map(({ header, ...rest }) =>
    header === undefined
      ? rest
      : { ...rest, header: { ...header, name: header.name.toLowerCase() } },
  ),
  mirror: read.mirror ?? 0,
  bake: read.bake ?? null,
})

/** Assumed: Kayenta has to be told them. */
const SCORES = { marginal: 75, pass: 95 }

const isUsual = ({ marginal, pass }: CanarySpec['scores']): boolean =>
  marginal === SCORES.marginal && pass === SCORES.pass

/** A canary release with its defaults; pools are places in the list. */
export const canarySpec = (read: ReadCanary, pools: readonly string[]): CanarySpec => {
  const manner = manners[read.dialect ?? 'own']
  return {
    kind: 'canary',
    dialect: read.dialect ?? null,
    stable: read.stable === undefined ? 0 : pools.indexOf(read.stable),
    canary: read.canary === undefined ? 1 : pools.indexOf(read.canary),
    split: read.split,
    steps:
      read.steps?.map(stepSpec) ??
      manner.steps.map(({ weight, bake }) => ({
        weight,
        cohorts: [],
        match: [],
        mirror: 0,
        bake: bake === null ? null : parsed(bake),
      })),
    every: read.every ?? parsed(manner.every),
    rules: read.analysis?.map(ruleSpec) ?? manner.rules,
    scarce: read.scarce ?? manner.scarce,
    failures: read.failures ?? manner.failures,
    deed: read.deed,
    auto: read.auto,
    path: read.path,
    slow: read.slow ?? null,
    scores: read.scores ?? SCORES,
    missed: read.missed,
  }
}

/** A canary release as a document has it. */
export const writeCanary = (spec: CanarySpec, pools: readonly string[]): Written => ({
  kind: 'canary',
  ...unusual({ dialect: spec.dialect }, { dialect: null }),
  ...(spec.stable === 0 ? {} : { stable: pools[spec.stable] }),
  ...(spec.canary === 1 ? {} : { canary: pools[spec.canary] }),
  ...unusual({ split: spec.split }, { split: 'request' }),
  steps: spec.steps.map(({ weight, cohorts, match, mirror, bake }) => ({
    weight,
    ...(cohorts.length === 0 ? {} : { cohorts }),
    ...(match.length === 0 ? {} : { match }),
    ...unusual({ mirror }, { mirror: 0 }),
    ...(bake === null ? {} : { bake: formatDuration(bake) }),
  })),
  every: formatDuration(spec.every),
  analysis: spec.rules.map(({ minimum, minErrors, ...one }) => ({
    ...one,
    ...unusual({ minimum, minErrors }, { minimum: 0, minErrors: 0 }),
  })),
  scarce: spec.scarce,
  ...unusual({ failures: spec.failures }, { failures: 0 }),
  ...unusual(
    { deed: spec.deed, auto: spec.auto, path: spec.path },
    { deed: 'rollback', auto: true, path: '/' },
  ),
  ...(spec.slow === null ? {} : { slow: formatDuration(spec.slow) }),
  ...(isUsual(spec.scores) ? {} : { scores: spec.scores }),
  ...unusual({ missed: spec.missed }, { missed: 0 }),
})
