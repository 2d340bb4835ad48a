// HAProxy's ring, `hash-type consistent`: 16 points for each unit of weight, placed by the number
// (id) of the server and not by its name or address, so that a server that is taken out of the
// middle of the file moves those behind it. A key goes to the nearest point on either side.
// Reference: HAProxy 2.6.12, src/lb_chash.c.

import type { PoolView } from '../balancer'
import { avalanche } from '../hashes/avalanche'
import { firstAround } from '../sorted'
import { PARTS_MAX, usableWeights } from './weights'

/** A ring and the weights that it was made from. */
export interface Ring {
  readonly points: Float64Array // 0 to 2^32 - 1, ascending
  readonly owners: Int16Array // place of each point's server
  readonly weight: Float64Array // by place, in parts; 0: takes no part
  readonly before: Float64Array // sum of the weights of all earlier places
  readonly total: number // sum of all weights
}

const PLACES = 1_024 // more than a document can hold

const createRing = ({ labels, ...pool }: PoolView): Ring => {
  const weight = usableWeights(pool)
  let total = 0
  const before = weight.map((parts) => {
    total += parts
    return total - parts
  })
  const packed = new Float64Array(total)
  weight.forEach((parts, place) => {
    const first = labels[place].number * PARTS_MAX
    for (let node = 0; node < parts; node++) {
      // One number of point and owner, so that a plain sort keeps them together.
      packed[before[place] + node] = avalanche(first + node) * PLACES + place
    }
  })
  packed.sort()
  const points = packed.map((both) => Math.floor(both / PLACES))
  const owners = Int16Array.from(packed, (both) => both % PLACES)
  return { points, owners, weight, before, total }
}

const known = new WeakMap<PoolView, Ring>()

/** The ring of those who take part. It follows from the list alone, which is made anew when weights
 * or servers change: made once for each list, so that no memory holds its thousands of points. */
export const ringOf = (pool: PoolView): Ring => {
  const made = known.get(pool) ?? createRing(pool)
  known.set(pool, made)
  return made
}

/** Index of the first point at or after a number, going round. */
export const pointAfter = ({ points }: Ring, number: number): number => firstAround(points, number)

/** Index of the nearest point to a number on either side; of two as near, the one before. */
export const nearestPoint = (ring: Ring, number: number): number => {
  const { points } = ring
  const after = pointAfter(ring, number)
  const before = after === 0 ? points.length - 1 : after - 1
  const since = (number - points[before]) >>> 0
  const until = (points[after] - number) >>> 0
  return since <= until ? before : after
}
