// Who answered a request, and with what: a server, or the balancer itself in one of five ways. Read
// from what the log says of its fate, so that a picture, a count and a test mean the same.
import { causes } from '../engine/event'

/** Who answered, in the order of the code in `RequestColumns.answer` and `RecentColumns.answer`. */
export const answers = [
  'server', // a server, or nobody yet
  'cache', // the balancer, with an answer that it has kept
  'redirect', // the balancer, with another address: 3xx
  'not-found', // the balancer: no rule takes it, or it has no path: 4xx
  'blocked', // the balancer: a rule turns it away
  'made', // the balancer, with a page of its own
] as const

/** Who answered a request, and with what. */
export type Answer = (typeof answers)[number]

/** What a cache said of a request, in the order of the code in the log. */
export const cacheAnswers = [
  'miss', // nothing was kept: it is fetched
  'hit', // kept and fresh
  'expired', // kept and no longer fresh: it is fetched anew
  'stale', // no longer fresh and used all the same
  'updating', // the same, while another request fetches it
  'joined', // waits for the answer that another request fetches
  'bypass', // not to be kept: it goes by
] as const

/** What a cache said of a request. */
export type CacheAnswer = (typeof cacheAnswers)[number]

const [SERVER, CACHE, REDIRECT, NOT_FOUND, BLOCKED, MADE] = answers.map((_, code) => code)
const BLOCKED_CAUSE = causes.indexOf('blocked')

/** What is known of a request that is being answered; `cause` as a code. */
interface Answered {
  readonly status: number
  readonly cause: number
  readonly from: 'servers' | 'cache' | 'made'
}

/** The code of who answers a request: index into `answers`. What is lost is answered by nobody. */
export const answerCode = ({ status, cause, from }: Answered): number => {
  if (cause === BLOCKED_CAUSE) return BLOCKED
  if (cause !== 0 || from === 'servers') return SERVER
  if (from === 'cache') return CACHE
  if (status >= 400) return NOT_FOUND
  return status >= 300 ? REDIRECT : MADE
}
