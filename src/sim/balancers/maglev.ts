// Maglev hashing.
// What it knows: the key of the request, names and weights of the servers, who is open.
// What it does: servers fill a table in turns, each in an order of its own that its name fixes; the
//   key's hash is a place in the table, and its owner takes the request. Where the owner is closed,
//   the next place serves. A request without the key takes its turn.
// Cost per decision: one hash and one look into the table.
// When it fails: the table is even, but a change of servers moves a few more keys than a ring; a
//   popular key is still one server's burden.
// Reference: Eisenbud et al., NSDI 2016; Envoy MAGLEV, LVS `mh`.
import { type Choice, NONE, type PoolView } from './balancer'
import { defineKeyed } from './keyed'
import { stepsFrom } from './ring'
import { hashOf, secondHash } from './textHash'

const TABLE = 65_537

interface MaglevBook {
  table: Int16Array // place in the list by place in the table; -1: nobody's
}

interface Filling {
  readonly place: number
  readonly skip: number
  readonly weight: number
  next: number
  target: number // weight that must have gone by before its next turn
}

const fillings = (pool: PoolView, size: number): Filling[] =>
  Array.from(pool.ids, (_, place) => place)
    .filter((place) => pool.willing[place] === 1 && pool.ready.able[place] === 1)
    .map((place) => {
      const hash = hashOf(pool.labels[place].name)
      const skip = (secondHash(hash) % (size - 1)) + 1
      return { place, skip, weight: pool.weight[place], next: hash % size, target: 0 }
    })

const tableOf = (pool: PoolView, size: number): Int16Array => {
  const table = new Int16Array(size).fill(-1)
  const servers = fillings(pool, size)
  const most = servers.reduce((max, { weight }) => Math.max(max, weight), 0)
  let filled = 0
  // In each round the heaviest fills one place; another waits until its weights add up to that.
  for (let round = 1; filled < size && servers.length > 0; round++) {
    for (const server of servers) {
      if (filled === size) break
      if (round * server.weight < server.target) continue
      server.target += most
      while (table[server.next] >= 0) server.next = (server.next + server.skip) % size
      table[server.next] = server.place
      filled++
    }
  }
  return table
}

const pick = ({ pool, memory }: Choice<MaglevBook>, hash: number): number => {
  if (pool.ready.count === 0) return NONE
  const { table } = memory
  const from = hash % table.length
  for (let step = 0; step < table.length; step++) {
    const place = table[(from + step) % table.length]
    if (place >= 0 && pool.open[place] === 1) return place
  }
  // The table has fewer places than there are servers, and the open ones own none.
  return pool.ready.places[hash % pool.ready.count]
}

/** The policy of this file; `tableSize` in its document is a prime number. */
export const maglev = defineKeyed<MaglevBook>({
  id: 'maglev',
  needs: ['weight', 'label', 'key'],
  book: (pool, { tableSize = TABLE }) => ({ table: tableOf(pool, tableSize) }),
  pick,
  // Who owns nothing in the table is farther away than all of it, and nearest where it was taken.
  steps(choice, hash) {
    const { pool, memory } = choice
    const { table } = memory
    const winner = pick(choice, hash)
    return stepsFrom({ owners: table }, hash % table.length, pool.count).map((steps, place) =>
      steps < table.length ? steps : Number(place !== winner) * table.length,
    )
  },
})
