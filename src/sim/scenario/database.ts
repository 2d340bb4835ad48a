// The key `database` of a document: what all servers wait for, and how much it can do at once.
import * as v from 'valibot'
import { number, object, share, whole } from './values'

/** A database that all servers wait for. */
export const database = object({
  connections: whole({ min: 1, max: 10_000, unit: 'queries' }),
  share: v.optional(share(), 0.8),
  contention: v.optional(number({ min: 0, max: 10 }), 0),
})
