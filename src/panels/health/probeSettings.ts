// What probes are told.
import { formatNumber, m } from '../../i18n'
import { type ActiveChecks, type HealthSpec, SECOND } from '../../sim'
import type { Message } from '../panel'
import {
  type ChoiceSetting,
  lengthOf,
  type QuantitySetting,
  type Setting,
  seconds,
  secondsOrNone,
} from './setting'

const INTERVALS = [0.5, 1, 2, 3, 5, 10, 15, 20, 30, 60]
const COUNTS = [1, 2, 3, 4, 5, 6, 8, 10]

const hasProbes = ({ active }: HealthSpec): boolean => active !== null

const withActive = (spec: HealthSpec, change: Partial<ActiveChecks>): HealthSpec =>
  spec.active === null ? spec : { ...spec, active: { ...spec.active, ...change } }

type LengthKey = 'interval' | 'timeout' | 'jitter' | 'fastInterval' | 'downInterval'

/** The other intervals follow where they were the same. */
function paced(active: ActiveChecks, interval: ActiveChecks['interval']): Partial<ActiveChecks> {
  const follow = (other: ActiveChecks['interval']) => (other === active.interval ? interval : other)
  return {
    interval,
    fastInterval: follow(active.fastInterval),
    downInterval: follow(active.downInterval),
  }
}

// Amazon refuses a timeout that is not shorter than the interval.
function isAllowed({ dialect, active }: HealthSpec, id: LengthKey, length: number): boolean {
  if (dialect !== 'aws' || active === null) return true
  if (id === 'timeout') return length < active.interval
  return id !== 'interval' || length > active.timeout
}

function noteOn({ dialect, active }: HealthSpec): string | null {
  if (dialect === 'aws') return m.health_set_below()
  return active !== null && active.timeout > active.interval ? m.health_set_waits() : null
}

const probeLength = (
  id: LengthKey,
  label: Message,
  { stops, format = seconds }: { stops: readonly number[]; format?: (value: number) => string },
): QuantitySetting => ({
  kind: 'quantity',
  id,
  label,
  stops: (spec) => stops.filter((stop) => isAllowed(spec, id, stop * SECOND)),
  format,
  fits: hasProbes,
  read: ({ active }) => (active?.[id] ?? 0) / SECOND,
  note: (spec) => (id === 'timeout' ? noteOn(spec) : null),
  write(spec, value) {
    const { active } = spec
    if (active === null) return spec
    const length = lengthOf(value)
    if (id === 'interval') return withActive(spec, paced(active, length))
    return withActive(spec, { [id]: length })
  },
})

const probeCount = (
  id: 'fall' | 'rise',
  label: Message,
  words: (inputs: { count: string }) => string,
): QuantitySetting => ({
  kind: 'quantity',
  id,
  label,
  stops: () => COUNTS,
  isWhole: true,
  format: (value) => words({ count: formatNumber(value) }),
  fits: hasProbes,
  read: ({ active }) => active?.[id] ?? 1,
  write: (spec, value) => withActive(spec, { [id]: value }),
})

const probeChoice = <Key extends 'kind' | 'answered' | 'path'>(
  id: Key,
  label: Message,
  options: readonly { readonly id: ActiveChecks[Key] & string; readonly label: Message }[],
): ChoiceSetting => ({
  kind: 'choice',
  id,
  label,
  options,
  fits: hasProbes,
  read: ({ active }) => String(active?.[id] ?? options[0].id),
  write: (spec, option) => withActive(spec, { [id]: option }),
})

/** The four that decide how fast and how surely probes notice. */
export const chief: readonly QuantitySetting[] = [
  probeLength('interval', m.health_set_interval, { stops: INTERVALS }),
  probeLength('timeout', m.health_set_timeout, {
    stops: [0.05, 0.1, 0.2, 0.3, 0.5, 1, 1.5, 2, 3, 5, 10],
  }),
  probeCount('fall', m.health_set_fall, (all) =>
    all.count === '1' ? m.health_set_one_fail() : m.health_set_fails(all),
  ),
  probeCount('rise', m.health_set_rise, (all) =>
    all.count === '1' ? m.health_set_one_pass() : m.health_set_passes(all),
  ),
]

/** The rest of what probes are told. */
export const probing: readonly Setting[] = [
  probeLength('jitter', m.health_set_jitter, {
    stops: [0, 0.1, 0.2, 0.5, 1, 2, 5],
    format: secondsOrNone,
  }),
  probeLength('fastInterval', m.health_set_fast, { stops: INTERVALS }),
  probeLength('downInterval', m.health_set_down, { stops: INTERVALS }),
  probeChoice('kind', m.health_set_kind, [
    { id: 'tcp', label: m.health_kind_tcp },
    { id: 'http', label: m.health_kind_http },
  ]),
  probeChoice('answered', m.health_set_answered, [
    { id: 'beside', label: m.health_answered_beside },
    { id: 'queued', label: m.health_answered_queued },
    { id: 'ahead', label: m.health_answered_ahead },
  ]),
  probeChoice('path', m.health_set_path, [
    { id: 'health', label: m.health_path_own },
    { id: 'app', label: m.health_path_app },
  ]),
]
