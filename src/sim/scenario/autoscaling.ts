// The key `autoscaling` of a document: how the servers of a pool come and go by themselves.
// Defaults are in scalingPresets.ts, what depends on several keys in scalingChecks.ts.
import * as v from 'valibot'
import { HOUR, MILLISECOND } from '../time'
import { bounds } from './bounds'
import { instantOf, lengthOf } from './durations'
import { scalingDialects, scalingMetrics } from './scalingSpec'
import { above, list, name, number, object, oneOf, rate, share, variantRule, whole } from './values'

const SOON = 100 * MILLISECOND // more often nobody looks

const length = (min: number) => v.optional(lengthOf({ min, max: bounds.duration }))
const servers = (min: number) => whole({ min, max: bounds.servers, unit: 'servers' })
const value = () => number({ min: 0, max: 1_000_000 })

const instance = object({
  boot: length(0),
  warm: length(0),
  drain: length(0),
  price: v.optional(number({ min: 0, max: 1_000, unit: 'an hour' })),
  minimum: v.optional(lengthOf({ min: 0, max: 24 * HOUR })),
  available: v.optional(servers(0)),
  zones: v.optional(
    list(object({ name: name(), available: servers(0) }), { of: 'zones', min: 0, max: 16 }),
  ),
  warmPool: v.optional(
    object({
      size: servers(0),
      boot: v.optional(lengthOf({ min: 0, max: bounds.duration }), '30s'),
      price: v.optional(number({ min: 0, max: 1_000, unit: 'an hour' }), 0),
    }),
  ),
  grace: length(1_000 * MILLISECOND),
  failing: v.optional(share()),
  giveUp: length(SOON),
  settle: length(0),
  cpuShare: v.optional(above(0, 1)),
})

const factor = () => v.optional(number({ min: 0, max: 1_000_000 }))

const factors = object({
  cpu: factor(),
  memory: factor(),
  requests: factor(),
  connections: factor(),
  'in-progress': factor(),
  queue: factor(),
  p99: factor(),
})

const meter = object({
  every: v.optional(lengthOf({ min: SOON, max: HOUR })),
  window: v.optional(lengthOf({ min: SOON, max: 24 * HOUR })),
  delay: v.optional(lengthOf({ min: 0, max: HOUR })),
  missing: v.optional(share()),
  custom: v.optional(factors),
})

const metric = () => v.optional(oneOf(scalingMetrics))

const steps = () =>
  v.optional(
    list(object({ from: v.optional(value()), by: whole({ min: 0, max: 10_000 }) }), {
      of: 'steps',
      min: 0,
      max: 20,
    }),
  )

const ruleKinds = ['threshold', 'steps', 'target', 'schedule', 'levels', 'forecast'] as const

const rule = v.variant(
  'kind',
  [
    object({
      kind: v.literal('threshold'),
      metric: metric(),
      up: value(),
      down: v.optional(value()),
      by: v.optional(servers(1)),
      byDown: v.optional(servers(1)),
      periods: v.optional(whole({ min: 1, max: 1_000, unit: 'decisions' })),
    }),
    object({
      kind: v.literal('steps'),
      metric: metric(),
      threshold: value(),
      out: steps(),
      in: steps(),
      unit: v.optional(oneOf(['servers', 'percent'])),
      least: v.optional(servers(0)),
    }),
    object({
      kind: v.literal('target'),
      metric: metric(),
      target: above(0, 1_000_000),
      tolerance: v.optional(share()),
    }),
    object({
      kind: v.literal('schedule'),
      timetable: list(
        object({ at: instantOf({ min: 0, max: bounds.duration }), servers: servers(0) }),
        { of: 'times', min: 1, max: 1_000 },
      ),
      repeat: v.optional(lengthOf({ min: SOON, max: bounds.duration })),
    }),
    object({
      kind: v.literal('levels'),
      metric: metric(),
      warm: v.optional(value()),
      up: value(),
      emergency: value(),
      by: v.optional(servers(1)),
      byEmergency: v.optional(servers(1)),
      down: v.optional(value()),
      byDown: v.optional(servers(1)),
      periods: v.optional(whole({ min: 1, max: 1_000, unit: 'decisions' })),
    }),
    object({
      kind: v.literal('forecast'),
      target: above(0, 1_000_000),
      period: v.optional(lengthOf({ min: 1_000 * MILLISECOND, max: bounds.duration })),
      ahead: length(0),
      past: v.optional(
        list(object({ at: instantOf({ min: 0, max: bounds.duration }), rate: rate() }), {
          of: 'points',
          min: 0,
          max: 1_000,
        }),
      ),
    }),
  ],
  variantRule(ruleKinds),
)

const policy = object({
  by: whole({ min: 0, max: 100_000 }),
  unit: v.optional(oneOf(['servers', 'percent']), 'servers'),
  every: lengthOf({ min: SOON, max: 24 * HOUR }),
})

const brake = object({
  cooldown: length(0),
  window: v.optional(lengthOf({ min: 0, max: 24 * HOUR })),
  policies: v.optional(list(policy, { of: 'policies', min: 0, max: 16 })),
  select: v.optional(oneOf(['max', 'min', 'disabled'])),
})

// What may change while a run goes on.
const settings = () => ({
  min: v.optional(servers(0)),
  max: v.optional(servers(1)),
  growth: v.optional(above(1, 1_000)),
  every: v.optional(lengthOf({ min: SOON, max: 24 * HOUR })),
  instance: v.optional(instance),
  meter: v.optional(meter),
  rules: v.optional(list(rule, { of: 'rules', min: 1, max: 32 })),
  out: v.optional(brake),
  in: v.optional(brake),
  idle: v.optional(servers(0)),
  fallback: v.optional(servers(0)),
  protect: v.optional(list(name(), { of: 'names', min: 0, max: bounds.servers })),
})

/** How one pool grows and shrinks. */
export const autoscaling = object({
  dialect: v.optional(oneOf(scalingDialects)),
  pool: v.optional(name()),
  room: v.optional(servers(1)),
  ...settings(),
})

/** Settings that an intervention changes. */
export const scalingChange = object(settings())

/** The key as it is read. */
export type ReadScaling = v.InferOutput<typeof autoscaling>

/** Changed settings as they are read. */
export type ReadChange = v.InferOutput<typeof scalingChange>
