// What Envoy's hash policies share: the key's xxHash64 is looked up in a ring or a table of hosts
// by address; a host that the request may not have sends it on to the next try; a request without
// the key gets a hash by lot. With a factor the load of a host is bounded.
// Reference: thread_aware_lb_impl.cc.

import type { PolicySpec } from '../../scenario/scenario'
import {
  type Balancer,
  type Candidate,
  type Choice,
  defineBalancer,
  type Explanation,
  type Need,
  NONE,
  type PoolView,
} from '../balancer'
import { candidatesOf } from '../explaining'
import { hexOf, type Word64 } from '../hashes/word64'
import { xxHash64 } from '../hashes/xxHash64'
import { type Bounds, overflow, overload, slotsOf } from './bounded'
import type { HostWeights } from './hostWeights'
import { hostWeights } from './hostWeights'

/** What a host is looked up in, plain data. */
interface Book<Table> {
  hosts: HostWeights
  table: Table
}

/** A ring or a table of hosts. */
export interface HashedRule<Table> {
  readonly id: string
  readonly needs: readonly Need[]
  readonly build: (pool: PoolView, hosts: HostWeights, spec: PolicySpec) => Table
  /** The open host that the hash leads to by the fewest tries; NONE where no try finds one. */
  readonly find: (table: Table, hash: Word64, pool: PoolView) => number
}

const hash = new Uint32Array(2)

const readHash = <Table>({ request }: Choice<Book<Table>>): void => {
  if (request.key !== null) {
    xxHash64(request.key, 0, hash)
    return
  }
  hash[0] = request.random.nextUint32()
  hash[1] = request.random.nextUint32()
}

/** An open host by the hash, whatever its load. */
const plain = <Table>(rule: HashedRule<Table>, { pool, memory }: Choice<Book<Table>>): number => {
  const { ready } = pool
  const place = rule.find(memory.table, hash, pool)
  // Hosts without a point or an entry are found by no try.
  return place === NONE ? ready.places[hash[1] % ready.count] : place
}

const boundsOf = <Table>({ pool, memory, spec }: Choice<Book<Table>>): Bounds | null =>
  spec.factor === undefined ? null : { pool, hosts: memory.hosts, factor: spec.factor }

const pick = <Table>(rule: HashedRule<Table>, choice: Choice<Book<Table>>): number => {
  if (choice.pool.ready.count === 0) return NONE
  readHash(choice)
  const place = plain(rule, choice)
  const bounds = boundsOf(choice)
  if (bounds === null || overload(bounds, place) <= 1) return place
  return overflow(bounds, place, hash[1])
}

const explain = <Table>(rule: HashedRule<Table>, choice: Choice<Book<Table>>): Explanation => {
  const { pool, request } = choice
  const twin = { ...choice, request: { ...request, random: request.random.copy() } }
  const winner = pick(rule, twin)
  const bounds = boundsOf(choice)
  const known = (place: number): Candidate['knowledge'] =>
    bounds === null
      ? { weight: pool.weight[place] }
      : { outstanding: pool.outstanding[place], limit: slotsOf(bounds, place) }
  return candidatesOf(choice, {
    rule: rule.id,
    needs: rule.needs,
    better: 'nearest',
    winner,
    score: (place) => Number(place !== winner),
    looked: (place) =>
      pool.ready.able[place] === 1 &&
      (place === winner || bounds === null || overload(bounds, place) <= 1),
    known,
    key: request.key,
    ...(request.key === null || winner === NONE ? {} : { hash: hexOf(hash) }),
  })
}

/** A policy that looks a host up by the hash of a key. */
export const defineHashed = <Table>(rule: HashedRule<Table>): Balancer<Book<Table>> => {
  const bookOf = (pool: PoolView, spec: PolicySpec): Book<Table> => {
    const hosts = hostWeights(pool)
    return { hosts, table: rule.build(pool, hosts, spec) }
  }
  return defineBalancer<Book<Table>>({
    id: rule.id,
    needs: rule.needs,
    memory: bookOf,
    choose: (choice) => pick(rule, choice),
    explain: (choice) => explain(rule, choice),
    on(notice, { pool, memory, spec }) {
      if (notice.kind !== 'membersChanged' && notice.kind !== 'weightChanged') return
      Object.assign(memory, bookOf(pool, spec))
    },
  })
}
