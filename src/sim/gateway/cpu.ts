// The cores of a gateway: whatever it does takes core time, first in, first out. As what is handed
// in is always done, it is known at once when each piece of work will be over.
import type { CostSpec } from '../scenario/scenario'

/** The cores of one gateway, plain data. Times in microseconds. */
export interface Cores {
  readonly freeAt: Float64Array // by core
  readonly given: Float64Array // core time handed out so far; one number
}

/** Cores that have done nothing. */
export const createCores = ({ cores }: CostSpec): Cores => ({
  freeAt: new Float64Array(cores),
  given: new Float64Array(1),
})

/** Cores that share nothing with `cores`. */
export const copyCores = ({ freeAt, given }: Cores): Cores => ({
  freeAt: freeAt.slice(),
  given: given.slice(),
})

/** Hands in work of `cost` at instant `now`; answers when it is done. */
export const handIn = ({ freeAt, given }: Cores, cost: number, now: number): number => {
  let first = 0
  for (let core = 1; core < freeAt.length; core++) if (freeAt[core] < freeAt[first]) first = core
  freeAt[first] = Math.max(now, freeAt[first]) + cost
  given[0] += cost
  return freeAt[first]
}

/** Core time spent up to instant `now`: what was handed in, less what is still to be done. */
export const spentBy = ({ freeAt, given }: Cores, now: number): number =>
  freeAt.reduce((spent, free) => spent - Math.max(0, free - now), given[0])
