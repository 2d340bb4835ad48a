// By whose rule a cache counts and waits. The textbook's counts to the microsecond and wakes
// whoever waits at once; nginx's counts whole seconds and looks again every half second.
import type { CacheRule } from '../../scenario/layerSeven'
import { SECOND } from '../../time'
import type { Opened } from '../opened'
import { type Ages, cacheControlOf, freshFor, initialAge, isUnkept, secondsOf } from './freshness'
import type { Entry } from './kept'
import { fieldsOf, varyNames } from './store'

/** How often nginx looks whether an answer that others fetch has come. */
export const POLL = 500_000

const whole = (microseconds: number): number => Math.floor(microseconds / SECOND)

/** Microseconds past the end of its freshness; 0 or less: it is fresh. */
export const pastFresh = (entry: Entry, now: number, { dialect }: CacheRule): number => {
  // nginx compares whole seconds: what was stored in second s for T is fresh through second s + T.
  if (dialect === 'nginx')
    return SECOND * (whole(now) - whole(entry.storedAt) - whole(entry.freshFor - entry.age))
  const past = now - entry.storedAt + entry.age - entry.freshFor
  return past === 0 ? 1 : past // fresh for so long, and no microsecond longer
}

/** The entry that an answer makes; null where it may not be kept. Instants in microseconds. */
export const entryOf = (
  request: Opened,
  rule: CacheRule,
  { requestedAt, now }: { requestedAt: number; now: number },
): Entry | null => {
  const { response } = request
  const { headers } = response
  if (isUnkept(headers)) return null
  const control = cacheControlOf(headers['cache-control'])
  const receivedAt = now / SECOND
  const date = secondsOf(headers.date) ?? whole(now)
  const said = freshFor({
    control,
    date,
    expires: secondsOf(headers.expires),
    // nginx guesses nothing.
    lastModified: rule.dialect === 'nginx' ? null : secondsOf(headers['last-modified']),
  })
  const lasts = said === null ? rule.ttl : said * SECOND
  if (lasts <= 0) return null
  const ageField = Number(/^\d{1,9}$/.exec(headers.age ?? '')?.[0] ?? 0)
  const ages: Ages = { ageField, date, requestedAt: requestedAt / SECOND, receivedAt }
  const isCounted = said !== null && rule.dialect !== 'nginx'
  const { whileRevalidate = 0, ifError = 0 } = rule.stale ?? {}
  const seconds = (told: number | undefined, own: number) =>
    told === undefined ? own : told * SECOND
  return {
    response,
    storedAt: now,
    age: isCounted ? Math.floor(initialAge(ages) * SECOND + 0.5) : 0,
    freshFor: Math.floor(lasts + 0.5),
    staleWhile: seconds(control['stale-while-revalidate'], whileRevalidate),
    staleIfError: seconds(control['stale-if-error'], ifError),
    read: fieldsOf(request, varyNames(headers)),
  }
}
