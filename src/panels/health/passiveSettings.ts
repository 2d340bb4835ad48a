// What customers' requests tell of a server, and how it comes back.
import { formatExact, formatNumber, formatPercent, m } from '../../i18n'
import { duration, type Ejection, type PassiveChecks, SECOND } from '../../sim'
import {
  countOrNone,
  lengthOf,
  type QuantitySetting,
  type Setting,
  seconds,
  secondsOrNone,
  shareOrNone,
} from './setting'

const isEjection = (passive: PassiveChecks | null): passive is Ejection =>
  passive?.rule === 'ejection'

const ejectionSetting = (
  setting: Pick<QuantitySetting, 'id' | 'label' | 'stops' | 'format' | 'isWhole'> & {
    of(rule: Ejection): number
    set(rule: Ejection, value: number): Partial<Ejection>
  },
): QuantitySetting => {
  const { of, set, ...rest } = setting
  return {
    ...rest,
    kind: 'quantity',
    fits: ({ passive }) => isEjection(passive),
    read: ({ passive }) => (isEjection(passive) ? of(passive) : 0),
    write: (spec, value) =>
      isEjection(spec.passive)
        ? { ...spec, passive: { ...spec.passive, ...set(spec.passive, value) } }
        : spec,
  }
}

const TIMES_OUT = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300]

const grown = (rule: Ejection, out: Ejection['out']): Partial<Ejection> => ({
  out,
  // What did not grow before does not grow now.
  outMost: rule.outMost === rule.out ? out : duration(Math.max(out, rule.outMost)),
})

/** What customers' requests tell. */
export const listening: readonly Setting[] = [
  ejectionSetting({
    id: 'consecutive',
    label: m.health_set_consecutive,
    stops: () => [0, 1, 2, 3, 5, 10, 20],
    isWhole: true,
    format: countOrNone,
    of: ({ consecutive }) => consecutive,
    set: (_, consecutive) => ({ consecutive }),
  }),
  ejectionSetting({
    id: 'failures',
    label: m.health_set_failures,
    stops: () => [0, 1, 2, 3, 5, 10, 20],
    isWhole: true,
    format: countOrNone,
    of: ({ failures }) => failures,
    set: (_, failures) => ({ failures }),
  }),
  ejectionSetting({
    id: 'share',
    label: m.health_set_share,
    stops: () => [0, 0.1, 0.2, 0.3, 0.5, 0.8, 1],
    format: shareOrNone,
    of: ({ share }) => share,
    set: (_, share) => ({ share }),
  }),
  ejectionSetting({
    id: 'slowness',
    label: m.health_set_slowness,
    stops: () => [0, 1.5, 2, 3, 5, 10],
    format: (value) =>
      value === 0 ? m.health_set_none() : m.health_set_times({ value: formatExact(value) }),
    of: ({ slowness }) => slowness,
    set: ({ sweep }, slowness) => ({
      slowness,
      // Slowness is judged against the others, and so all are judged at once.
      sweep: slowness > 0 && sweep === 0 ? lengthOf(2) : sweep,
    }),
  }),
  ejectionSetting({
    id: 'window',
    label: m.health_set_window,
    stops: () => [1, 2, 5, 10, 20, 30, 60],
    format: seconds,
    of: ({ window }) => window / SECOND,
    set: (_, value) => ({ window: lengthOf(value) }),
  }),
  ejectionSetting({
    id: 'out',
    label: m.health_set_out,
    stops: () => TIMES_OUT,
    format: seconds,
    of: ({ out }) => out / SECOND,
    set: (rule, value) => grown(rule, lengthOf(value)),
  }),
  ejectionSetting({
    id: 'maxEjected',
    label: m.health_set_most,
    stops: () => [0, 0.1, 0.2, 0.34, 0.5, 0.67, 1],
    format: (value) => formatPercent(value),
    of: ({ maxEjected }) => maxEjected,
    set: (_, maxEjected) => ({ maxEjected }),
  }),
  {
    kind: 'quantity',
    id: 'maxFails',
    label: m.health_set_max_fails,
    stops: () => [0, 1, 2, 3, 5, 10],
    isWhole: true,
    format: countOrNone,
    fits: ({ passive }) => passive?.rule === 'max-fails',
    read: ({ passive }) => (passive?.rule === 'max-fails' ? passive.maxFails : 0),
    write: (spec, maxFails) =>
      spec.passive?.rule === 'max-fails'
        ? { ...spec, passive: { ...spec.passive, maxFails } }
        : spec,
  },
  {
    kind: 'quantity',
    id: 'failTimeout',
    label: m.health_set_fail_timeout,
    stops: () => TIMES_OUT,
    format: seconds,
    fits: ({ passive }) => passive?.rule === 'max-fails',
    read: ({ passive }) => (passive?.rule === 'max-fails' ? passive.failTimeout / SECOND : 0),
    write: (spec, value) =>
      spec.passive?.rule === 'max-fails'
        ? { ...spec, passive: { ...spec.passive, failTimeout: lengthOf(value) } }
        : spec,
  },
  {
    kind: 'quantity',
    id: 'errorLimit',
    label: m.health_set_error_limit,
    stops: () => [1, 2, 3, 5, 10, 20],
    isWhole: true,
    format: (value) => formatNumber(value),
    fits: ({ passive }) => passive?.rule === 'observe',
    read: ({ passive }) => (passive?.rule === 'observe' ? passive.errorLimit : 1),
    write: (spec, errorLimit) =>
      spec.passive?.rule === 'observe'
        ? { ...spec, passive: { ...spec.passive, errorLimit } }
        : spec,
  },
]

const always = (): boolean => true

/** How who was out comes back, and what is done when too few are left. */
export const returning: readonly Setting[] = [
  {
    kind: 'quantity',
    id: 'slowStart',
    label: m.health_set_slow_start,
    stops: () => [0, 5, 10, 20, 30, 60],
    format: secondsOrNone,
    fits: always,
    read: ({ slowStart }) => slowStart / SECOND,
    write: (spec, value) => ({ ...spec, slowStart: lengthOf(value) }),
  },
  {
    kind: 'quantity',
    id: 'panic',
    label: m.health_set_panic,
    stops: () => [0, 0.25, 0.34, 0.5, 0.67, 0.75, 1],
    format: shareOrNone,
    fits: always,
    read: ({ panic }) => panic,
    write: (spec, panic) => ({ ...spec, panic }),
  },
]
