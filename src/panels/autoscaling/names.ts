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
  const { up, down, by } = rule
  const limits = down === null ? of(up) : m.scaling_name_pair({ up: of(up), down: of(down) })
  return m.scaling_name_threshold({ what, limits, by: formatNumber(by) }).trim()
}

/** What may differ, each in a few words; null: it is not there. */
const parts: readonly ((spec: ScalingSpec) => string | null)[] = [
  ({ rules }) => rules.map(ruleName).join(m.scaling_join_rules()),
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

/** The names of the lanes, from the top. */
export function namesOf(lanes: readonly Run[]): readonly string[] {
  const specs = lanes.map(specOf)
  const known = specs.filter((spec) => spec !== null).filter(({ min, max }) => min < max)
  const differing = parts.filter((part) => new Set(known.map(part)).size > 1)
  const told = differing.length > 0 ? differing : parts.slice(0, ALWAYS)
  return lanes.map(({ scenario }, lane) => {
    const spec = specs[lane]
    if (spec === null)
      return m.scaling_name_fixed({ n: formatNumber(scenario.pools[0].servers.length) })
    if (spec.min === spec.max) return m.scaling_name_fixed({ n: formatNumber(spec.max) })
    const words = told.flatMap((part) => part(spec) ?? [])
    return words.length > 0 ? words.join(m.scaling_join_rules()) : m.scaling_name_plain()
  })
}

/** A run's plan in full, for a table of attempts. */
export function planOf(run: Run): string {
  const spec = specOf(run)
  if (spec === null) return namesOf([run])[0]
  return parts.flatMap((part) => part(spec) ?? []).join(m.scaling_join_rules())
}
