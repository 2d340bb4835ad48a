// The order in which the lanes choose their servers: a page of so many choices, turned over when it
// is full, in which the same customer stands in the same column of every lane.
import type { ChoiceColumns } from '../../sim'
import type { Run } from '../../sim/scenario'
import type { View } from '../../store'
import { ruleOf, weightsOf } from './rule'

const COLUMNS = 21
const COLUMNS_PHONE = 14
const CYCLE_USUAL = 7

/** A page of the order: the number of its first choice, from 0, and its columns. */
export interface OrderPage {
  readonly from: number
  readonly columns: number
  readonly cycle: number // choices in one round of the weights; a line is drawn after each
  /** By lane: ids of the servers chosen so far. */
  readonly chosen: readonly (readonly number[])[]
}

/** Shown where the reader wants it; unasked, where a figure opens with rules of products. */
export const showsOrder = ({ order }: View, opening: readonly Run[]): boolean =>
  typeof order === 'boolean' ? order : opening.some((run) => ruleOf(run).dialect !== undefined)

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** How many choices one round of turns has by the weights of a lane. */
export function cycleOf(run: Run): number {
  const weights = weightsOf(run)
  const sum = weights.reduce((a, b) => a + b, 0)
  const cycle = sum / Math.max(1, weights.reduce(divisor, 0))
  return cycle > 1 && cycle <= COLUMNS_PHONE ? cycle : CYCLE_USUAL
}

// The choices are in the order of time.
function countUntil({ at, count }: ChoiceColumns, now: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle] <= now) low = middle + 1
    else high = middle
  }
  return low
}

interface Asked {
  readonly at: number // microseconds
  readonly cycle: number
  readonly isNarrow: boolean
}

/** The page that is open at an instant. */
export function orderAt(choices: readonly ChoiceColumns[], asked: Asked): OrderPage {
  const { at, cycle, isNarrow } = asked
  const most = isNarrow ? COLUMNS_PHONE : COLUMNS
  const columns = Math.floor(most / cycle) * cycle
  const counts = choices.map((one) => countUntil(one, at))
  const from = Math.floor(Math.max(0, Math.max(0, ...counts) - 1) / columns) * columns
  const chosen = choices.map(({ server }, lane) => [
    ...server.slice(from, Math.min(from + columns, counts[lane])),
  ])
  return { from, columns, cycle, chosen }
}
