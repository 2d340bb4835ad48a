// Servers and the pools that hold them: slots at work, places to wait, speed, weight, and memory
// for those whose overload makes them crash.
import * as v from 'valibot'
import { HOUR, MILLISECOND } from '../time'
import { bounds } from './bounds'
import { lengthOf } from './durations'
import { health } from './health'
import { above, list, name, number, object, oneOf, share, text, whole } from './values'
import { versionName } from './versions'

/** What a balancer may have been told about a server. */
export const adminStates = ['up', 'down', 'drain', 'backup'] as const

/** The share of requests that a balancer gives a server, against the others' weights. */
export const weight = () => whole({ min: 0, max: bounds.weight })

/** Waiting places. */
export const places = () => whole({ min: 0, max: bounds.places, unit: 'places' })

/** Work done per second; 1 is nominal. */
export const speed = () => number({ min: bounds.speedMin, max: bounds.speedMax })

/** How long an answer with an error takes. */
export const errorTime = () => lengthOf({ min: 0, max: bounds.work })

const cache = object({
  hit: lengthOf({ min: 0, max: bounds.work }),
  miss: v.optional(lengthOf({ min: 0, max: bounds.work })),
})

const mebibytes = 'MiB'

const memory = object({
  limit: above(0, bounds.memory, mebibytes),
  base: v.optional(number({ min: 0, max: bounds.memory, unit: mebibytes }), 0),
  perRequest: above(0, bounds.memory, mebibytes),
  leak: v.optional(number({ min: 0, max: bounds.memory, unit: mebibytes }), 0),
  restart: v.optional(lengthOf({ min: MILLISECOND, max: 24 * HOUR }), '30s'),
})

/** One server. */
export const server = object({
  name: name(),
  weight: v.optional(weight(), 1),
  slots: v.optional(whole({ min: 1, max: bounds.slots, unit: 'slots' }), 1),
  queue: v.optional(places(), 1_000),
  speed: v.optional(speed(), 1),
  address: v.optional(text('a host with or without a port', /^[A-Za-z0-9.:[\]_-]{1,64}$/, 64)),
  id: v.optional(whole({ min: 1, max: 2_147_483_647 })),
  state: v.optional(oneOf(adminStates), 'up'),
  priority: v.optional(whole({ min: 0, max: bounds.priority }), 0),
  maxConnections: v.optional(whole({ min: 0, max: bounds.places, unit: 'requests' }), 0),
  minConnections: v.optional(whole({ min: 1, max: bounds.places, unit: 'requests' })),
  errors: v.optional(share(), 0),
  errorTime: v.optional(errorTime()),
  version: v.optional(versionName(), 'v1'),
  memory: v.optional(memory),
  cache: v.optional(cache),
})

/** One pool. */
export const pool = object({
  name: name(),
  servers: list(server, { of: 'servers', min: 1, max: bounds.servers }),
  fullConnections: v.optional(whole({ min: 1, max: bounds.places, unit: 'requests' })),
  health: v.optional(health),
})
