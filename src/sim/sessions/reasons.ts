// Why a balancer sent a request where it did, as far as sessions go, and how a cart is lost. The
// order of the words is the code in the log: append, never reorder.

/** Why a server was chosen, or why the one that knows the user was not. */
export const affinityReasons = [
  'rule', // nothing names a server: the policy chose
  'named', // the request, or the table, names this server
  'new', // the request brought nothing that could name one
  'unknown', // what it brought names nobody
  'no-entry', // the table knows nothing of it
  'expired', // the table has forgotten it
  'gone', // the server named has been removed
  'down', // the server named has been switched off
  'out', // the server named has been taken out for its health
  'refused', // the server named has refused this request
  'full', // the server named has as many as it may
  'address', // the user comes from another address
  'again', // the same server once more, after a pause
  'forgotten', // the user has thrown its cookies away
] as const

/** Why a server was chosen, or why the one that knows the user was not. */
export type AffinityReason = (typeof affinityReasons)[number]

/** How a cart came to be lost. */
export const cartLosses = [
  'moved', // the user was sent to a server that has not got it
  'expired', // its server had forgotten it
  'burned', // its server went down with it
  'forgotten', // the user threw away what named it
  'unreadable', // the version of the program at hand does not understand it
] as const

/** How a cart came to be lost. */
export type CartLoss = (typeof cartLosses)[number]

const LOWER = 2_048 // server id + 1 takes eleven bits

/** A reason and a server (-1: none) in the 15 bits of a record, and back. */
export const packReason = (reason: number, server: number): number => reason * LOWER + server + 1
export const reasonNumber = (value: number): number => Math.floor(value / LOWER)
export const serverBefore = (value: number): number => (value % LOWER) - 1

/** The reason in a session.moved record. */
export const affinityReasonIn = (value: number): AffinityReason =>
  affinityReasons[reasonNumber(value)] ?? 'rule'

/** How the cart was lost, in a cart.lost record. */
export const cartLossIn = (value: number): CartLoss => cartLosses[reasonNumber(value)] ?? 'moved'

const SETS = 16

/** Of an affinity.decided record: the reason, and whether the answer sets a cookie. */
export const packDecided = (reason: number, sets: boolean): number => reason + (sets ? SETS : 0)
/** What `packDecided` put in. */
export const decidedReasonIn = (value: number): AffinityReason =>
  affinityReasons[value % SETS] ?? 'rule'
/** Whether the answer sets a cookie, in an affinity.decided record. */
export const setsCookieIn = (value: number): boolean => value >= SETS
