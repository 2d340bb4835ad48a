// What the scaler decided, in words: the number that it saw, the rule that won, what limited it and
// why it was not otherwise. Every number comes from the decision that the engine wrote down.
import { formatInstant, formatNumber, formatPercent, m } from '../../i18n'
import type {
  Limit,
  LimitReason,
  Proposal,
  ScalingDecision,
  ScalingMetric,
  ScalingRule,
  ScalingSpec,
} from '../../sim'

const names: Readonly<Record<ScalingMetric, () => string>> = {
  cpu: m.scaling_cpu,
  memory: m.scaling_memory,
  requests: m.scaling_requests,
  connections: m.scaling_connections,
  'in-progress': m.scaling_in_progress,
  queue: m.scaling_queue,
  p99: m.scaling_p99,
  custom: m.scaling_custom,
}

/** A metric by its name. */
export const metricName = (metric: ScalingMetric): string => names[metric]()

/** A value of a metric in its unit. */
export function metricValue(metric: ScalingMetric, value: number): string {
  if (metric === 'cpu' || metric === 'memory') return formatPercent(value)
  if (metric === 'p99') return m.format_seconds({ value: formatNumber(value / 1000, 1) })
  return formatNumber(value, value < 10 ? 1 : 0)
}

const count = (value: number) => formatNumber(value)

const reasons: Readonly<Record<LimitReason, (spec: ScalingSpec) => string>> = {
  min: ({ min }) => m.scaling_by_min({ n: count(min) }),
  max: ({ max }) => m.scaling_by_max({ n: count(max) }),
  cooldown: () => m.scaling_by_cooldown(),
  window: () => m.scaling_by_window(),
  policy: () => m.scaling_by_policy(),
  growth: ({ growth }) => m.scaling_by_growth({ n: formatNumber(growth ?? 0, 1) }),
  disabled: () => m.scaling_by_disabled(),
  settling: () => m.scaling_by_settling(),
  periods: () => m.scaling_by_periods(),
  'no-numbers': () => m.scaling_by_no_numbers(),
  protected: () => m.scaling_by_protected(),
}

/** "limited to 5 by the maximum of 5". */
const limitWords = ({ by, to }: Limit, spec: ScalingSpec): string =>
  m.scaling_limited({ to: count(to), why: reasons[by](spec) })

const thresholdWords = (
  rule: Extract<ScalingRule, { kind: 'threshold' | 'levels' }>,
  { value, urgent }: Proposal,
): string => {
  const as = (limit: number) => metricValue(rule.metric, limit)
  if (urgent && rule.kind === 'levels')
    return m.scaling_emergency({ limit: as(rule.emergency), n: rule.byEmergency })
  if (value !== null && value > rule.up) return m.scaling_over({ limit: as(rule.up), n: rule.by })
  if (value !== null && rule.down !== null && value < rule.down)
    return m.scaling_under({ limit: as(rule.down), n: rule.byDown })
  return rule.down === null
    ? m.scaling_not_over({ limit: as(rule.up) })
    : m.scaling_between({ from: as(rule.down), to: as(rule.up) })
}

function ruleWords(rule: ScalingRule, proposal: Proposal): string {
  if (rule.kind === 'threshold' || rule.kind === 'levels') return thresholdWords(rule, proposal)
  if (rule.kind === 'schedule') return m.scaling_timetable({ n: count(proposal.wanted) })
  if (rule.kind === 'steps')
    return m.scaling_steps({
      limit: metricValue(rule.metric, rule.threshold),
      n: count(proposal.wanted),
    })
  const words = rule.kind === 'forecast' ? m.scaling_forecast : m.scaling_target
  return words({
    target: metricValue(rule.metric, rule.target),
    n: count(proposal.wanted),
  })
}

/** What the scaler saw: "CPU 93%". */
function sightWords({ metric, value }: Proposal): string {
  if (metric === null) return m.scaling_by_clock()
  if (value === null) return m.scaling_no_number({ metric: metricName(metric) })
  return m.scaling_saw({ metric: metricName(metric), value: metricValue(metric, value) })
}

/** One decision as the log shows it. */
export interface DecisionLine {
  readonly at: number
  readonly until: number
  readonly glyph: 'plus' | 'minus' | 'dot'
  readonly text: string // what was seen, and what came of it
  readonly why: string // the rule, and what limited it
}

const outcome = ({ current, desired, wanted }: ScalingDecision): string => {
  const [from, to] = [count(current), count(desired)]
  if (desired !== current) return m.scaling_from_to({ from, to })
  if (wanted !== current) return m.scaling_stayed({ wanted: count(wanted), at: from })
  return m.scaling_stays({ at: from })
}

/** A decision in words, under the plan that was in force. */
export function lineOf(decision: ScalingDecision, spec: ScalingSpec): DecisionLine {
  const { at, until, current, desired, proposals, winner, limits, seenAt } = decision
  const won = proposals[winner]
  const rule = won === undefined ? undefined : spec.rules[won.rule]
  const sight = won === undefined ? m.scaling_asleep() : sightWords(won)
  const held = won?.held === undefined ? [] : [reasons[won.held](spec)]
  const age = seenAt >= 0 && at > seenAt ? [m.scaling_from({ at: formatInstant(seenAt) })] : []
  const why = [
    ...(won !== undefined && rule !== undefined ? [ruleWords(rule, won)] : []),
    ...held,
    ...limits.map((limit) => limitWords(limit, spec)),
    ...(rule?.kind === 'schedule' ? [] : age),
  ]
  const way = Math.sign(desired - current)
  return {
    at,
    until,
    glyph: way > 0 ? 'plus' : way < 0 ? 'minus' : 'dot',
    text: m.scaling_line({ saw: sight, so: outcome(decision) }),
    why: why.join(m.scaling_join()),
  }
}
