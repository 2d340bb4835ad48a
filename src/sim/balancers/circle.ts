// The ring of a pool at rest, and where keys stand on it.
import { type Member, restingPool } from './resting'
import { createRing, type Ring } from './ring'
import { hashOf } from './textHash'

/** The ring of these servers, with `points` for one of mean weight. */
export const ringOf = (members: readonly Member[], points: number): Ring =>
  createRing(restingPool(members), points)

/** Where a key stands on the circle, 0 to 1 (1 excluded). */
export const placeOnRing = (key: string): number => hashOf(key) / 4_294_967_296
