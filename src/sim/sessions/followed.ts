// What a few users go through, request by request: who comes, where each answer is from, when a
// user is sent elsewhere and why, when a cart is lost. Each of them has a seat, which the next to
// come takes over when its user has finished.
import { type HappeningColumns, type HappeningKind, happeningKinds } from './moment'

/** Users that are followed at any one time. */
export const SEATS = 4

const MARKS_MAX = 6_000 // of a run: what comes later is not kept

/** One thing that happened to a user. */
export interface Happening {
  readonly at: number // instant, microseconds
  readonly client: number
  readonly server: number // id; -1: none
  readonly kind: HappeningKind
  readonly why: number // number of the reason for a move, or for the loss of a cart
}

/** The users who are followed, and what happened to them; plain data. */
export class Followed {
  declare readonly seats: number[] // number of the client; -1: free
  declare readonly marks: (Happening & { readonly seat: number })[] // in the order of time

  constructor(from?: Followed) {
    this.seats = from === undefined ? Array.from({ length: SEATS }, () => -1) : [...from.seats]
    this.marks = from === undefined ? [] : [...from.marks] // a mark never changes
  }
}

/** A user who has come takes a seat, if one is free. */
export const takeSeat = ({ seats }: Followed, client: number): void => {
  const free = seats.indexOf(-1)
  if (free >= 0) seats[free] = client
}

/** Writes down what happened to a user who has a seat; who has finished leaves it. */
export const happen = ({ seats, marks }: Followed, happening: Happening): void => {
  const seat = seats.indexOf(happening.client)
  if (seat < 0) return
  if (marks.length < MARKS_MAX) marks.push({ ...happening, seat })
  if (happening.kind === 'finished') seats[seat] = -1
}

/** The marks as columns. */
export const happeningColumns = ({ marks }: Followed): HappeningColumns => ({
  count: marks.length,
  seats: SEATS,
  at: Float64Array.from(marks, ({ at }) => at),
  seat: Uint8Array.from(marks, ({ seat }) => seat),
  client: Int32Array.from(marks, ({ client }) => client),
  server: Int16Array.from(marks, ({ server }) => server),
  kind: Uint8Array.from(marks, ({ kind }) => happeningKinds.indexOf(kind)),
  why: Uint8Array.from(marks, ({ why }) => why),
})
