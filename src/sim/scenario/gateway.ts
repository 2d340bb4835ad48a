// What a request meets before a server: the layer at which the balancer reads it, the policy, the
// client's patience, attempts after a refusal, the way's delay, and room to wait at the gateway.
import * as v from 'valibot'
import { MICROSECOND, MILLISECOND } from '../time'
import { bounds } from './bounds'
import { costs, encryption, network, upstream } from './costs'
import { lengthOf } from './durations'
import { cache } from './edgeCache'
import { dialects, policyKinds } from './products/kinds'
import { compression, firewall } from './protection'
import { routes } from './routes'
import { message } from './rule'
import { above, flag, list, number, object, oneOf, text, variantRule, whole } from './values'

const layerRule = message('one-of', { options: '4, 7' })

// An option may stand with every dialect here; policyChecks.ts knows which of them takes it.
const dialect = v.optional(oneOf(dialects))
const variants = [
  'dynamic',
  'static',
  'rr',
  'wrr',
  'lc',
  'wlc',
  'n-choices',
  'full-scan',
  'drop',
  'fallback',
  'port',
  'port-fallback',
  'last-octet',
] as const
const functions = ['sdbm', 'djb2', 'wt6', 'crc32', 'none', 'xxhash', 'murmur2'] as const
const keyForm = /^(?:client|path|uri|(?:header|cookie):[A-Za-z0-9!#$%&'*+.^_|~-]{1,64})$/
const keyText = 'client, path, uri, header:NAME or cookie:NAME'

const variant = v.optional(oneOf(variants))
const choices = v.optional(whole({ min: 1, max: bounds.choices, unit: 'servers' }))
const bias = v.optional(number({ min: 0, max: 100 }))
const avalanche = v.optional(flag())
const hash = v.optional(oneOf(functions))
const key = v.optional(text(keyText, keyForm, 80))
const points = v.optional(whole({ min: 1, max: bounds.points, unit: 'points' }))
const ringSize = v.optional(whole({ min: 1, max: bounds.ringSize, unit: 'points' }))
const maxRingSize = v.optional(whole({ min: 1, max: bounds.ringSize, unit: 'points' }))
const tableSize = v.optional(whole({ min: 2, max: bounds.tableSize, unit: 'places' }))
const factor = v.optional(whole({ min: 100, max: 65_535, unit: 'percent' }))
const decay = v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration }))
const ring = { key, hash, avalanche, points, ringSize, maxRingSize }
const slowStart = {
  slowStart: v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration })),
  aggression: v.optional(above(0, 100)),
  minWeight: v.optional(number({ min: 0, max: 100, unit: 'percent' })),
}

const plainKinds = [
  'random',
  'least-response-time',
  'shortest-expected-delay',
  'never-queue',
  'first',
  'join-shortest-queue',
  'join-idle-queue',
  'central-queue',
] as const

/** A policy by its name, with the options of that name. */
export const policy = v.variant(
  'kind',
  [
    object({ kind: v.literal('round-robin'), dialect, variant, ...slowStart }),
    object({
      kind: v.literal('least-connections'),
      dialect,
      variant,
      choices,
      bias,
      ...slowStart,
    }),
    object({ kind: v.literal('power-of-two'), dialect, choices, bias, ...slowStart }),
    object({ kind: v.literal('ip-hash'), dialect, variant, avalanche }),
    object({ kind: v.literal('hash'), dialect, key, hash, avalanche }),
    object({ kind: v.literal('ring-hash'), dialect, ...ring }),
    object({ kind: v.literal('bounded-ring-hash'), dialect, ...ring, factor }),
    object({ kind: v.literal('maglev'), dialect, variant, key, tableSize, factor }),
    object({ kind: v.literal('peak-ewma'), dialect, choices, decay }),
    object({ kind: oneOf(plainKinds), dialect }),
  ],
  variantRule(policyKinds),
)

/** How long a client may wait for its answer. */
export const patience = () => lengthOf({ min: MICROSECOND, max: bounds.duration })

/** How often a refused request is sent to another server. */
export const retries = () => whole({ min: 0, max: bounds.retries, unit: 'attempts' })

/** How a server may fail with a request that it has had. */
export const failures = ['reset', 'timeout', 'error'] as const

const retryOn = () => list(oneOf(failures), { of: 'failures', min: 1, max: failures.length })

/** How many balancers there are. */
export const balancers = () => whole({ min: 1, max: bounds.gateways, unit: 'balancers' })

/** Time between two reports. */
export const interval = () => lengthOf({ min: MILLISECOND, max: bounds.duration })

/** One balancer. */
export const gateway = object({
  layer: v.optional(v.picklist([4, 7], layerRule), 7),
  policy: v.optional(policy, { kind: 'round-robin' }),
  timeout: v.optional(patience(), '10s'),
  retries: v.optional(retries(), 0),
  retryOn: v.optional(retryOn()),
  retryWrites: v.optional(flag()),
  serverTimeout: v.optional(interval()),
  network: v.optional(network, '0ms'),
  costs: v.optional(costs),
  tls: encryption,
  upstream: v.optional(upstream),
  queue: v.optional(whole({ min: 0, max: bounds.places, unit: 'places' }), 0),
  queueTimeout: v.optional(interval()),
  balancers: v.optional(balancers(), 1),
  reports: v.optional(object({ every: interval() })),
  routes: v.optional(routes),
  cache: v.optional(cache),
  firewall: v.optional(firewall),
  compression: v.optional(compression),
  return: v.optional(oneOf(['through', 'direct'])),
  bodyRate: v.optional(whole({ min: 1_000, max: 1_000_000_000, unit: 'bytes a second' })),
})
