// What a gateway keeps: answers by key, and by the header fields that they vary with. Entries never
// change, so that a checkpoint copies no more than the tables.
import type { Fields, ResponseSpec } from '../../scenario/layerSeven'
import type { Opened } from '../opened'

/** One answer that is kept; instants and lengths in microseconds. */
export interface Entry {
  readonly response: ResponseSpec
  readonly storedAt: number
  readonly age: number // when it came
  readonly freshFor: number
  readonly staleWhile: number // may be used for so long after that, while it is fetched anew
  readonly staleIfError: number
  readonly read: Fields // the fields of the request that it varies with, as they were
}

/** The cache of one gateway, plain data. */
export interface Cache {
  readonly entries: Map<string, Entry>
  readonly vary: Map<string, readonly string[]> // by key: names of the fields that count
  readonly uses: Map<string, number> // by key: how often it was asked for, until it is kept
  readonly fetching: Map<string, number> // by key and fields: place of the request that fetches
  readonly waiting: Map<string, readonly number[]> // who waits for that, in order
}

/** A cache with nothing in it. */
export const createCache = (): Cache => ({
  entries: new Map(),
  vary: new Map(),
  uses: new Map(),
  fetching: new Map(),
  waiting: new Map(),
})

/** A cache that shares nothing that can change with `cache`. */
export const copyCache = (cache: Cache): Cache => ({
  entries: new Map(cache.entries),
  vary: new Map(cache.vary),
  uses: new Map(cache.uses),
  fetching: new Map(cache.fetching),
  waiting: new Map(cache.waiting),
})

const SEPARATOR = '\n' // stands in no field

const partOf = (part: string, request: Opened): string => {
  if (part === 'host') return request.host
  if (part === 'path') return request.path
  if (part === 'query') return request.query
  if (part === 'method') return request.method
  const name = part.slice(part.indexOf(':') + 1)
  const fields = part.startsWith('header:') ? request.headers : request.cookies
  return Object.hasOwn(fields, name) ? fields[name] : ''
}

/** The key of a request: what makes two of them ask for the same. */
export const keyOf = (request: Opened, parts: readonly string[]): string =>
  parts.map((part) => partOf(part, request)).join(SEPARATOR)

/** The named fields of a request. */
export const fieldsOf = ({ headers }: Opened, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, Object.hasOwn(headers, name) ? headers[name] : '']))

/** The key with the fields that an answer under it varies with. */
export const variantOf = (cache: Cache, key: string, request: Opened): string => {
  const names = cache.vary.get(key)
  if (names === undefined || names.length === 0) return key
  return [key, ...Object.values(fieldsOf(request, names))].join(SEPARATOR)
}

/** Names in a Vary field, in small letters and in order. */
export const varyNames = ({ vary }: Fields): readonly string[] =>
  vary === undefined
    ? []
    : [...new Set(vary.split(',').map((name) => name.trim().toLowerCase()))].sort()
