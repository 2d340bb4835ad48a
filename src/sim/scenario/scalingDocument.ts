// Scaling as the shortest document that says the same: what equals its default is left out.
import { duration, SECOND } from '../time'
import { formatDuration } from './durations'
import {
  DAY,
  leastOf,
  MAX,
  toleranceOf,
  usualAhead,
  usualBrakes,
  usualInstance,
  usualMeter,
  usualRule,
} from './scalingPresets'
import type { ScalingChange, ScalingDialect, ScalingRule, ScalingSpec } from './scalingSpec'
import { unusual, type Written } from './written'

// Lengths are stored as numbers: which keys they stand under.
const lengths = ['boot', 'drain', 'minimum', 'giveUp', 'settle', 'every', 'window', 'grace']
const further = ['delay', 'cooldown', 'at', 'repeat', 'period', 'ahead', 'warm']
const isLength = (key: string): boolean => lengths.includes(key) || further.includes(key)

const POOLED_BOOT = 30 * SECOND // of one that waits in a warm pool

const written = (value: unknown, key = ''): unknown => {
  if (typeof value === 'number') return isLength(key) ? formatDuration(duration(value)) : value
  if (Array.isArray(value)) return value.map((one) => written(one))
  if (typeof value !== 'object' || value === null) return value
  if (key === 'warmPool') return differing(value, { boot: POOLED_BOOT, price: 0 })
  return Object.fromEntries(Object.entries(value).map(([own, one]) => [own, written(one, own)]))
}

const differing = (spec: object, usual: object): Written => {
  const texts = (one: object) =>
    Object.entries(one).map(([key, value]) => [key, written(value, key)])
  const same = Object.fromEntries(texts(usual).map(([key, value]) => [key, JSON.stringify(value)]))
  return Object.fromEntries(
    texts(spec).filter(([key, value]) => JSON.stringify(value) !== same[String(key)]),
  )
}

const nested = (key: string, spec: object, usual: object): Written => {
  const own = differing(spec, usual)
  return Object.keys(own).length === 0 ? {} : { [key]: own }
}

const usualLevels = {
  metric: 'cpu',
  by: 1,
  byEmergency: 3,
  down: null,
  byDown: 1,
  periods: 1,
}

const writeRule = (rule: ScalingRule, dialect: ScalingDialect | undefined): Written => {
  const { kind, ...rest } = rule
  if (rule.kind === 'levels') {
    const { warm, ...levels } = rule // a number here, and no length
    return { kind, ...(warm === null ? {} : { warm }), ...differing(levels, usualLevels) }
  }
  const usual = {
    metric: rule.kind === 'forecast' ? 'requests' : 'cpu',
    down: null,
    by: 1,
    byDown: rule.kind === 'threshold' ? rule.by : 1,
    periods: 1,
    out: [],
    in: [],
    unit: 'servers',
    least: 0,
    tolerance: toleranceOf(dialect),
    repeat: null,
    period: DAY,
    ahead: usualAhead,
    past: [],
  }
  return { kind, ...differing(rest, usual) }
}

/** The key as a document has it, in the shortest way. */
export const writeScaling = (spec: ScalingSpec, pools: readonly string[]): Written => {
  const { dialect, pool, min, max, room, every, instance, meter, rules, idle, fallback, protect } =
    spec
  const brakes = usualBrakes(dialect, rules)
  const own = rules.map((rule) => writeRule(rule, dialect))
  const usual = JSON.stringify([writeRule(usualRule(dialect), dialect)])
  const flat = {
    ...(dialect === undefined ? {} : { dialect }),
    ...(pool === 0 ? {} : { pool: pools[pool] }),
    ...unusual(
      { min, max, every: formatDuration(every) },
      { min: leastOf(dialect), max: MAX, every: '15s' },
    ),
    ...unusual({ room }, { room: max }),
    ...(spec.growth === null ? {} : { growth: spec.growth }),
    ...nested('instance', instance, usualInstance(dialect)),
    ...nested('meter', meter, usualMeter),
    ...(JSON.stringify(own) === usual ? {} : { rules: own }),
    ...nested('out', spec.out, brakes.out),
    ...nested('in', spec.in, brakes.in),
    ...(idle === null ? {} : { idle }),
    ...(fallback === null ? {} : { fallback }),
    ...(protect.length === 0 ? {} : { protect }),
  }
  return Object.keys(flat).length === 0 ? { min } : flat
}

/** What an intervention changes, as a document has it. */
export const writeChange = (
  change: ScalingChange,
  dialect: ScalingDialect | undefined,
): Written => {
  const { rules, ...rest } = change
  const own = rules?.map((rule) => writeRule(rule, dialect))
  return { ...differing(rest, {}), ...(own === undefined ? {} : { rules: own }) }
}
