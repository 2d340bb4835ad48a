// The kinds of rules, and a rule of another kind that means about the same.
import {
  type ScalingChange,
  type ScalingMetric,
  type ScalingRule,
  type ScalingSpec,
  SECOND,
  simTime,
} from '../../sim'
import { lengthOf, type Plan } from './setting'

type OfKind<Kind> = Extract<ScalingRule, { kind: Kind }>

/** The first rule of a kind. */
export const first = <Kind extends ScalingRule['kind']>(
  { rules }: ScalingSpec,
  kind: Kind,
): OfKind<Kind> | null => {
  const found = rules.find((rule) => rule.kind === kind)
  return (found as OfKind<Kind> | undefined) ?? null
}

/** The rules, the first of a kind with something changed in it. */
export const withFirst = (
  { rules }: ScalingSpec,
  kind: ScalingRule['kind'],
  change: object,
): ScalingChange => {
  const place = rules.findIndex((rule) => rule.kind === kind)
  return {
    rules: rules.map((rule, index) =>
      index === place ? ({ ...rule, ...change } as ScalingRule) : rule,
    ),
  }
}

export const isShare = (metric: ScalingMetric): boolean => metric === 'cpu' || metric === 'memory'

/** What kind of rules are in force. */
export const kindOf = ({ rules }: ScalingSpec): ScalingRule['kind'] | 'several' =>
  rules.length === 1 ? rules[0].kind : 'several'

const levelOf = (rule: ScalingRule): number | null => {
  if (rule.kind === 'threshold' || rule.kind === 'levels') return rule.up
  if (rule.kind === 'target') return rule.target
  return rule.kind === 'steps' ? rule.threshold : null
}

interface Meant {
  readonly spec: Plan
  readonly metric: ScalingMetric
  readonly level: number // above it there are too few
}

// Few decimals: thresholds are read by people.
const rounded = (value: number): number => Number(value.toPrecision(2))

const makers: Readonly<Record<ScalingRule['kind'], (meant: Meant) => ScalingRule>> = {
  threshold: ({ metric, level }) => {
    const down = rounded(level * 0.4)
    return { kind: 'threshold', metric, up: level, down, by: 1, byDown: 1, periods: 1 }
  },
  target: ({ metric, level }) => ({ kind: 'target', metric, target: level, tolerance: 0 }),
  levels: ({ metric, level }) => ({
    kind: 'levels',
    metric,
    warm: rounded(level * 0.85),
    up: level,
    emergency: rounded(level * 1.15),
    by: 1,
    byEmergency: 3,
    down: rounded(level * 0.4),
    byDown: 1,
    periods: 1,
  }),
  steps: ({ metric, level }) => ({
    kind: 'steps',
    metric,
    threshold: level,
    out: [
      { from: 0, by: 1 },
      { from: rounded(level * 0.2), by: 3 },
    ],
    in: [{ from: rounded(level * 0.5), by: 1 }],
    unit: 'servers',
    least: 0,
  }),
  schedule: ({ spec: { min, max } }) => ({
    kind: 'schedule',
    timetable: [
      { at: simTime(0), servers: Math.max(1, min) },
      { at: simTime(240 * SECOND), servers: max },
      { at: simTime(900 * SECOND), servers: Math.max(1, min) },
    ],
    repeat: null,
  }),
  forecast: ({ spec: { ground } }) => ({
    kind: 'forecast',
    metric: 'requests',
    target: rounded(ground.each * 0.7),
    period: lengthOf(600),
    ahead: lengthOf(120),
    past: [],
  }),
}

/** One rule of another kind that means about the same as the first. */
export function asKind(spec: Plan, kind: string): ScalingChange {
  if (!(kind in makers)) return {}
  const rule = spec.rules.find((one) => levelOf(one) !== null)
  const metric = rule !== undefined && 'metric' in rule ? rule.metric : 'cpu'
  const level = (rule && levelOf(rule)) ?? 0.7
  return { rules: [makers[kind as ScalingRule['kind']]({ spec, metric, level })] }
}
