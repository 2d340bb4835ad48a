// The list as nginx divides it for hashes and draws: as many slots as a server has weight, in the
// order of the list, whoever is open. That is why a server that is marked `down` keeps its slots
// and moves nobody else's keys, and a line that is removed moves nearly all.

import type { PoolView } from '../balancer'
import { shareOf } from '../sorted'

/** Slots of the whole list. */
export interface Slots {
  upTo: Float64Array // slots of each server and of all before it
  total: number
}

/** The slots of a pool. A weight of 0 has none. */
export const createSlots = ({ weight, count }: PoolView): Slots => {
  const upTo = new Float64Array(count)
  let total = 0
  for (let place = 0; place < count; place++) {
    total += weight[place]
    upTo[place] = total
  }
  return { upTo, total }
}

/** The place that owns slot number `slot`, 0 to the total; found by halving, where nginx walks. */
export const slotOwner = ({ upTo }: Slots, slot: number): number => shareOf(upTo, slot)
