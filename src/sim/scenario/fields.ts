// Header fields, cookies and paths as documents write them.
import * as v from 'valibot'
import type { Fields } from './layerSeven'
import { message } from './rule'
import { text } from './values'

const token = /^[A-Za-z0-9!#$%&'*+.^_|~-]{1,64}$/

/** The name of a header field or a cookie. */
export const fieldName = () => text('a header or cookie name', token, 64)

/** Header fields or cookies by name. */
export const fields = () =>
  v.record(fieldName(), text('a value without line breaks', /^[^\r\n]*$/), message('object'))

/** An HTTP method. */
export const method = () => text('a method in capitals', /^[A-Z]{1,16}$/, 16)

/** The target of a request: a path with or without a query. */
export const target = () => text('a path that begins with /', /^\/[^\s]*$/)

/** The name of a host. */
export const hostName = () =>
  text('a host name in small letters', /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?(:\d{1,5})?$/, 64)

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
