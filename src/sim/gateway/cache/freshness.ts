// How long an answer may be used again, by RFC 9111: what its header fields say of that, and how
// old it is already. Seconds, as in the fields; the cache itself counts microseconds.
import type { Fields } from '../../scenario/layerSeven'

/** Directives of a Cache-Control field; seconds where there are any. */
export interface CacheControl {
  readonly 'no-store'?: true
  readonly 'no-cache'?: true
  readonly private?: true
  readonly 's-maxage'?: number
  readonly 'max-age'?: number
  readonly 'stale-while-revalidate'?: number
  readonly 'stale-if-error'?: number
}

const flags = ['no-store', 'no-cache', 'private'] as const
const lengths = ['s-maxage', 'max-age', 'stale-while-revalidate', 'stale-if-error'] as const

/** Reads a Cache-Control field; what is not understood is passed over. */
export const cacheControlOf = (field: string | undefined): CacheControl => {
  const told: Record<string, true | number> = {}
  for (const directive of (field ?? '').toLowerCase().split(',')) {
    const [name, value] = directive.trim().split('=')
    if (flags.some((flag) => flag === name)) told[name] = true
    const digits = /^"?(\d{1,9})"?$/.exec(value ?? '')
    if (digits && lengths.some((length) => length === name)) told[name] = Number(digits[1])
  }
  return told
}

/** What an answer says of its use; instants in seconds, null where it says none. */
export interface Told {
  readonly control: CacheControl
  readonly date: number
  readonly expires: number | null
  readonly lastModified: number | null
}

/** Seconds for which an answer is fresh: s-maxage, else max-age, else Expires, else a tenth of its
 * age since it was changed; null where it says nothing. */
export const freshFor = ({ control, date, expires, lastModified }: Told): number | null => {
  if (control['s-maxage'] !== undefined) return control['s-maxage']
  if (control['max-age'] !== undefined) return control['max-age']
  if (expires !== null) return Math.max(0, expires - date)
  return lastModified === null ? null : Math.max(0, date - lastModified) / 10
}

/** When an answer was asked for, when it came, and what it says of its age; seconds. */
export interface Ages {
  readonly ageField: number
  readonly date: number
  readonly requestedAt: number
  readonly receivedAt: number
}

/** Age of an answer when it came: nobody's clock is trusted alone. */
export const initialAge = ({ ageField, date, requestedAt, receivedAt }: Ages): number =>
  Math.max(0, receivedAt - date, ageField + (receivedAt - requestedAt))

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const form = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/

/** Seconds since 1970 of an HTTP date, null where the text is none. A run begins in 1970. */
export const secondsOf = (text: string | undefined): number | null => {
  const found = form.exec(text ?? '')
  const month = found === null ? -1 : months.indexOf(found[2])
  if (found === null || month < 0) return null
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((at) => Number(found[at]))
  // Days from 1 March of year 0, so that the leap day comes last.
  const y = month < 2 ? year - 1 : year
  const m = month < 2 ? month + 10 : month - 2
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  const days = 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1 - 719_468
  return ((days * 24 + hour) * 60 + minute) * 60 + second
}

/** True where no shared cache may keep the answer: it says so, or it is one client's own. */
export const isUnkept = (headers: Fields): boolean => {
  const control = cacheControlOf(headers['cache-control'])
  if (control['no-store'] || control['no-cache'] || control.private) return true
  return headers['set-cookie'] !== undefined || headers.vary?.trim() === '*'
}
