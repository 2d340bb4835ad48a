// Envoy's Maglev table: hosts in order of their addresses fill it by turns, each in an order of its
// own that the address fixes; a host of less weight skips turns.
// Reference: maglev_lb.cc; Eisenbud et al., NSDI 2016.
import type { PoolView } from '../balancer'
import { remainder, type Word64 } from '../hashes/word64'
import { xxHash64 } from '../hashes/xxHash64'
import type { HostWeights } from './hostWeights'

/** A host while the table is filled. */
interface Filling {
  readonly place: number
  readonly skip: number
  readonly share: number
  next: number
  target: number // weight that must have gone by before its next turn
}

const word = new Uint32Array(2)

/** Where an address begins in a table of a prime size, and how far it steps. */
export const permutationOf = (address: string, size: number): { offset: number; skip: number } => {
  xxHash64(address, 0, word)
  const offset = remainder(word[0], word[1], size)
  xxHash64(address, 1, word)
  return { offset, skip: remainder(word[0], word[1], size - 1) + 1 }
}

const fillings = ({ labels }: PoolView, { places, shares }: HostWeights, size: number): Filling[] =>
  Array.from(places)
    .sort((one, other) => {
      const [left, right] = [labels[one].address, labels[other].address]
      return left === right ? one - other : left < right ? -1 : 1
    })
    .map((place) => {
      const { offset, skip } = permutationOf(labels[place].address, size)
      return { place, skip, share: shares[place], next: offset, target: 0 }
    })

/** Place in the list by place in the table; `size` is prime. */
export const createMaglevTable = (
  pool: PoolView,
  hosts: HostWeights,
  size: number,
): Int16Array<ArrayBuffer> => {
  const table = new Int16Array(size).fill(-1)
  const filling = fillings(pool, hosts, size)
  let filled = 0
  for (let round = 1; filled < size && filling.length > 0; round++) {
    for (const host of filling) {
      if (filled === size) break
      if (round * host.share < host.target) continue
      host.target += hosts.most
      while (table[host.next] >= 0) host.next = (host.next + host.skip) % size
      table[host.next] = host.place
      filled++
    }
  }
  return table
}

/** Place in the table of the try with that number, from 0: later ones flip the hash's bits. */
export const entryOf = (hash: Word64, attempt: number, size: number): number =>
  attempt === 0
    ? remainder(hash[0], hash[1], size)
    : remainder(~hash[0], ~hash[1] ^ (attempt - 1), size)
