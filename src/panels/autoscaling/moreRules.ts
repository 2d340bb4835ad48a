// What can be set of the rarer kinds of rules: levels, steps, a forecast.
import { formatNumber, m } from '../../i18n'
import { type ScalingSpec, SECOND } from '../../sim'
import { first, withFirst } from './kinds'
import { inRule, limitIn } from './ruleSettings'
import { LENGTHS, lengthOf, type QuantitySetting, type Setting, seconds } from './setting'

const COUNTS = [1, 2, 3, 4, 5]
const AMOUNTS = [0.5, 1, 1.4, 2, 3, 5, 10, 50, 100, 150, 200, 500, 800, 1_000]

const lengthIn = (
  key: 'ahead' | 'period',
  label: () => string,
  stops: readonly number[],
): QuantitySetting => ({
  kind: 'quantity',
  id: `forecast-${key}`,
  label,
  stops: () => stops,
  format: seconds,
  fits: (spec) => first(spec, 'forecast') !== null,
  read: (spec) => (first(spec, 'forecast')?.[key] ?? 0) / SECOND,
  write: (spec, value) => withFirst(spec, 'forecast', { [key]: lengthOf(value) }),
})

const share: QuantitySetting = {
  kind: 'quantity',
  id: 'forecast-target',
  label: m.scaling_set_each,
  stops: () => AMOUNTS,
  format: (value) => formatNumber(value, value < 10 ? 1 : 0),
  fits: (spec) => first(spec, 'forecast') !== null,
  read: (spec) => first(spec, 'forecast')?.target ?? 1,
  write: (spec, value) => withFirst(spec, 'forecast', { target: value }),
}

const stepsOf = (spec: ScalingSpec) => first(spec, 'steps')

/** How many come at the nearest and at the farthest step. */
const step = (id: 'near' | 'far', label: () => string): QuantitySetting => {
  const place = (spec: ScalingSpec) => (id === 'near' ? 0 : (stepsOf(spec)?.out.length ?? 1) - 1)
  return {
    kind: 'quantity',
    id: `steps-${id}`,
    label,
    isWhole: true,
    stops: () => COUNTS,
    format: (value) => formatNumber(value),
    fits: (spec) => (stepsOf(spec)?.out.length ?? 0) > (id === 'near' ? 0 : 1),
    read: (spec) => stepsOf(spec)?.out[place(spec)].by ?? 1,
    write: (spec, by) =>
      withFirst(spec, 'steps', {
        out: stepsOf(spec)?.out.map((one, index) => (index === place(spec) ? { ...one, by } : one)),
      }),
  }
}

/** Those that stand beside the stage while such a rule is in force. */
export const chiefMore: readonly Setting[] = [
  limitIn('levels', 'up', m.scaling_set_up),
  limitIn('levels', 'emergency', m.scaling_set_emergency),
  limitIn('steps', 'threshold', m.scaling_set_threshold),
  step('far', m.scaling_set_far),
  share,
  lengthIn('ahead', m.scaling_set_ahead, [0, 30, 60, 120, 180, 300, 600, 1_800]),
]

/** The rest of them. */
export const decidingMore: readonly Setting[] = [
  limitIn('levels', 'warm', m.scaling_set_warm_from),
  limitIn('levels', 'down', m.scaling_set_down),
  inRule('by', { label: m.scaling_set_by, stops: COUNTS, kind: 'levels' }),
  inRule('byEmergency', { label: m.scaling_set_by_emergency, stops: COUNTS, kind: 'levels' }),
  inRule('byDown', { label: m.scaling_set_by_down, stops: COUNTS, kind: 'levels' }),
  inRule('periods', { label: m.scaling_set_periods, stops: [...COUNTS, 10], kind: 'levels' }),
  step('near', m.scaling_set_near),
  lengthIn('period', m.scaling_set_period, [...LENGTHS.slice(5), 3_600, 86_400]),
]
