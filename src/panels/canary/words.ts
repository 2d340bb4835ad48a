// How a release stands, in words.
import { formatNumber, formatPercent, m } from '../../i18n'
import type { CanaryFigures } from '../../sim'
import type { Scenario } from '../../sim/scenario'
import { planOf } from './figures'

const phases = {
  running: m.canary_phase_running,
  paused: m.canary_phase_paused,
  promoted: m.canary_phase_promoted,
  'rolled-back': m.canary_phase_back,
} as const

export const phaseWord = (phase: CanaryFigures['phase']): string => phases[phase]()

type Plan = NonNullable<ReturnType<typeof planOf>>

/** A step of the plan in a word: its weight, or who else gets the new version. */
export function stepWord({ weight, cohorts, match, mirror }: Plan['steps'][number]): string {
  if (weight > 0) return formatNumber(weight)
  const rules = match.map(({ header, cookie, region }) => region ?? header?.name ?? cookie?.name)
  const words = [...cohorts, ...rules]
  if (words.length > 0) return words.join(' ')
  return mirror > 0 ? m.canary_step_copies() : formatNumber(weight)
}

type Rule = Plan['rules'][number]

const seconds = (limit: number) => `${formatNumber(limit)} ${m.unit_ms()}`

/** A rule of the analysis in words. */
export function ruleWords({ metric, by, limit, minimum }: Rule): string {
  const names = {
    errors: m.canary_metric_errors(),
    p95: 'p95',
    p99: 'p99',
    throughput: m.canary_metric_throughput(),
    business: m.canary_metric_business(),
  }
  const isTime = metric === 'p95' || metric === 'p99'
  const value =
    by === 'limit'
      ? isTime
        ? seconds(limit)
        : formatPercent(limit, 1)
      : by === 'ranks'
        ? formatPercent(limit)
        : formatNumber(limit, 2)
  const rule = {
    limit: m.canary_rule_limit({ metric: names[metric], value }),
    z: m.canary_rule_z({ metric: names[metric], value }),
    ratio: m.canary_rule_ratio({ metric: names[metric], value }),
    ranks: m.canary_rule_ranks({ metric: names[metric], value }),
  }[by]
  return minimum > 0 ? m.canary_rule_minimum({ rule, minimum: formatNumber(minimum) }) : rule
}

const verdictWords = {
  pass: m.canary_verdict_pass,
  fail: m.canary_verdict_fail,
  inconclusive: m.canary_verdict_open,
} as const

/** What the last look said, or when the next one is. */
export function lookWords({ looks, phase }: CanaryFigures, scenario: Scenario): string {
  const last = looks.at(-1)
  const plan = planOf(scenario)
  if (plan === null || plan.rules.length === 0) return m.canary_nobody()
  if (last === undefined) return m.canary_no_look()
  const told = {
    errors: formatNumber(last.errors),
    answers: formatNumber(last.answers),
    verdict: verdictWords[last.verdict](),
  }
  const words =
    phase === 'rolled-back' || phase === 'promoted' ? m.canary_last_look(told) : m.canary_look(told)
  return last.score === null
    ? words
    : `${words} ${m.canary_score({ score: formatNumber(last.score) })}`
}
