// Several rules: the limits of each, to the digit.
import { m } from '../../i18n'
import type { ScalingChange, ScalingMetric, ScalingRule } from '../../sim'
import { NumberField } from '../../ui/NumberField'
import { isShare } from './kinds'
import type { Force } from './setting'
import styles from './timetable.module.css'
import { metricName, metricValue } from './words'

type Metered = Extract<ScalingRule, { kind: 'threshold' | 'target' | 'levels' }>

const isMetered = (rule: ScalingRule): rule is Metered =>
  rule.kind === 'threshold' || rule.kind === 'target' || rule.kind === 'levels'

interface Limit {
  readonly key: 'up' | 'down' | 'target' | 'emergency'
  readonly label: () => string
  readonly value: number
}

const limitsOf = (rule: Metered): readonly Limit[] => {
  if (rule.kind === 'target')
    return [{ key: 'target', label: m.scaling_set_target, value: rule.target }]
  return [
    { key: 'up', label: m.scaling_set_up, value: rule.up },
    ...(rule.kind === 'levels'
      ? [{ key: 'emergency' as const, label: m.scaling_set_emergency, value: rule.emergency }]
      : []),
    ...(rule.down === null
      ? []
      : [{ key: 'down' as const, label: m.scaling_set_down, value: rule.down }]),
  ]
}

/** The least that a limit may be: nothing can be kept at zero. */
const leastOf = (metric: ScalingMetric): number => {
  if (isShare(metric)) return 0.01
  return metric === 'p99' ? 100 : 0.1
}

/** A line to each rule that looks at a number. */
export function RuleLimits({ spec: { rules }, onChange }: Force) {
  const put = (place: number, key: Limit['key'], value: number) => {
    const change: ScalingChange = {
      rules: rules.map((rule, index) => (index === place ? { ...rule, [key]: value } : rule)),
    }
    onChange(change)
  }
  return (
    <table className={styles.limits}>
      <caption>{m.scaling_rule_limits()}</caption>
      <tbody>
        {rules.map((rule, place) => {
          if (!isMetered(rule)) return null
          const least = leastOf(rule.metric)
          const top = isShare(rule.metric) ? 1 : 1_000_000
          const format = (value: number) => metricValue(rule.metric, value)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
            <tr key={place}>
              <th scope="row">{metricName(rule.metric)}</th>
              {limitsOf(rule).map(({ key, label, value }) => (
                <td key={key}>
                  <span>{label()}</span>
                  <NumberField
                    label={`${metricName(rule.metric)}: ${label()}`}
                    value={value}
                    min={least}
                    max={top}
                    format={format}
                    refuse={(text) =>
                      m.panel_refused({
                        text,
                        min: format(least),
                        max: format(top),
                        value: format(value),
                      })
                    }
                    onChange={(one) => put(place, key, one)}
                    onStep={(way) => {
                      const next = value * (way > 0 ? 1.1 : 1 / 1.1)
                      put(place, key, Math.min(top, Math.max(least, Number(next.toPrecision(2)))))
                    }}
                  />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
