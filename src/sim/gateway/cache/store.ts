// Under which key a gateway keeps an answer: what makes two requests ask for the same.
import type { Fields } from '../../scenario/layerSeven'
import type { Opened } from '../opened'
import type { Cache } from './kept'

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
