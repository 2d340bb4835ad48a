// Users who come back: what they keep where, and how they differ. Read, checked and written back.
import * as v from 'valibot'
import { SECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { Path, Report } from './report'
import type { Arrivals, Traffic } from './scenario'
import type { ReadDocument } from './schema'
import type { SessionSpec } from './sessionSpec'
import { object, oneOf, share } from './values'
import { unusual, type Written } from './written'

const length = () => lengthOf({ min: 0, max: bounds.work })

/** The sessions of one traffic. */
export const sessions = object({
  state: v.optional(oneOf(['memory', 'replicated', 'store', 'token']), 'memory'),
  delay: v.optional(length()),
  login: v.optional(length()),
  expiry: v.optional(lengthOf({ min: 1, max: bounds.duration }), '30m'),
  bots: v.optional(share(), 0),
  roaming: v.optional(share(), 0),
  privateWindows: v.optional(share(), 0),
})

type Read = v.InferOutput<typeof sessions>

const usual: Omit<SessionSpec, 'expiry' | 'delay'> = {
  state: 'memory',
  login: null,
  bots: 0,
  roaming: 0,
  privateWindows: 0,
}
const EXPIRY = '30m'

/** What stands in for sessions that a document of users says nothing of. */
const none = (): Read => v.parse(sessions, {})

/** The sessions of a traffic; undefined where its arrivals are no users. */
export const sessionSpec = (
  read: Read | undefined,
  arrivals: Arrivals,
): SessionSpec | undefined => {
  if (arrivals.kind !== 'sessions') return undefined
  const { delay = v.parse(length(), '0ms'), login = null, ...rest } = read ?? none()
  return { ...rest, delay, login }
}

/** The keys of a document from which `sessionSpec` makes the same; defaults are left out. */
export const writeSessions = ({ sessions: spec }: Traffic): Written => {
  if (spec === undefined) return {}
  const { delay, login, expiry, ...rest } = spec
  const written = {
    ...unusual(rest, usual),
    ...unusual({ delay: formatDuration(delay) }, { delay: '0ms' }),
    ...(login === null ? {} : { login: formatDuration(login) }),
    ...unusual({ expiry: formatDuration(expiry) }, { expiry: EXPIRY }),
  }
  return Object.keys(written).length === 0 ? {} : { sessions: written }
}

/** Users whom a traffic can tell apart over the run, where its document does not count them. */
export const usersOf = (start: number, rate: number, until: number): number =>
  Math.min(bounds.clients, start + Math.floor((1.5 * rate * until) / SECOND) + 200)

/** Notes sessions of a traffic that has no users, and a delay that nobody waits for. */
export function checkSessions({ traffic }: ReadDocument, report: Report): void {
  traffic.forEach((one, index) => {
    const at: Path = ['traffic', index, 'sessions']
    const found = one.sessions
    if (found === undefined) return
    const { kind } = one.arrivals
    if (kind !== 'sessions') report.add({ at, found }, 'no-sessions', { kind })
    const waits = found.state === 'store' || found.state === 'replicated'
    if (found.delay !== undefined && !waits)
      report.add({ at: [...at, 'delay'], found: formatDuration(found.delay) }, 'session-delay')
  })
}
