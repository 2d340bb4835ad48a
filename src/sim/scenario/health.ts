// The key `health` of a document or of a pool: what a balancer does to notice that a server is ill.
// Which passive options go with which product is in healthChecks.ts, defaults in healthPresets.ts.
import * as v from 'valibot'
import { MILLISECOND } from '../time'
import { bounds } from './bounds'
import { lengthOf } from './durations'
import { answerers, counted, healthDialects, onErrors, probeKinds } from './healthSpec'
import { above, flag, number, object, oneOf, share, text, whole } from './values'
import { work } from './work'

const length = () => v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration }))
const lengthOrNone = () => v.optional(lengthOf({ min: 0, max: bounds.duration }))
const countOrNone = (unit: string) => v.optional(whole({ min: 0, max: 1_000, unit }))
const count = (unit: string) => v.optional(whole({ min: 1, max: 1_000, unit }))

const active = object({
  kind: v.optional(oneOf(probeKinds)),
  interval: length(),
  timeout: length(),
  jitter: lengthOrNone(),
  fall: count('failures'),
  rise: count('passes'),
  fastInterval: length(),
  downInterval: length(),
  answered: v.optional(oneOf(answerers)),
  path: v.optional(oneOf(['health', 'app'])),
  work: v.optional(work),
  expect: v.optional(
    text('a status or a range of them, such as 200-399', /^[1-5]\d\d(?:-[1-5]\d\d)?$/, 7),
  ),
  limit: length(),
  good: length(),
})

const passive = object({
  counts: v.optional(oneOf(counted)),
  consecutive: countOrNone('failures'),
  failures: countOrNone('failures'),
  share: v.optional(above(0, 1)),
  slowness: v.optional(above(1, 1_000)),
  window: length(),
  minimum: v.optional(whole({ min: 1, max: 1_000_000, unit: 'answers' })),
  deviations: v.optional(above(0, 100)),
  hosts: v.optional(whole({ min: 1, max: bounds.servers, unit: 'servers' })),
  sweep: length(),
  out: length(),
  outMost: length(),
  maxEjected: v.optional(share()),
  alwaysOne: v.optional(flag()),
  maxFails: v.optional(whole({ min: 0, max: 1_000, unit: 'failures' })),
  failTimeout: lengthOrNone(),
  observe: v.optional(oneOf(['layer4', 'layer7'])),
  errorLimit: count('errors'),
  onError: v.optional(oneOf(onErrors)),
})

/** How servers are looked after. */
export const health = object({
  dialect: v.optional(oneOf(healthDialects)),
  active: v.optional(active),
  passive: v.optional(passive),
  slowStart: lengthOrNone(),
  panic: v.optional(number({ min: 0, max: 1 })),
  failOpen: v.optional(flag()),
})

/** The key as it is read. */
export type ReadHealth = v.InferOutput<typeof health>
