// Weights as HAProxy holds them: a server's weight, 0 to 256, in sixteenths, so that a slow start
// can grow in steps. Who is down or has weight 0 takes no part.
// Reference: HAProxy include/haproxy/backend-t.h (BE_WEIGHT_SCALE), server-t.h (SRV_UWGHT_MAX).
import type { PoolView } from '../balancer'

/** The greatest weight that HAProxy takes. */
const WEIGHT_MAX = 256

/** Parts that a weight of 1 has. */
export const SCALE = 16

/** The greatest weight in parts. */
export const PARTS_MAX = WEIGHT_MAX * SCALE

/** A weight as HAProxy takes it, whole and 0 to 256; what is beyond its range is cut to it. */
export const wholeWeight = (weight: number): number => Math.min(WEIGHT_MAX, -Math.floor(-weight))

/** Weights by place, in parts; 0 for those who take no part. */
export const usableWeights = ({
  willing,
  weight,
}: Pick<PoolView, 'willing' | 'weight'>): Float64Array<ArrayBuffer> =>
  // Whole parts: a weight that grows back has fewer than its own.
  Float64Array.from(willing, (one, place) =>
    one === 1 ? Math.min(PARTS_MAX, -Math.floor(-SCALE * weight[place])) : 0,
  )

/** Where the servers of the list `before` stand in the list `now`; -1: gone. */
export const placesAfter = (before: Int32Array, now: Int32Array): ((place: number) => number) => {
  const places = new Map(Array.from(now, (id, place) => [id, place]))
  return (place) => places.get(before[place]) ?? -1
}
