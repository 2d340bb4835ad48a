// How a gateway keeps answers: for how long, under which key, who waits while one is fetched, and
// whether what is past its time may still be used.
import * as v from 'valibot'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { CacheRule } from './layerSeven'
import { flag, list, object, oneOf, text, whole } from './values'

const length = () => lengthOf({ min: 0, max: bounds.duration })
const part = /^(?:host|path|query|method|(?:header|cookie):[A-Za-z0-9!#$%&'*+.^_|~-]{1,64})$/
const usualKey = ['host', 'path', 'query']

/** The cache of one gateway. */
export const cache = object({
  ttl: v.optional(length(), '0ms'),
  key: v.optional(
    list(text('host, path, query, method, header:NAME or cookie:NAME', part, 80), {
      of: 'parts of a key',
      min: 1,
      max: 16,
    }),
    usualKey,
  ),
  minUses: v.optional(whole({ min: 1, max: 1_000, unit: 'times' }), 1),
  lock: v.optional(object({ timeout: v.optional(length(), '5s') })),
  stale: v.optional(
    object({
      whileRevalidate: v.optional(length(), '0ms'),
      ifError: v.optional(length(), '0ms'),
      background: v.optional(flag(), true),
    }),
  ),
  dialect: v.optional(oneOf(['nginx'])),
})

/** The cache with names of header fields in small letters. */
export const cacheRule = (read: v.InferOutput<typeof cache>): CacheRule => ({
  ...read,
  key: read.key.map((one) => (one.startsWith('header:') ? one.toLowerCase() : one)),
})

/** The cache as it is written, without what is usual. */
export const writeEdgeCache = (rule: CacheRule): Readonly<Record<string, unknown>> => {
  const { ttl, key, minUses, lock, stale, dialect } = rule
  return {
    ...(ttl === 0 ? {} : { ttl: formatDuration(ttl) }),
    ...(key.join() === usualKey.join() ? {} : { key }),
    ...(minUses === 1 ? {} : { minUses }),
    ...(lock === undefined
      ? {}
      : { lock: lock.timeout === 5_000_000 ? {} : { timeout: formatDuration(lock.timeout) } }),
    ...(stale === undefined ? {} : { stale: writeStale(stale) }),
    ...(dialect === undefined ? {} : { dialect }),
  }
}

const writeStale = (stale: NonNullable<CacheRule['stale']>): Readonly<Record<string, unknown>> => ({
  ...(stale.whileRevalidate === 0
    ? {}
    : { whileRevalidate: formatDuration(stale.whileRevalidate) }),
  ...(stale.ifError === 0 ? {} : { ifError: formatDuration(stale.ifError) }),
  ...(stale.background ? {} : { background: false }),
})
