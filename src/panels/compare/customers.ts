// The same customers under two rules, one by one: request ids are the same in every lane.
import { type CustomerColumns, LOST } from '../../sim'
import type { Run } from '../../sim/scenario'
import { useBeside } from './beside'

/** What the customers of a pair of lanes met, as far as both fates are known at an instant. */
export interface CustomerPairs {
  /** Latency under the first rule minus that under the second, microseconds; completed by both. */
  readonly differences: Float64Array
  readonly sooner: number // under the first rule
  readonly later: number
  readonly same: number
  readonly lostFirst: number // lost under the first rule alone
  readonly lostSecond: number
}

const isKnown = (latency: number, sentAt: number, at: number): boolean =>
  !Number.isNaN(latency) && (latency === LOST || sentAt + latency <= at)

/** Pairs by request id; whoever's fate is not known under both rules at `at` is left out. */
export function pairsOf(
  first: CustomerColumns,
  second: CustomerColumns,
  at: number,
): CustomerPairs {
  const count = Math.min(first.count, second.count)
  const differences = new Float64Array(count)
  let kept = 0
  const tally = { sooner: 0, later: 0, same: 0, lostFirst: 0, lostSecond: 0 }
  for (let id = 0; id < count; id += 1) {
    const sent = first.sentAt[id]
    if (sent > at) break
    const [one, two] = [first.latency[id], second.latency[id]]
    if (!isKnown(one, sent, at) || !isKnown(two, second.sentAt[id], at)) continue
    if (one === LOST || two === LOST) {
      if (one !== two) tally[one === LOST ? 'lostFirst' : 'lostSecond'] += 1
      continue
    }
    const difference = one - two
    differences[kept] = difference
    kept += 1
    tally[difference < 0 ? 'sooner' : difference > 0 ? 'later' : 'same'] += 1
  }
  return { differences: differences.slice(0, kept), ...tally }
}

/** Counts by equal bins from -top to top; those that are 0 stand in none. */
export function binsOf(differences: Float64Array, top: number, count: number): readonly number[] {
  const bins = Array<number>(count).fill(0)
  for (const value of differences) {
    if (value === 0) continue
    const place = Math.floor(((value + top) / (2 * top)) * count)
    bins[Math.max(0, Math.min(count - 1, place))] += 1
  }
  return bins
}

/** The customers of each lane, played out beside the page; null until they are there. */
export function useCustomers(lanes: readonly Run[]): readonly CustomerColumns[] | null {
  const beside = useBeside(lanes, 'customers')
  return beside?.lanes === lanes ? beside.found : null
}
