// The picture of users, carts and tables at one instant, as plain data.

/** What has become of sessions so far. Counts from the start of the run; times in microseconds. */
export interface SessionTally {
  readonly users: number // who have come
  readonly active: number // of those, who have not finished
  readonly kept: number // who finished and never lost their cart
  readonly carts: number // that servers, or the store, hold now
  readonly lost: number // carts
  readonly burned: number // of those lost, with a server that went down
  readonly asked: number // requests of users who had begun a cart
  readonly without: number // of those, requests that found none
  readonly logins: number
  readonly repeated: number // of those, because the login before was lost
  readonly moves: number // of a user from one server to another
  readonly entries: number // in the tables
  readonly evicted: number // entries that had to go for others
  readonly turnedAway: number // entries for which there was no room
  readonly bytes: number // that the tables take
  readonly copies: number // of carts to other servers, of table entries to another balancer
  readonly waited: number // slot time for the store, or for copies
}

/** What became of sessions in a part of a run: counts of it, and what stands at its end. */
export interface SessionFigures extends SessionTally {
  readonly present: number // users who were there when the part began
}

/** Users, as columns of equal length `count`, by number. */
export interface UserColumns {
  readonly count: number
  readonly held: number // users who are there; more than count when stride > 1
  readonly stride: number
  readonly client: Int32Array // number of the client
  readonly made: Int32Array // requests sent so far
  readonly left: Int32Array // requests still to send
  readonly named: Int16Array // server that its cookie or token names; -1: none, -2: nobody known
  readonly last: Int16Array // server that it was sent to last, or -1
  readonly home: Int16Array // server that holds its cart; -1: none
  readonly copy: Int16Array // server that holds a copy of it, or -1
  readonly items: Int32Array // in its cart
  readonly lost: Int32Array // carts that it has lost
  readonly moves: Int32Array // times that its address has changed
  readonly refuses: Uint8Array // 1: it takes no cookies
  readonly isBot: Uint8Array
  readonly shared: Uint8Array // 1: it comes from the address that many share
}

/** One entry of a table at a balancer. */
export interface TableEntry {
  readonly key: string // an address, or "user 17"
  readonly client: number // whose it is; -1: nobody's in particular
  readonly server: number // id
  readonly usedAt: number // instant, microseconds
}

/** The tally over time: cells of equal width, the last of which is under way. */
export interface SessionSeries {
  readonly width: number // microseconds
  readonly count: number
  readonly kept: Float64Array // as in the tally, at the end of each cell
  readonly lost: Float64Array
  readonly without: Float64Array
  readonly repeated: Float64Array
  readonly entries: Float64Array
  readonly active: Float64Array
  readonly fairness: Float64Array // Jain's index of the requests that servers were sent, 0 to 1
  readonly bytes: Float64Array // that the tables take
}

/** What can happen to a user; the order is the code in the columns. */
export const happeningKinds = [
  'answered', // by this server
  'unanswered', // failed, refused or given up
  'moved', // sent to this server, not to the one before
  'lost', // its cart
  'finished',
] as const

/** What can happen to a user. */
export type HappeningKind = (typeof happeningKinds)[number]

/** What happened to a few users, as columns of equal length `count`, in the order of time. */
export interface HappeningColumns {
  readonly count: number
  readonly seats: number // users that are followed at any one time
  readonly at: Float64Array // instant, microseconds
  readonly seat: Uint8Array // which of those users, from 0
  readonly client: Int32Array // number of the client that had the seat
  readonly server: Int16Array // id; -1: none
  readonly kind: Uint8Array // place in happeningKinds
  readonly why: Uint8Array // number of the reason for a move, or for the loss of a cart
}

/** Users, carts and tables at one instant. */
export interface SessionsMoment {
  readonly tally: SessionTally
  readonly users: UserColumns
  readonly carts: readonly number[] // held by each server, by id
  readonly table: readonly TableEntry[] // used last first, at most 200
  readonly size: number // entries that the table may have; 0: there is none
  readonly series: SessionSeries
}
