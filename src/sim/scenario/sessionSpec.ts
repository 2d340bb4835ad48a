// Users who come back, and how a balancer finds the server that knows them: what a scenario says of
// sessions once it has been read.
import type { Duration } from '../time'

/** Where what a user has done so far is kept. */
export type SessionState =
  | 'memory' // of the server that serves the user, and nowhere else
  | 'replicated' // there, and a copy on one other server
  | 'store' // in a store that all servers share
  | 'token' // with the user: every request brings it

/** The sessions of one traffic whose arrivals are users. Shares are 0 to 1. */
export interface SessionSpec {
  readonly state: SessionState
  /** Slot time added: to each request for the store, or for the copy that it makes or fetches. */
  readonly delay: Duration
  readonly login: Duration | null // slot time of a login; null: nobody logs in
  readonly expiry: Duration // a server forgets whoever has not come for so long
  readonly bots: number // share of the users: no cookies, no cart, a tenth of the thinking
  readonly roaming: number // share of the requests before which the user's address has changed
  readonly privateWindows: number // share of those before which all cookies were thrown away
}

/** How a balancer finds the server that knows a user. */
export interface AffinitySpec {
  /** In a cookie, in a header or the address of the page, or in a table of its own. */
  readonly kind: 'cookie' | 'token' | 'table'
  readonly dialect: 'nginx' | 'haproxy' | 'envoy' | null // null: the textbook's
  readonly name: string // of the cookie, or of the header
  readonly redispatch: boolean // who is refused by that server is sent to another one
  readonly strict: boolean // where that server cannot be used, the request is turned away
  readonly pause: Duration // before a refused request is tried again at the same server
  readonly table: TableSpec | null // null: not of that kind
}

/** A table of sessions at the balancer. */
export interface TableSpec {
  readonly key: 'address' | 'session'
  readonly size: number // entries
  readonly expiry: Duration // since an entry was last used
  readonly whenFull: 'evict' | 'refuse' // the one that was used longest ago; or nobody new
  readonly lag: Duration | null // of a copy at a second balancer; null: there is none
}
