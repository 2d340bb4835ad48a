// Header fields, cookies and paths as documents write them.
import * as v from 'valibot'
import { forms, lengths } from './forms'
import type { Fields } from './layerSeven'
import { message } from './rule'
import { text } from './values'

/** The name of a header field or a cookie. */
export const fieldName = () => text('a header or cookie name', forms.field, lengths.field)

/** Header fields or cookies by name. */
export const fields = () =>
  v.record(fieldName(), text('a value without line breaks', forms.line), message('object'))

/** An HTTP method. */
export const method = () => text('a method in capitals', forms.method, 16)

/** The target of a request: a path with or without a query. */
export const target = () => text('a path that begins with /', forms.target)

/** The name of a host. */
export const hostName = () => text('a host name in small letters', forms.host, lengths.host)

/** The fields with their names in small letters, as HTTP compares them. */
export const lowered = (read: Fields): Fields =>
  Object.fromEntries(Object.entries(read).map(([name, value]) => [name.toLowerCase(), value]))

/** The first name that another field has already, but for capitals; undefined where none has. */
export const twinOf = (read: Fields): string | undefined => {
  const seen = new Set<string>()
  return Object.keys(read).find((name) => {
    const low = name.toLowerCase()
    const isTwin = seen.has(low)
    seen.add(low)
    return isTwin
  })
}
