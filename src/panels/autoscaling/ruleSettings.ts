// What can be set of the rules that most pools have: thresholds and targets; and of which kind the
// rule is, and what it looks at.
import { formatNumber, m } from '../../i18n'
import type { ScalingMetric, ScalingRule } from '../../sim'
import type { Message } from '../panel'
import { asKind, first, isShare, kindOf, withFirst } from './kinds'
import type { ChoiceSetting, QuantitySetting } from './setting'
import { metricName, metricValue } from './words'

const SHARES = [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
const AMOUNTS = [0.5, 1, 1.5, 2, 3, 5, 8, 10, 20, 50, 100, 150, 200, 300, 400, 500, 800]
const MANY = [1_000, 1_200, 1_500, 2_000, 3_000, 4_000, 5_000, 8_000, 10_000]

/** Values that a limit of a metric may have. */
export const valuesOf = (metric: ScalingMetric): readonly number[] =>
  isShare(metric) ? SHARES : [...AMOUNTS, ...MANY]

type Limited = Extract<ScalingRule['kind'], 'threshold' | 'target' | 'levels' | 'steps'>

/** A limit of the first rule of a kind, in the unit of what it looks at. */
export const limitIn = (kind: Limited, key: string, label: Message): QuantitySetting => {
  const metricIn = (spec: Parameters<QuantitySetting['read']>[0]) => first(spec, kind)?.metric
  const readIn = (rule: ScalingRule | null): number | null =>
    (rule as Readonly<Record<string, number | null>> | null)?.[key] ?? null
  return {
    kind: 'quantity',
    id: kind === 'threshold' || kind === 'target' ? key : `${kind}-${key}`,
    label,
    fits: (spec) => readIn(first(spec, kind)) !== null,
    stops: (spec) => valuesOf(metricIn(spec) ?? 'cpu'),
    format: (value, spec) => metricValue(metricIn(spec) ?? 'cpu', value),
    read: (spec) => readIn(first(spec, kind)) ?? 0,
    write: (spec, value) => withFirst(spec, kind, { [key]: value }),
  }
}

/** How much a threshold changes, and after how many decisions. */
export const inRule = (
  id: 'by' | 'byDown' | 'byEmergency' | 'periods',
  { label, stops, kind = 'threshold' }: InRule,
): QuantitySetting => ({
  kind: 'quantity',
  id: kind === 'threshold' ? id : `${kind}-${id}`,
  label,
  isWhole: true,
  stops: () => stops,
  format: (value) => formatNumber(value),
  fits: (spec) => first(spec, kind) !== null,
  read: (spec) =>
    (first(spec, kind) as unknown as Readonly<Record<string, number>> | null)?.[id] ?? 1,
  write: (spec, value) => withFirst(spec, kind, { [id]: value }),
})

interface InRule {
  readonly label: Message
  readonly stops: readonly number[]
  readonly kind?: 'threshold' | 'levels'
}

/** Of what kind the rule is. */
export const rule: ChoiceSetting = {
  kind: 'choice',
  id: 'rule',
  label: m.scaling_set_rule_kind,
  options: [
    { id: 'several', label: m.scaling_rule_several },
    { id: 'threshold', label: m.scaling_rule_threshold },
    { id: 'target', label: m.scaling_rule_target },
    { id: 'levels', label: m.scaling_rule_levels },
    { id: 'steps', label: m.scaling_rule_steps },
    { id: 'schedule', label: m.scaling_rule_schedule },
    { id: 'forecast', label: m.scaling_rule_forecast },
  ],
  isOffered: (option, spec) => option !== 'several' || kindOf(spec) === 'several',
  fits: () => true,
  read: kindOf,
  write: asKind,
}

const watched = ['cpu', 'memory', 'requests', 'in-progress', 'queue', 'connections', 'p99'] as const

const usual: Readonly<Record<(typeof watched)[number], number>> = {
  cpu: 0.7,
  memory: 0.7,
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
  read: ({ rules: [one] }) => ('metric' in one ? one.metric : 'cpu'),
  write({ rules: [one], ground: { each } }, option) {
    const found = watched.find((id) => id === option) ?? 'cpu'
    const level = found === 'requests' ? Number((each * 0.7).toPrecision(2)) : usual[found]
    if (one.kind === 'target') return { rules: [{ ...one, metric: found, target: level }] }
    if (one.kind !== 'threshold') return {}
    const down = one.down === null ? null : level * 0.4
    return { rules: [{ ...one, metric: found, up: level, down }] }
  },
}
