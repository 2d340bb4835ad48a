// The ring of nginx's `hash KEY consistent`: 160 points for each unit of weight, each the CRC-32 of
// HOST, a zero, PORT and the point before it. It holds the whole list, whoever is open.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_hash_module.c. The ketama of
// memcached clients places its points by MD5, elsewhere.
import type { PoolView } from '../balancer'
import { crc32, crc32Word } from '../hashes/crc32'

const POINTS = 160 // for each unit of weight
const MOST = 4_194_304 // points in all: with more, every server has fewer for its weight
const PLACES = 2_048 // above the most servers that a run may have

/** Points in ascending order of their hashes, no two alike, and whose they are. */
export interface Points {
  readonly hashes: Uint32Array
  readonly owners: Int16Array // places in the list
}

/** The sum of an address as the list has it: of its host, and of its port where it has one. */
const sumOf = (address: string): number => {
  const port = /:[0-9]*$/.exec(address)?.[0] ?? ''
  return crc32(port.slice(1), crc32(`${address.slice(0, address.length - port.length)}\0`))
}

const createPoints = ({ labels, weight, count }: PoolView): Points => {
  let total = 0
  for (let place = 0; place < count; place++) total += weight[place] * POINTS
  const share = total > MOST ? MOST / total : 1
  const many = Array.from({ length: count }, (_, place) =>
    weight[place] === 0 ? 0 : Math.max(1, Math.floor(weight[place] * POINTS * share)),
  )
  // Hash and owner in one exact number, so that a numeric sort orders both.
  const marks = new Float64Array(many.reduce((sum, one) => sum + one, 0))
  let next = 0
  for (let place = 0; place < count; place++) {
    const base = sumOf(labels[place].address)
    let hash = 0
    for (let point = 0; point < many[place]; point++) {
      hash = crc32Word(hash, base)
      marks[next++] = hash * PLACES + place
    }
  }
  marks.sort()
  return unalike(marks)
}

// Of points with one hash the first in the list is kept.
const unalike = (marks: Float64Array): Points => {
  const hashes = new Uint32Array(marks.length)
  const owners = new Int16Array(marks.length)
  let kept = 0
  for (const mark of marks) {
    const hash = Math.floor(mark / PLACES)
    if (kept > 0 && hashes[kept - 1] === hash) continue
    hashes[kept] = hash
    owners[kept++] = mark % PLACES
  }
  return { hashes: hashes.slice(0, kept), owners: owners.slice(0, kept) }
}

// A ring is made of a list's labels and weights, and a list whose weights change has labels anew.
const known = new WeakMap<PoolView['labels'], Points>()

/** The ring of a pool; made once. */
export const pointsOf = (pool: PoolView): Points => {
  const before = known.get(pool.labels)
  if (before) return before
  const points = createPoints(pool)
  known.set(pool.labels, points)
  return points
}
