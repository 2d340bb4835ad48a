// What can be set of the rules by which a pool is scaled.
import { formatNumber, m } from '../../i18n'
import type { ScalingChange, ScalingMetric, ScalingRule, ScalingSpec } from '../../sim'
import type { Message } from '../panel'
import type { ChoiceSetting, QuantitySetting } from './setting'
import { metricName, metricValue } from './words'

const isThreshold = (rule: ScalingRule) => rule.kind === 'threshold'
const isTarget = (rule: ScalingRule) => rule.kind === 'target'

type OfKind<Kind> = Extract<ScalingRule, { kind: Kind }>

/** The first rule of a kind. */
const first = <Kind extends ScalingRule['kind']>(
  { rules }: ScalingSpec,
  kind: Kind,
): OfKind<Kind> | null => {
  const found = rules.find((rule) => rule.kind === kind)
  return (found as OfKind<Kind> | undefined) ?? null
}

const withFirst = (
  { rules }: ScalingSpec,
  is: (rule: ScalingRule) => boolean,
  change: Partial<ScalingRule>,
): ScalingChange => {
  const place = rules.findIndex(is)
  return {
    rules: rules.map((rule, index) =>
      index === place ? ({ ...rule, ...change } as ScalingRule) : rule,
    ),
  }
}

const SHARES = [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
const AMOUNTS = [0.5, 1, 1.5, 2, 3, 5, 8, 10, 20, 50, 100, 150, 200, 300, 400, 500, 800]
const MANY = [1_000, 1_200, 1_500, 2_000, 3_000, 4_000, 5_000, 8_000, 10_000]

const valuesOf = (metric: ScalingMetric): readonly number[] =>
  metric === 'cpu' || metric === 'memory' ? SHARES : [...AMOUNTS, ...MANY]

/** Above or below what the first threshold acts. */
export const limit = (id: 'up' | 'down', label: Message): QuantitySetting => ({
  kind: 'quantity',
  id,
  label,
  fits: ({ rules }) => rules.some((rule) => rule.kind === 'threshold' && rule[id] !== null),
  stops: (spec) => valuesOf(first(spec, 'threshold')?.metric ?? 'cpu'),
  format: (value, spec) => metricValue(first(spec, 'threshold')?.metric ?? 'cpu', value),
  read: (spec) => first(spec, 'threshold')?.[id] ?? 0,
  write: (spec, value) => withFirst(spec, isThreshold, { [id]: value }),
})

/** What the first proportional rule aims at. */
export const target: QuantitySetting = {
  kind: 'quantity',
  id: 'target',
  label: m.scaling_set_target,
  fits: ({ rules }) => rules.some(isTarget),
  stops: (spec) => valuesOf(first(spec, 'target')?.metric ?? 'cpu'),
  format: (value, spec) => metricValue(first(spec, 'target')?.metric ?? 'cpu', value),
  read: (spec) => first(spec, 'target')?.target ?? 0,
  write: (spec, value) => withFirst(spec, isTarget, { target: value }),
}

/** How much a threshold changes, and after how many decisions. */
export const inRule = (
  id: 'by' | 'byDown' | 'periods',
  label: Message,
  stops: readonly number[],
): QuantitySetting => ({
  kind: 'quantity',
  id,
  label,
  isWhole: true,
  stops: () => stops,
  format: (value) => formatNumber(value),
  fits: ({ rules }) => rules.some(isThreshold),
  read: (spec) => first(spec, 'threshold')?.[id] ?? 1,
  write: (spec, value) => withFirst(spec, isThreshold, { [id]: value }),
})

/** A rule of another kind that means about the same. */
const asKind = (spec: ScalingSpec, kind: string): ScalingChange => {
  const [rule] = spec.rules
  const metric = rule.kind === 'schedule' ? 'cpu' : rule.metric
  const now = rule.kind === 'threshold' ? rule.up : rule.kind === 'target' ? rule.target : undefined
  const isShare = metric === 'cpu' || metric === 'memory'
  const level = now ?? (isShare ? 0.7 : 1)
  if (kind === 'target') return { rules: [{ kind: 'target', metric, target: level, tolerance: 0 }] }
  if (kind === 'levels')
    return {
      rules: [0.6, 0.7, 0.8].map((up, place) => ({
        kind: 'threshold',
        metric: 'cpu',
        up,
        down: place === 0 ? 0.3 : null,
        by: place + 1,
        byDown: 1,
        periods: 1,
      })),
    }
  return {
    rules: [
      { kind: 'threshold', metric, up: level, down: level * 0.4, by: 1, byDown: 1, periods: 1 },
    ],
  }
}

/** What kind of rules are in force. */
const kindOf = ({ rules }: ScalingSpec): string => {
  if (rules.length === 3 && rules.every(isThreshold)) return 'levels'
  return rules.some(({ kind }) => kind === 'schedule') ? 'schedule' : rules[0].kind
}

/** Of what kind the rules are. */
export const rule: ChoiceSetting = {
  kind: 'choice',
  id: 'rule',
  label: m.scaling_set_rule_kind,
  options: [
    { id: 'threshold', label: m.scaling_rule_threshold },
    { id: 'target', label: m.scaling_rule_target },
    { id: 'levels', label: m.scaling_rule_levels },
  ],
  fits: ({ rules }) => rules.every(({ kind }) => kind === 'threshold' || kind === 'target'),
  read: kindOf,
  write: asKind,
}

const watched = ['cpu', 'requests', 'in-progress', 'queue', 'connections', 'p99'] as const

const usual: Readonly<Record<(typeof watched)[number], number>> = {
  cpu: 0.7,
  requests: 1.5,
  'in-progress': 1.5,
  queue: 1,
  connections: 2,
  p99: 2_000,
}

/** What the only rule looks at. */
export const metric: ChoiceSetting = {
  kind: 'choice',
  id: 'metric',
  label: m.scaling_set_metric,
  options: watched.map((id) => ({ id, label: () => metricName(id) })),
  fits: ({ rules }) =>
    rules.length === 1 && (rules[0].kind === 'threshold' || rules[0].kind === 'target'),
  read: ({ rules: [one] }) => (one.kind === 'schedule' ? 'cpu' : one.metric),
  write({ rules: [one] }, option) {
    const found = watched.find((id) => id === option) ?? 'cpu'
    const level = usual[found]
    if (one.kind === 'target') return { rules: [{ ...one, metric: found, target: level }] }
    if (one.kind !== 'threshold') return {}
    const down = one.down === null ? null : level * 0.4
    return { rules: [{ ...one, metric: found, up: level, down }] }
  },
}
