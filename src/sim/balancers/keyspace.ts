// A pool at rest, for the question whose a key is: what a hash policy answers for many keys under
// one list of servers, and Maglev's table, that it answers from.
import { Streams } from '../random/stream'
import type { PolicySpec } from '../scenario/scenario'
import { maglev } from './maglev'
import { type Member, restingPool } from './resting'
import { balancerOf } from './shelf'

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

/** Maglev's table of these servers: place in the list by place in the table; `size` is prime. */
export const maglevTableOf = (members: readonly Member[], size: number): Int16Array =>
  maglev.memory(restingPool(members), { kind: 'maglev', tableSize: size }).table
