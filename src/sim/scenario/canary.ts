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
import type { Path, Report } from './report'
import type { ReadDocument } from './schema'
import { flag, list, name, number, object, oneOf, share, text, whole } from './values'
import { unusual, type Written } from './written'

const time = () => lengthOf({ min: MILLISECOND, max: bounds.duration })
const percent = () => whole({ min: 0, max: 100, unit: 'percent' })

const step = object({
  weight: v.optional(percent()),
  weights: v.optional(list(percent(), { of: 'weights', min: 2, max: 2 })),
  cohorts: v.optional(list(name(), { of: 'cohorts', min: 1, max: 16 })),
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

const stepSpec = (read: NonNullable<ReadCanary['steps']>[number]): CanaryStep => ({
  weight: read.weight ?? read.weights?.[1] ?? 0,
  cohorts: read.cohorts ?? [],
  bake: read.bake ?? null,
})

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
  steps: spec.steps.map(({ weight, cohorts, bake }) => ({
    weight,
    ...(cohorts.length === 0 ? {} : { cohorts }),
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
  ...unusual({ missed: spec.missed }, { missed: 0 }),
})

const AT: Path = ['release']

const checkStep = (
  { weight, weights, cohorts = [] }: NonNullable<ReadCanary['steps']>[number],
  { at, known, report }: { at: Path; known: readonly string[]; report: Report },
): void => {
  if ((weight === undefined) === (weights === undefined))
    report.add({ at, found: weight }, 'one-key', { keys: 'weight, weights' })
  const sum = weights?.reduce((total, one) => total + one, 0) ?? 100
  if (sum !== 100) report.add({ at: [...at, 'weights'], found: weights }, 'weights-sum', { sum })
  cohorts.forEach((called, index) => {
    if (!known.includes(called))
      report.add({ at: [...at, 'cohorts', index], found: called }, 'unknown-name', {
        of: 'cohort',
        at: '0ms',
        known: known.length === 0 ? '–' : known.join(', '),
      })
  })
}

/** Notes what is wrong with a canary release. */
export function checkCanary(read: ReadCanary, document: ReadDocument, report: Report): void {
  const pools = document.pools.map((pool) => pool.name)
  for (const key of ['stable', 'canary'] as const) {
    const called = read[key]
    if (called !== undefined && !pools.includes(called))
      report.add({ at: [...AT, key], found: called }, 'unknown-name', {
        of: 'pool',
        at: '0ms',
        known: pools.slice(0, 8).join(', '),
      })
  }
  const { stable, canary } = canarySpec(read, pools)
  if (pools.length < 2 || (stable === canary && stable >= 0))
    report.add({ at: AT, found: read }, 'two-pools', {})
  const known = document.traffic.flatMap(({ clients }) =>
    (clients.cohorts ?? []).map((cohort) => cohort.name),
  )
  read.steps?.forEach((one, index) => {
    checkStep(one, { at: [...AT, 'steps', index], known, report })
    const before = index === 0 ? null : stepSpec(read.steps?.[index - 1] ?? one)
    const now = stepSpec(one)
    const isWider = before === null || now.weight > before.weight || now.cohorts.length > 0
    if (!isWider || (before !== null && now.weight < before.weight))
      report.add({ at: [...AT, 'steps', index, 'weight'], found: now.weight }, 'ascending', {
        before: before?.weight ?? 0,
      })
  })
}
