import { formatDuration, formatNumber } from './format'
import { m } from './paraglide/messages'

interface Changed {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly rules?: readonly unknown[] | undefined
  readonly meter?: { readonly delay?: number } | undefined
  readonly instance?: { readonly boot?: number } | undefined
}

/** What has changed of autoscaling, in a few words: "min 3, lag 30 s". */
export const scalingWord = ({ min, max, rules, meter, instance }: Changed): string => {
  const words: string[] = []
  if (min !== undefined) words.push(m.scaling_set_min({ n: formatNumber(min) }))
  if (max !== undefined) words.push(m.scaling_set_max({ n: formatNumber(max) }))
  if (rules !== undefined) words.push(m.scaling_set_rule())
  if (meter?.delay !== undefined)
    words.push(m.scaling_set_lag({ time: formatDuration(meter.delay) }))
  if (instance?.boot !== undefined)
    words.push(m.scaling_set_boot({ time: formatDuration(instance.boot) }))
  return words.length === 0 ? m.scaling_set_other() : words.join(', ')
}
