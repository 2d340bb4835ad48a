// What a request meets before a server: the layer at which the balancer reads it, the policy, the
// client's patience, attempts after a refusal, the way's delay, and room to wait at the gateway.
import * as v from 'valibot'
import { MICROSECOND } from '../time'
import { bounds } from './bounds'
import { lengthOf } from './durations'
import { CHOICES, plainPolicies, policyKinds } from './policies'
import { message } from './rule'
import { notYet, object, oneOf, variantRule, whole } from './values'

const layerRule = message('one-of', { options: '4, 7' })

/** A policy by its name, with the options of that name. */
export const policy = v.variant(
  'kind',
  [
    object({ kind: oneOf(plainPolicies), dialect: notYet() }),
    object({
      kind: v.literal('power-of-two'),
      choices: v.optional(whole({ min: 1, max: bounds.choices, unit: 'servers' }), CHOICES),
      dialect: notYet(),
    }),
  ],
  variantRule(policyKinds),
)

/** How long a client may wait for its answer. */
export const patience = () => lengthOf({ min: MICROSECOND, max: bounds.duration })

/** How often a refused request is sent to another server. */
export const retries = () => whole({ min: 0, max: bounds.retries, unit: 'attempts' })

/** One balancer. */
export const gateway = object({
  layer: v.optional(v.picklist([4, 7], layerRule), 7),
  policy: v.optional(policy, { kind: 'round-robin' }),
  timeout: v.optional(patience(), '10s'),
  retries: v.optional(retries(), 0),
  network: v.optional(lengthOf({ min: 0, max: bounds.network }), '0ms'),
  queue: v.optional(whole({ min: 0, max: bounds.places, unit: 'places' }), 0),
})
