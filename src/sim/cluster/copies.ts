// The copy of a request, which a server answers as it answers customers and whose answer nobody
// gets. It lies in the table of requests as a probe does (probes.ts), under a number far below 0
// that tells which request it copies: the server's faults are drawn for it as for that request.
import type { Requests } from './requests'

/** Copies have numbers up to this one, probes those above. */
const COPY = -1_073_741_824 // -2^30

/** The number that the copy of a request is admitted with (probes.ts). */
export const copyNumber = (id: number): number => -1 - (COPY - id)

/** True for the place of a copy. */
export const isCopy = ({ id }: Requests, place: number): boolean => id[place] <= COPY

/** Number of the request that the copy at `place` copies. */
export const originalId = ({ id }: Requests, place: number): number => COPY - id[place]
