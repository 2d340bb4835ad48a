// When requests of one traffic come: by the clock, by chance, in bursts, on a ramp, over a day,
// from a fixed number of clients that wait for their answers, or one by one from a trace.
import * as v from 'valibot'
import type { Duration } from '../time'
import { HOUR, MICROSECOND, MILLISECOND } from '../time'
import { bounds } from './bounds'
import { instantOf, lengthOf } from './durations'
import { fields, method, target } from './fields'
import { body, response } from './requestClasses'
import { message } from './rule'
import type { Work } from './scenario'
import { list, number, object, oneOf, rate, share, text, variantRule, whole } from './values'
import { work } from './work'

/** The arrival processes, in the order of the format. */
export const arrivalKinds = [
  'constant',
  'poisson',
  'burst',
  'ramp',
  'day',
  'curve',
  'closed',
  'sessions',
  'trace',
] as const

/** The courses that a day may take between its trough and its peak. */
export const dayShapes = ['sine', 'restaurant', 'office'] as const

// Shorter phases than this would switch more often than any request could notice.
const phase = () => lengthOf({ min: 10 * MILLISECOND, max: bounds.duration })

const noise = () =>
  v.optional(
    object({
      size: share(),
      every: v.optional(lengthOf({ min: 100 * MILLISECOND, max: bounds.duration }), '60s'),
    }),
  )

const multiple = () => number({ min: 0, max: 1_000, unit: 'times the mean' })

const exponential = (mean: Duration): Work => ({ kind: 'exponential', mean })

const think = v.union(
  [v.pipe(lengthOf({ min: MICROSECOND, max: bounds.work }), v.transform(exponential)), work],
  message('think'),
)

const traceRequest = object({
  at: instantOf({ min: 0, max: bounds.duration }),
  client: text('an address', /^[A-Za-z0-9.:_-]{1,64}$/, 64),
  method: v.optional(method(), 'GET'),
  path: v.optional(target(), '/'),
  headers: v.optional(fields(), {}),
  cookies: v.optional(fields(), {}),
  body: v.optional(body),
  response: v.optional(response),
  work: v.optional(lengthOf({ min: 0, max: bounds.work })),
})

/** Arrivals of one traffic. */
export const arrivals = v.variant(
  'kind',
  [
    object({ kind: v.literal('constant'), rate: rate() }),
    object({ kind: v.literal('poisson'), rate: rate() }),
    object({
      kind: v.literal('burst'),
      rate: rate(),
      burstRate: rate(),
      calm: phase(),
      burst: phase(),
    }),
    object({
      kind: v.literal('ramp'),
      from: rate(),
      to: rate(),
      over: lengthOf({ min: MICROSECOND, max: bounds.duration }),
      hold: v.optional(lengthOf({ min: 0, max: bounds.duration }), '0ms'),
    }),
    object({
      kind: v.literal('day'),
      mean: rate(),
      peak: multiple(),
      trough: multiple(),
      shape: v.optional(oneOf(dayShapes), 'sine'),
      length: v.optional(lengthOf({ min: 1_000 * MILLISECOND, max: 168 * HOUR }), '24h'),
      weekend: v.optional(multiple(), 1),
      noise: noise(),
    }),
    object({
      kind: v.literal('curve'),
      points: list(object({ at: instantOf({ min: 0, max: bounds.duration }), rate: rate() }), {
        of: 'points',
        min: 1,
        max: 1_000,
      }),
      repeat: v.optional(lengthOf({ min: 1_000 * MILLISECOND, max: bounds.duration })),
      noise: noise(),
    }),
    object({
      kind: v.literal('closed'),
      clients: whole({ min: 1, max: bounds.clients, unit: 'clients' }),
      think,
    }),
    object({
      kind: v.literal('sessions'),
      start: v.optional(whole({ min: 0, max: bounds.clients, unit: 'users' }), 0),
      rate: rate(),
      requests: whole({ min: 1, max: bounds.requests, unit: 'requests' }),
      think,
    }),
    object({
      kind: v.literal('trace'),
      requests: list(traceRequest, { of: 'requests', min: 1, max: bounds.traceRequests }),
    }),
  ],
  variantRule(arrivalKinds),
)
