// What a lane is called: what is in force there, as far as the lanes differ in it.
import { formatNumber, m } from '../../i18n'
import { type ScalingRule, type ScalingSpec, SECOND } from '../../sim'
import type { Run } from '../../sim/scenario'
import { specOf } from './change'
import { metricName, metricValue } from './words'

const length = (time: number) => m.format_seconds({ value: formatNumber(time / SECOND) })

const ruleName = (rule: ScalingRule): string => {
  if (rule.kind === 'schedule') return m.scaling_name_timetable()
  const of = (value: number) => metricValue(rule.metric, value)
  const what = rule.metric === 'cpu' ? '' : metricName(rule.metric)
  if (rule.kind === 'target') return m.scaling_name_target({ what, value: of(rule.target) }).trim()
  if (rule.kind === 'steps') return m.scaling_name_steps({ value: of(rule.threshold) })
  if (rule.kind === 'forecast') return m.scaling_name_forecast({ value: of(rule.target) })
  const { up, down, by, periods } = rule
  const limits = down === null ? of(up) : m.scaling_name_pair({ up: of(up), down: of(down) })
  const name = m.scaling_name_threshold({ what, limits, by: formatNumber(by) }).trim()
  return periods > 1 ? m.scaling_name_periods({ name, n: periods }) : name
}

const products = { kubernetes: 'Kubernetes', aws: 'EC2 Auto Scaling', keda: 'KEDA' } as const

type Part = (spec: ScalingSpec, run: Run) => string | null

const rulesOf: Part = ({ rules }) =>
  rules.length > FEW
    ? m.scaling_name_rules({ n: rules.length })
    : rules.map(ruleName).join(m.scaling_join_rules())

const FEW = 2 // rules that a name can tell

// What is told of demand and servers, where lanes differ in that.
const again: Part = (_, { scenario }) =>
  scenario.traffic[0].comeBack === undefined ? m.scaling_name_gone() : m.scaling_name_again()

const leaks: Part = (_, { scenario }) =>
  (scenario.pools[0].servers[0].memory?.leak ?? 0) > 0
    ? m.scaling_name_leak()
    : m.scaling_name_dry()

/** What may differ, each in a few words; null: it is not there. */
const parts: readonly Part[] = [
  rulesOf,
  ({ dialect }) => (dialect === undefined ? null : products[dialect]),
  ({ meter }) => (meter.delay > 0 ? m.scaling_name_lag({ time: length(meter.delay) }) : null),
  ({ instance }) =>
    instance.boot > 0 ? m.scaling_name_boot({ time: length(instance.boot) }) : null,
  ({ in: down }) => (down.window > 0 ? m.scaling_name_window({ time: length(down.window) }) : null),
  ({ out, in: down }) => {
    const rest = Math.max(out.cooldown, down.cooldown)
    return rest > 0 ? m.scaling_name_rest({ time: length(rest) }) : null
  },
  ({ growth }) => (growth === null ? null : m.scaling_name_growth({ n: formatNumber(growth, 1) })),
  ({ min }) => m.scaling_name_min({ n: formatNumber(min) }),
  ({ max }) => (max < 50 ? m.scaling_name_max({ n: formatNumber(max) }) : null),
  ({ instance: { drain } }) => (drain > 0 ? m.scaling_name_drain() : m.scaling_name_cut()),
]

const ALWAYS = 1 // the rule, where nothing differs

const asked = (run: Run, part: Part): string | null => {
  const spec = specOf(run)
  return spec === null ? null : part(spec, run)
}

const isFixed = (run: Run): boolean => {
  const spec = specOf(run)
  return spec === null || spec.min === spec.max
}

/** The names of the lanes, from the top. */
export function namesOf(lanes: readonly Run[]): readonly string[] {
  const moving = lanes.filter((run) => !isFixed(run))
  const differing = [...parts, again, leaks].filter(
    (part) => new Set(moving.map((run) => asked(run, part))).size > 1,
  )
  const told = differing.length > 0 ? differing : parts.slice(0, ALWAYS)
  return lanes.map((run) => {
    const spec = specOf(run)
    const { servers } = run.scenario.pools[0]
    if (isFixed(run))
      return m.scaling_name_fixed({ n: formatNumber(spec === null ? servers.length : spec.max) })
    const words = told.flatMap((part) => asked(run, part) ?? [])
    if (words.length > 0) return words.join(m.scaling_join_rules())
    const isPrompt = spec !== null && spec.meter.delay === 0 && spec.instance.boot === 0
    return isPrompt ? m.scaling_name_plain() : (asked(run, rulesOf) ?? '')
  })
}

/** A run's plan in full, for a table of attempts. */
export function planOf(run: Run): string {
  const spec = specOf(run)
  if (spec === null) return namesOf([run])[0]
  return parts.flatMap((part) => part(spec, run) ?? []).join(m.scaling_join_rules())
}
