// Envoy's ring: each host owns points in proportion to its weight, at the hash of "address_number",
// on a circle of 2^64. A key belongs to the owner of the first point at or after its hash.
// Reference: ring_hash_lb.cc.
import type { PoolView } from '../balancer'
import { murmur2 } from '../hashes/murmur2'
import { put, type Word64 } from '../hashes/word64'
import { xxHash64 } from '../hashes/xxHash64'
import type { HostWeights } from './hostWeights'

/** Points in ascending order and their owners, plain data. */
export interface Ketama {
  high: Uint32Array // upper words of the points
  low: Uint32Array
  owners: Int16Array // places in the list
}

/** Least and most points of a ring, and the function that places them. */
export interface RingForm {
  readonly least: number
  readonly most: number
  readonly hash: string // murmur2, or else xxHash64
}

/** How many points weights that add up to 1 are worth: the lightest host gets a whole number. */
export const ringScale = ({ least: share }: HostWeights, { least, most }: RingForm): number =>
  Math.min(Math.ceil(share * least) / share, most)

/** Points of each host, in order of the list. */
export const pointsOfHosts = (hosts: HostWeights, form: RingForm): number[] => {
  const scale = ringScale(hosts, form)
  let target = 0
  let made = 0
  return Array.from(hosts.places, (place) => {
    target += scale * hosts.shares[place]
    const before = made
    if (made < target) made = Math.ceil(target)
    return made - before
  })
}

const RADIX = 256

// By one byte of the points, from the lowest to the highest: a stable order of all in the end.
const sortBy = (
  order: Int32Array,
  { words, shift }: { words: Uint32Array; shift: number },
): Int32Array<ArrayBuffer> => {
  const starts = new Int32Array(RADIX + 1)
  for (const word of words) starts[((word >>> shift) & 0xff) + 1]++
  for (let digit = 0; digit < RADIX; digit++) starts[digit + 1] += starts[digit]
  const sorted = new Int32Array(order.length)
  for (const point of order) sorted[starts[(words[point] >>> shift) & 0xff]++] = point
  return sorted
}

const sorted = ({ high, low, owners }: Ketama): Ketama => {
  let order = new Int32Array(owners.length).map((_, point) => point)
  for (const words of [low, high]) {
    for (let shift = 0; shift < 32; shift += 8) order = sortBy(order, { words, shift })
  }
  const size = owners.length
  const ring = {
    high: new Uint32Array(size),
    low: new Uint32Array(size),
    owners: new Int16Array(size),
  }
  order.forEach((point, at) => {
    ring.high[at] = high[point]
    ring.low[at] = low[point]
    ring.owners[at] = owners[point]
  })
  return ring
}

/** The ring of these hosts. */
export const createKetama = (pool: PoolView, hosts: HostWeights, form: RingForm): Ketama => {
  const many = pointsOfHosts(hosts, form)
  const size = many.reduce((sum, points) => sum + points, 0)
  const high = new Uint32Array(size)
  const low = new Uint32Array(size)
  const owners = new Int16Array(size)
  const word = new Uint32Array(2)
  let next = 0
  many.forEach((points, index) => {
    const place = hosts.places[index]
    const { address } = pool.labels[place]
    for (let point = 0; point < points; point++) {
      const text = `${address}_${point}`
      put(word, 0, 0)
      if (form.hash === 'murmur2') murmur2(text, word)
      else xxHash64(text, 0, word)
      high[next] = word[0]
      low[next] = word[1]
      owners[next++] = place
    }
  })
  return sorted({ high, low, owners })
}

/** Position of the first point at or after a hash, going round at the end. */
export const firstKetama = (ring: Ketama, hash: Word64): number => {
  const upper = hash[0] >>> 0
  const lower = hash[1] >>> 0
  let from = 0
  let to = ring.owners.length
  while (from < to) {
    const middle = (from + to) >> 1
    const at = ring.high[middle]
    if (at < upper || (at === upper && ring.low[middle] < lower)) from = middle + 1
    else to = middle
  }
  return from === ring.owners.length ? 0 : from
}
