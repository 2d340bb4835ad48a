// What all hash policies do with a request that lacks their key: it takes its turn.
import { NONE, type PoolView } from './balancer'

/** Turns of the requests without a key. */
export interface KeylessTurns {
  keyless: number // turns taken so far
}

/** The place whose turn it is; NONE in an empty pool. */
export const nextTurn = ({ ready }: PoolView, { keyless }: KeylessTurns): number =>
  ready.count === 0 ? NONE : ready.places[keyless % ready.count]

/** Takes the turn. */
export const takeTurn = (pool: PoolView, memory: KeylessTurns): number => {
  const place = nextTurn(pool, memory)
  if (place !== NONE) memory.keyless = (memory.keyless + 1) % 0x40000000
  return place
}
