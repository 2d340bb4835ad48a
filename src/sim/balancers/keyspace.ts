// A pool at rest, for the question whose a key is: what a hash policy answers for many keys under
// one list of servers, and the ring and the table that it answers from.
import { Streams } from '../random/stream'
import type { PolicySpec } from '../scenario/scenario'
import type { Label, PoolView } from './balancer'
import { maglev } from './maglev'
import { createReady } from './ready'
import { createRing, type Ring } from './ring'
import { balancerOf } from './shelf'
import { hashOf } from './textHash'

/** A server of the pool: its name, by which it is placed, and its weight, from 0. */
export interface Member {
  readonly name: string
  readonly weight: number
  /** What a product places it by, with the address: from 1; its place in the list if not told. */
  readonly number?: number
}

const labelOf = ({ name, number }: Member, place: number): Label => ({
  name,
  address: `10.0.1.${(number ?? place + 1) + 9}:8080`,
  number: number ?? place + 1,
})

/** Every server well and idle. */
const restingPool = (members: readonly Member[]): PoolView => {
  const weight = Float64Array.from(members, (member) => member.weight)
  const open = new Uint8Array(members.length).fill(1)
  const none = new Int32Array(members.length)
  return {
    count: members.length,
    ready: createReady(open, weight),
    willing: open.slice(),
    open,
    tried: new Uint8Array(members.length),
    ids: none.map((_, place) => place),
    weight,
    outstanding: none.slice(),
    sums: { outstanding: 0 },
    load: none.slice(),
    slots: none.map(() => 1),
    since: new Float64Array(members.length),
    labels: members.map(labelOf),
  }
}

/** Place of the server that each key is sent to, all keys being under way at once; -1: nobody. */
export const ownersOf = (
  spec: PolicySpec,
  members: readonly Member[],
  keys: readonly string[],
): Int16Array => {
  const balancer = balancerOf(spec)
  const pool = restingPool(members)
  const memory = balancer.memory(pool, spec)
  const random = new Streams().open(0, 'policy')
  const blank = { id: 0, attempt: 1, client: 0, now: 0, loadAge: 0, random }
  return Int16Array.from(keys, (key) => {
    const request = { ...blank, key, address: key }
    const place = balancer.choose({ pool, request, memory, spec })
    if (place < 0) return -1
    // A bounded load looks at what each server has already.
    pool.outstanding[place]++
    pool.sums.outstanding++
    return place
  })
}

/** The ring of these servers, with `points` for one of mean weight. */
export const ringOf = (members: readonly Member[], points: number): Ring =>
  createRing(restingPool(members), points)

/** Maglev's table of these servers: place in the list by place in the table; `size` is prime. */
export const maglevTableOf = (members: readonly Member[], size: number): Int16Array =>
  maglev.memory(restingPool(members), { kind: 'maglev', tableSize: size }).table

/** Where a key stands on the circle, 0 to 1 (1 excluded). */
export const placeOnRing = (key: string): number => hashOf(key) / 4_294_967_296
