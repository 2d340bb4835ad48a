// Weights of the ready servers, added up from the first to the last, so that an amount between 0
// and their sum names a server by halving. Made anew only when the servers or weights change.

import { NONE, type PoolView } from './balancer'
import { shareOf } from './sorted'

/** Sums of the weights of the ready servers. */
export interface Shares {
  revision: number // of the index that they belong to; -1: none yet
  sums: Float64Array // of the weights up to and with each ready server
  total: number
}

/** Shares before the first use. */
export const noShares = (): Shares => ({ revision: -1, sums: new Float64Array(0), total: 0 })

/** Brings the shares in step with the pool; cheap where nothing has changed. */
export const keepShares = ({ ready, weight }: PoolView, shares: Shares): Shares => {
  if (shares.revision === ready.revision) return shares
  if (shares.sums.length < ready.places.length) shares.sums = new Float64Array(ready.places.length)
  let total = 0
  for (let position = 0; position < ready.count; position++) {
    total += weight[ready.places[position]]
    shares.sums[position] = total
  }
  shares.total = total
  shares.revision = ready.revision
  return shares
}

/** The place whose share holds `amount`, 0 to the total; NONE in an empty pool. */
export const placeAt = ({ ready }: PoolView, { sums }: Shares, amount: number): number =>
  ready.count === 0 ? NONE : ready.places[shareOf(sums, amount, ready.count)]
