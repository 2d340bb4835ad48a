// Maglev hashing.
// What it knows: the key of the request, names and weights of the servers, who is open.
// What it does: servers fill a table in turns, each in an order of its own that its name fixes; the
//   key's hash is a place in the table, and its owner takes the request. Where the owner is closed,
//   the next place serves. A request without the key takes its turn.
// Cost per decision: one hash and one look into the table.
// When it fails: the table is even, but a change of servers moves a few more keys than a ring; a
//   popular key is still one server's burden.
// Reference: Eisenbud et al., NSDI 2016; Envoy MAGLEV, LVS `mh`.
import { type Choice, defineBalancer, NONE, type PoolView } from './balancer'
import { candidatesOf } from './explaining'
import { type KeylessTurns, nextTurn, takeTurn } from './keyed'
import { stepsFrom } from './ring'
import { hashOf, hashText, secondHash } from './textHash'

const TABLE = 65_537

interface MaglevMemory extends KeylessTurns {
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

const pick = ({ pool, memory }: Choice<MaglevMemory>, hash: number): number => {
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

const needs = ['weight', 'label', 'key'] as const

/** The policy of this file; `tableSize` in its document is a prime number. */
export const maglev = defineBalancer<MaglevMemory>({
  id: 'maglev',
  needs,
  memory: (pool, { tableSize = TABLE }) => ({ keyless: 0, table: tableOf(pool, tableSize) }),
  choose(choice) {
    const { key } = choice.request
    return key === null ? takeTurn(choice.pool, choice.memory) : pick(choice, hashOf(key))
  },
  explain(choice) {
    const { pool, memory, request } = choice
    const { key } = request
    const hash = key === null ? 0 : hashOf(key)
    const winner = key === null ? nextTurn(pool, memory) : pick(choice, hash)
    const { table } = memory
    const steps = stepsFrom({ owners: table }, hash % table.length, pool.count)
    return candidatesOf(choice, {
      rule: 'maglev',
      needs,
      better: 'nearest',
      winner,
      score: (place) =>
        key === null || steps[place] === Number.POSITIVE_INFINITY
          ? Number(place !== winner) * table.length
          : steps[place],
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({ weight: pool.weight[place] }),
      key,
      ...(key === null ? {} : { hash: hashText(hash) }),
    })
  },
  on(notice, { pool, memory, spec }) {
    if (notice.kind === 'membersChanged' || notice.kind === 'weightChanged') {
      memory.table = tableOf(pool, spec.tableSize ?? TABLE)
    }
  },
})
