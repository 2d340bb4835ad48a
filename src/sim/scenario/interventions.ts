// Changes to the running system, each at an instant: what breaks, what an operator does, what the
// reader moves.
import * as v from 'valibot'
import { scalingChange } from './autoscaling'
import { bounds } from './bounds'
import { maxAge } from './connections'
import { instantOf } from './durations'
import { balancers, interval, patience, policy, retries } from './gateway'
import { health } from './health'
import { errorTime, places, server, speed, weight } from './servers'
import { flag, list, name, object, rate, share, variantRule, whole } from './values'
import { work } from './work'

/** Every intervention, in the order of the format. */
export const acts = [
  'server.crash',
  'server.hang',
  'server.slow',
  'server.errors',
  'server.health',
  'server.recover',
  'server.down',
  'server.drain',
  'server.up',
  'server.weight',
  'server.queue',
  'server.add',
  'server.remove',
  'traffic.rate',
  'traffic.work',
  'policy.set',
  'health.set',
  'gateway.timeout',
  'gateway.retries',
  'gateway.reports',
  'gateway.scale',
  'connections.maxAge',
  'gateway.restart',
  'clients.move',
  'clients.forget',
  'gateway.down',
  'gateway.up',
  'autoscaling.set',
  'release.deploy',
  'release.switch',
  'release.rollback',
  'release.finish',
  'release.weight',
  'release.promote',
  'release.pause',
] as const

const at = () => instantOf({ min: 0, max: bounds.duration })

const plain = <const T extends string>(act: T) =>
  object({ at: at(), do: v.literal(act), server: name() })

const step = <const T extends string>(act: T) => object({ at: at(), do: v.literal(act) })

const onGateway = <const T extends string>(act: T) =>
  object({
    at: at(),
    do: v.literal(act),
    gateway: whole({ min: 1, max: bounds.gateways }),
  })

/** One intervention. */
export const intervention = v.variant(
  'do',
  [
    plain('server.crash'),
    object({
      at: at(),
      do: v.literal('server.hang'),
      server: name(),
      silent: v.optional(flag()),
    }),
    object({ at: at(), do: v.literal('server.slow'), server: name(), speed: speed() }),
    object({
      at: at(),
      do: v.literal('server.errors'),
      server: name(),
      share: share(),
      errorTime: v.optional(errorTime()),
    }),
    object({
      at: at(),
      do: v.literal('server.health'),
      server: name(),
      status: whole({ min: 100, max: 599 }),
      degraded: v.optional(flag()),
    }),
    plain('server.recover'),
    plain('server.down'),
    plain('server.drain'),
    plain('server.up'),
    object({ at: at(), do: v.literal('server.weight'), server: name(), weight: weight() }),
    object({ at: at(), do: v.literal('server.queue'), server: name(), queue: places() }),
    object({ at: at(), do: v.literal('server.add'), pool: v.optional(name()), server }),
    plain('server.remove'),
    object({ at: at(), do: v.literal('traffic.rate'), traffic: name(), rate: rate() }),
    object({ at: at(), do: v.literal('traffic.work'), traffic: name(), work }),
    object({ at: at(), do: v.literal('policy.set'), policy }),
    object({ at: at(), do: v.literal('health.set'), health }),
    object({ at: at(), do: v.literal('gateway.timeout'), timeout: patience() }),
    object({ at: at(), do: v.literal('gateway.retries'), retries: retries() }),
    object({ at: at(), do: v.literal('gateway.reports'), every: v.optional(interval()) }),
    object({ at: at(), do: v.literal('gateway.scale'), balancers: balancers() }),
    object({
      at: at(),
      do: v.literal('connections.maxAge'),
      traffic: name(),
      maxAge: v.optional(maxAge()),
    }),
    object({ at: at(), do: v.literal('gateway.restart') }),
    step('release.deploy'),
    step('release.switch'),
    step('release.rollback'),
    step('release.finish'),
    object({
      at: at(),
      do: v.literal('release.weight'),
      weight: whole({ min: 0, max: 100, unit: 'percent' }),
    }),
    step('release.promote'),
    object({ at: at(), do: v.literal('release.pause'), paused: v.optional(flag(), true) }),
    onGateway('gateway.down'),
    onGateway('gateway.up'),
    object({ at: at(), do: v.literal('clients.move'), traffic: name(), share: share() }),
    object({ at: at(), do: v.literal('autoscaling.set'), set: scalingChange }),
    object({ at: at(), do: v.literal('clients.forget'), traffic: name(), share: share() }),
  ],
  variantRule(acts),
)

/** Interventions in any order; equal instants keep the order in which they are written. */
export const interventions = list(intervention, {
  of: 'interventions',
  min: 0,
  max: bounds.interventions,
})
