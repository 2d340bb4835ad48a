// Maglev of LVS: `mh`.
// What it knows: the address of the client, addresses, ports and weights of the servers.
// What it does: hsiphash of a server's address and port, under two keys, gives its order in the
//   table; in each round a server fills as many places as its weight over the greatest common
//   divisor. The hash of the client's address is a place in the table. Whose owner takes nothing is
//   dropped; with mh-fallback (`fallback`) other places are tried, with mh-port (`port`) the
//   client's port counts. A server set to weight 0 keeps its places by the weight that it had.
// Cost per decision: one hash and one look into the table.
// When it fails: as the textbook's; and address and port are added up before they are hashed, so
//   that 10.0.0.1:81 and 10.0.0.2:80 want the same places.
// Reference: Linux net/netfilter/ipvs/ip_vs_mh.c.
import type { Choice, PoolView } from '../balancer'
import { hsiphash, type SipKey } from '../hashes/hsiphash'
import { maglevTurns } from '../tables/maglevTurns'
import { addressNumber, portOf } from './addresses'
import { defineSourced, listed, placesOf } from './sourced'
import { unitOf, wholeWeight } from './weights'

const TABLE = 4_093
const FIRST: SipKey = [2_654_435_761, 0, 2_654_435_761, 0]
const SECOND: SipKey = [2_654_446_892, 0, 2_654_446_892, 0]

interface MaglevBook {
  table: Int16Array // place in the list by place in the table
  ids: Int32Array // the list that the next column belongs to
  lastWeight: Float64Array // by place: the last weight above 0
}

const bitsOf = (whole: number): number => 32 - Math.clz32(whole)

// A heavy server's turns are halved until they have half the bits of the table's size.
const shiftOf = (most: number, size: number): number =>
  Math.max(0, bitsOf(most) - Math.floor(bitsOf(size) / 2))

const tableOf = (pool: PoolView, lastWeight: Float64Array, size: number): Int16Array => {
  const places = listed(pool)
  const weights = places.map((place) => lastWeight[place])
  const unit = unitOf(weights)
  // More servers than places: the kernel refuses the table.
  if (unit === 0 || places.length > size) return new Int16Array(size).fill(-1)
  const shift = shiftOf(weights.reduce((a, b) => Math.max(a, b), 0) / unit, size)
  const members = places.map((place, index) => {
    const { address } = pool.labels[place]
    const word = addressNumber(address) + portOf(address)
    const weight = weights[index]
    return {
      offset: hsiphash(word, FIRST) % size,
      skip: (hsiphash(word, SECOND) % (size - 1)) + 1,
      turns: (weight / unit) >> shift || Number(weight > 0),
    }
  })
  return placesOf(maglevTurns(members, size), places)
}

const lastWeights = (pool: PoolView, before: Omit<MaglevBook, 'table'> | null): Float64Array =>
  Float64Array.from(pool.ids, (id, place) => {
    const weight = wholeWeight(pool.weight[place])
    if (weight > 0 || before === null) return weight
    const old = before.ids.indexOf(id)
    return old < 0 ? 0 : before.lastWeight[old]
  })

const bookOf = (
  pool: PoolView,
  { tableSize = TABLE }: Choice<MaglevBook>['spec'],
  before: MaglevBook | null,
): MaglevBook => {
  const lastWeight = lastWeights(pool, before)
  return { table: tableOf(pool, lastWeight, tableSize), ids: pool.ids.slice(), lastWeight }
}

/** The rule of this file; `tableSize` in its document is 4,093 unless it says otherwise. */
export const maglev = defineSourced<MaglevBook>({
  id: 'lvs:maglev',
  needs: ['weight', 'label', 'key'],
  sourceOf: ({ request }) => request.key,
  memory: (pool, spec) => bookOf(pool, spec, null),
  renew({ pool, memory, spec }) {
    Object.assign(memory, bookOf(pool, spec, memory))
  },
  placeIn: ({ memory }, source, offset) => hsiphash(source + offset, FIRST) % memory.table.length,
})
