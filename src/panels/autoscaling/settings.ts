// What can be set of a pool that is scaled, in the groups in which a panel offers it.
import { formatExact, formatMoney, formatNumber, formatPercent, m } from '../../i18n'
import { type ScalingChange, type ScalingSpec, SECOND } from '../../sim'
import type { Message } from '../panel'
import { length } from './lengths'
import { pacing, providing } from './provider'
import { inRule, metric } from './ruleSettings'
import { always, LENGTHS, lengthOf, type QuantitySetting, type Setting, seconds } from './setting'

const COUNTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 30, 50, 100]

const bound = (id: 'min' | 'max', label: Message): QuantitySetting => ({
  kind: 'quantity',
  id,
  label,
  isWhole: true,
  // Up to the other bound, and that itself: neither passes the other.
  stops: ({ min, max }) =>
    id === 'min'
      ? [...COUNTS.filter((stop) => stop < max), max]
      : [Math.max(1, min), ...COUNTS.filter((stop) => stop > Math.max(1, min))],
  format: (value) => formatNumber(value),
  fits: always,
  read: (spec) => spec[id],
  write: (_, value) => ({ [id]: value }),
})

const growth: QuantitySetting = {
  kind: 'quantity',
  id: 'growth',
  label: m.scaling_set_growth,
  stops: () => [1.5, 2, 3, 1_000],
  format: (value) =>
    value >= 1_000 ? m.scaling_any() : m.scaling_times({ n: formatExact(value) }),
  fits: always,
  read: (spec) => spec.growth ?? 1_000,
  write: (_, value) => ({ growth: value >= 1_000 ? null : value }),
}

const shareOf = (
  part: 'instance' | 'meter',
  key: 'failing' | 'missing' | 'cpuShare',
  { label, from = 0 }: { label: Message; from?: number },
): QuantitySetting => ({
  kind: 'quantity',
  id: key,
  label,
  stops: () => [0, 0.1, 0.2, 0.3, 0.5, 0.8, 1].filter((stop) => stop >= from),
  format: (value) => formatPercent(value),
  fits: always,
  read: (spec) => (spec[part] as unknown as Readonly<Record<string, number>>)[key],
  write: (_, value): ScalingChange => ({ [part]: { [key]: value } }),
})

const price: QuantitySetting = {
  kind: 'quantity',
  id: 'price',
  label: m.scaling_set_price,
  stops: () => [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
  format: (value) => formatMoney(value),
  fits: always,
  read: ({ instance }) => instance.price,
  write: (_, value) => ({ instance: { price: value } }),
}

const available: QuantitySetting = {
  kind: 'quantity',
  id: 'available',
  label: m.scaling_set_available,
  isWhole: true,
  stops: () => [1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 50, 100, 1_024],
  format: (value) => (value >= 1_024 ? m.scaling_any() : formatNumber(value)),
  fits: always,
  read: ({ instance }) => instance.available,
  write: (_, value) => ({ instance: { available: value } }),
}

const every: QuantitySetting = {
  kind: 'quantity',
  id: 'every',
  label: m.scaling_set_every,
  stops: () => LENGTHS.filter((stop) => stop >= 5),
  format: seconds,
  fits: always,
  read: (spec) => spec.every / SECOND,
  write: (_, value) => ({ every: lengthOf(value) }),
}

const FEW = [1, 2, 3, 4, 5]

/** The rest of how the pool decides. */
export const deciding: readonly Setting[] = [
  metric,
  bound('min', m.scaling_set_min_of),
  bound('max', m.scaling_set_max_of),
  growth,
  inRule('by', { label: m.scaling_set_by, stops: FEW }),
  inRule('byDown', { label: m.scaling_set_by_down, stops: FEW }),
  inRule('periods', { label: m.scaling_set_periods, stops: [...FEW, 10] }),
  every,
  length('out', 'cooldown', { label: m.scaling_set_cooldown_out }),
  length('in', 'cooldown', { label: m.scaling_set_cooldown_in }),
  length('out', 'window', { label: m.scaling_set_window_out }),
  length('in', 'window', { label: m.scaling_set_window_in }),
  ...pacing,
]

/** How its load is measured. */
export const measuring: readonly Setting[] = [
  length('meter', 'every', { label: m.scaling_set_scrape, from: 5 }),
  length('meter', 'window', { label: m.scaling_set_mean, from: 5 }),
  shareOf('meter', 'missing', { label: m.scaling_set_missing }),
]

// Without a product's manner all that is ready counts at once.
const hasDialect = ({ dialect }: ScalingSpec) => dialect !== undefined

/** What an instance is like. */
export const machines: readonly Setting[] = [
  ...providing,
  length('instance', 'warm', { label: m.scaling_set_warm }),
  { ...length('instance', 'settle', { label: m.scaling_set_settle }), fits: hasDialect },
  length('instance', 'drain', { label: m.scaling_set_drain }),
  length('instance', 'minimum', { label: m.scaling_set_minimum }),
  shareOf('instance', 'failing', { label: m.scaling_set_failing }),
  shareOf('instance', 'cpuShare', { label: m.scaling_set_cpu_share, from: 0.1 }),
  available,
  price,
]
