// Lengths of time as both products write them: whole seconds, or else whole milliseconds.
import type { Duration } from './ground'

const MILLISECOND = 1000 // microseconds
const SECOND = 1_000_000

/** The length, rounded up to a millisecond; never nothing, which would mean something else. */
export function span(length: Duration): string {
  if (length > 0 && length % SECOND === 0) return `${length / SECOND}s`
  return `${Math.max(1, Math.ceil(length / MILLISECOND))}ms`
}

/** The length in whole seconds, rounded up. */
export const wholeSeconds = (length: Duration): number => Math.max(1, Math.ceil(length / SECOND))

/** Where the length is not of whole seconds. */
export const isBroken = (length: Duration): boolean => length % SECOND !== 0

const CONNECT = 5 * SECOND // a server that has not taken the connection by then is away

/** How long a connection to a server may take, for clients of that patience. */
export const connectSpan = (patience: Duration): string =>
  patience > CONNECT ? '5s' : span(patience)
