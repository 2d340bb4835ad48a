// How rows write their numbers: the unit stands once, at the end.
import { formatInstant, formatNumber, m } from '../../i18n'
import type { CellsView } from '../../sim'
import { type Buckets, sumOf, total } from '../series'
import type { ReadingItem, Tone } from './row'

/** A number with this many decimals in the reader's language; a dash where there is none. */
export const fixed = (value: number, digits: number): string =>
  Number.isNaN(value) ? m.chart_none() : formatNumber(value, digits)

export interface TimeScale {
  readonly size: number // microseconds
  readonly digits: number
  unit(): string
}

/** The unit in which a row writes its times: milliseconds where its scale ends below a second. */
export const timeScale = (top: number): TimeScale =>
  top < 1_000_000
    ? { size: 1_000, digits: 0, unit: m.unit_ms }
    : { size: 1_000_000, digits: 1, unit: m.unit_s }

/** An instant or a length of simulated time, with its unit. */
export const instant = (at: number): string => formatInstant(at)

/** The end of a cell, in seconds. */
export const endOfCell = (cells: CellsView, index: number): number =>
  ((index + 1) * cells.width) / 1e6

export const plain = (label: string, value: string, tone: Tone = 'plain'): ReadingItem => ({
  label,
  value,
  tone,
})

/** Requests that a rule of the firewall turned away, which nobody wanted served, of some cells. */
export const turnedAwayIn = ({ causes }: CellsView, from: number, to: number): number => {
  const blocked = causes.get('blocked')
  return blocked ? sumOf(blocked, from, to) : 0
}

/** Requests lost in some cells: failed or rejected, but not by a rule. */
export const lostIn = (cells: CellsView, from: number, to: number): number =>
  sumOf(cells.failed, from, to) + sumOf(cells.rejected, from, to) - turnedAwayIn(cells, from, to)

/** The same, point by point. */
export function lostOf({ failed, rejected, causes }: CellsView, buckets: Buckets): Float64Array {
  const blocked = causes.get('blocked')
  const [turned, away] = [total(rejected, buckets), blocked && total(blocked, buckets)]
  return total(failed, buckets).map((count, i) => count + turned[i] - (away?.[i] ?? 0))
}
