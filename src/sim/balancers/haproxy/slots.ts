// HAProxy's `hash-balance-factor`: requests that each server may have, so that none gets more than
// `factor` percent of its share. All slots together are the unanswered requests and the one to
// come, times the factor; each server gets whole slots by weight, and what is left goes to the
// servers in whose stretch of the list it falls. Nobody has less than one.
// Reference: HAProxy 2.6.12, src/lb_chash.c (chash_server_is_eligible); Mirrokni and others 2017.

import type { Ring } from './ring'

/** Slots of all servers together while `unanswered` requests are under way. */
export const slotsInAll = (unanswered: number, factor: number): number =>
  -Math.floor((-(unanswered + 1) * factor) / 100)

/** Slots of the server at `place` out of those of all. */
export const slotsOf = (ring: Ring, place: number, inAll: number): number => {
  const { weight, before, total } = ring
  const rest = inAll % total
  const upTo = Math.floor(((before[place] + weight[place]) * rest) / total)
  const since = Math.floor((before[place] * rest) / total)
  return Math.max(1, weight[place] * Math.floor(inAll / total) + upTo - since)
}
