// The scenario document: what a teacher writes by hand, a file holds and a link carries. Reading it
// fills in the defaults; what depends on several keys at once is checked in checks.ts.
import * as v from 'valibot'
import { MICROSECOND } from '../time'
import { affinity } from './affinity'
import { arrivals } from './arrivals'
import { autoscaling } from './autoscaling'
import { bounds } from './bounds'
import { connections } from './connections'
import { database } from './database'
import { lengthOf } from './durations'
import { entry } from './entry'
import { gateway } from './gateway'
import { health } from './health'
import { interventions } from './interventions'
import { regions } from './regions'
import { release } from './release'
import { objects, requestClasses } from './requestClasses'
import { message } from './rule'
import { pool } from './servers'
import { sessions } from './sessions'
import { list, name, object, share, text, whole } from './values'
import { cohorts, data, versions } from './versions'
import { work } from './work'

const clients = object({
  count: v.optional(whole({ min: 1, max: bounds.clients, unit: 'clients' })),
  behindNat: v.optional(share(), 0),
  cookies: v.optional(share(), 1),
  heaviest: v.optional(share()),
  connections: v.optional(connections),
  cohorts: v.optional(cohorts),
})

const comeBack = object({
  share: v.optional(share(), 1),
  after: v.optional(lengthOf({ min: MICROSECOND, max: bounds.duration }), '5s'),
  most: v.optional(whole({ min: 1, max: 100, unit: 'times' }), 3),
})

const traffic = object({
  name: name(),
  until: v.optional(lengthOf({ min: 0, max: bounds.duration })),
  arrivals,
  work: v.optional(work),
  clients: v.optional(clients, {}),
  objects: v.optional(objects),
  requests: v.optional(requestClasses),
  sessions: v.optional(sessions),
  status: v.optional(whole({ min: 400, max: 499 })),
  writes: v.optional(share()),
  comeBack: v.optional(comeBack),
})

/** The seed of a run. */
export const seed = () => whole({ min: 0, max: bounds.seed })

/** The whole document. */
export const documentSchema = object({
  $schema: v.optional(text('an address', /^\S*$/)),
  version: v.literal(1, message('version')),
  seed: v.optional(seed(), 1),
  duration: lengthOf({ min: MICROSECOND, max: bounds.duration }),
  traffic: list(traffic, { of: 'traffics', min: 1, max: bounds.traffics }),
  gateway: v.optional(gateway),
  gateways: v.optional(list(gateway, { of: 'gateways', min: 1, max: bounds.gateways })),
  pools: list(pool, { of: 'pools', min: 1, max: bounds.pools }),
  health: v.optional(health),
  entry: v.optional(entry),
  affinity: v.optional(affinity),
  release: v.optional(release),
  versions: v.optional(versions),
  data: v.optional(data),
  autoscaling: v.optional(autoscaling),
  database: v.optional(database),
  regions: v.optional(regions),
  interventions: v.optional(interventions, []),
})

/** A scenario as it is written. */
export type ScenarioDocument = v.InferInput<typeof documentSchema>

/** One intervention as it is written. */
export type InterventionDocument = NonNullable<ScenarioDocument['interventions']>[number]

/** A document whose every key has its own bounds; names and totals are not checked yet. */
export type ReadDocument = v.InferOutput<typeof documentSchema>
