// The cores of a gateway: whatever it does takes core time, first in, first out. As what is handed
// in is always done, it is known at once when each piece of work will be over.
import type { CostSpec } from '../scenario/scenario'
import { SECOND } from '../time'

const STEP = SECOND / 4 // between two looks at what has been spent
const STEPS = 16 // of the window

/** The cores of one gateway, plain data. Times in microseconds. */
export interface Cores {
  readonly freeAt: Float64Array // by core
  readonly given: Float64Array // core time handed out so far; one number
  /** Core time spent up to the last borders of a quarter of a second, by border modulo 17, and
   * behind them the number of the next border. */
  readonly spent: Float64Array
}

/** Cores that have done nothing. */
export const createCores = ({ cores }: Pick<CostSpec, 'cores'>): Cores => ({
  freeAt: new Float64Array(cores),
  given: new Float64Array(1),
  spent: new Float64Array(STEPS + 2),
})

/** Cores that share nothing with `cores`. */
export const copyCores = ({ freeAt, given, spent }: Cores): Cores => ({
  freeAt: freeAt.slice(),
  given: given.slice(),
  spent: spent.slice(),
})

/** Hands in work of `cost` at instant `now`; answers when it is done. */
export const handIn = (cores: Cores, cost: number, now: number): number => {
  const { freeAt, given, spent } = cores
  if (now >= spent[STEPS + 1] * STEP) markBorders(cores, now)
  let first = 0
  for (let core = 1; core < freeAt.length; core++) if (freeAt[core] < freeAt[first]) first = core
  freeAt[first] = Math.max(now, freeAt[first]) + cost
  given[0] += cost
  return freeAt[first]
}

// Since the last border nothing was handed in that is not in the books, so what was spent up to
// each border that has passed is known exactly.
const markBorders = (cores: Cores, now: number): void => {
  const { spent } = cores
  const last = Math.floor(now / STEP)
  const next = Math.max(spent[STEPS + 1], last - STEPS)
  for (let border = next; border <= last; border++) {
    spent[border % (STEPS + 1)] = spentBy(cores, border * STEP)
  }
  spent[STEPS + 1] = last + 1
}

/** Core time spent up to instant `now`: what was handed in, less what is still to be done. */
export const spentBy = ({ freeAt, given }: Cores, now: number): number =>
  freeAt.reduce((spent, free) => spent - Math.max(0, free - now), given[0])

/** Share of the core time of the last four seconds, up to the last quarter of a second, that was
 * spent, 0 to 1; in the first quarter of a second, of the time so far. */
export const recentShare = (cores: Cores, now: number): number => {
  const last = Math.floor(now / STEP)
  if (last === 0) return now === 0 ? 0 : spentBy(cores, now) / (cores.freeAt.length * now)
  const seen = copyCores(cores)
  if (now >= seen.spent[STEPS + 1] * STEP) markBorders(seen, now)
  const from = Math.max(0, last - STEPS)
  const at = (border: number) => seen.spent[border % (STEPS + 1)]
  return (at(last) - at(from)) / (cores.freeAt.length * (last - from) * STEP)
}
