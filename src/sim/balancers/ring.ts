// The ring of consistent hashing: every server owns points on a circle of 2^32, and a key belongs
// to the owner of the next point. Who comes or goes moves only the keys beside its own points.

import type { PoolView } from './balancer'
import { firstAround } from './sorted'
import { hashOf } from './textHash'

/** Points in ascending order and their owners, plain data. */
export interface Ring {
  hashes: Float64Array // 0 to 2^32 - 1
  owners: Int16Array // places in the list
}

const PLACES = 2048 // above the most servers that a run may have

const pointsOf = (pool: PoolView, points: number): number[] => {
  const { willing, ready, weight } = pool
  let sum = 0
  let members = 0
  for (let place = 0; place < pool.count; place++) {
    if (willing[place] === 0 || ready.able[place] === 0) continue
    sum += weight[place]
    members++
  }
  return Array.from({ length: pool.count }, (_, place) =>
    willing[place] === 0 || ready.able[place] === 0
      ? 0
      : Math.max(1, Math.floor((points * weight[place] * members) / sum + 0.5)),
  )
}

/** The ring of the servers that are told to take requests, with `points` for one of mean weight. */
export const createRing = (pool: PoolView, points: number): Ring => {
  const many = pointsOf(pool, points)
  // Hash and owner in one exact number, so that a numeric sort orders both.
  const marks = new Float64Array(many.reduce((sum, one) => sum + one, 0))
  let next = 0
  for (let place = 0; place < pool.count; place++) {
    const { name } = pool.labels[place]
    for (let point = 0; point < many[place]; point++) {
      marks[next++] = hashOf(`${name}#${point}`) * PLACES + place
    }
  }
  marks.sort()
  return {
    hashes: marks.map((mark) => Math.floor(mark / PLACES)),
    owners: Int16Array.from(marks, (mark) => mark % PLACES),
  }
}

/** Position of the first point at or after a hash, going round at the end. */
export const firstPoint = ({ hashes }: Ring, hash: number): number => firstAround(hashes, hash)

/** How many points after `from` each place owns its first one; Infinity where it owns none. */
export const stepsFrom = (
  { owners }: Pick<Ring, 'owners'>,
  from: number,
  count: number,
): number[] => {
  const steps = Array.from({ length: count }, () => Number.POSITIVE_INFINITY)
  for (let step = owners.length - 1; step >= 0; step--) {
    const owner = owners[(from + step) % owners.length]
    if (owner >= 0) steps[owner] = step
  }
  return steps
}
