// How the servers of a pool came and went, as the command prints it.
import type { ScalingFigures } from '../sim'

const MINUTE = 60_000_000

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** Figures of a run whose servers come and go by themselves. */
export interface ScalingRow {
  readonly instances: number // at the end, those on their way included
  readonly peak: number
  readonly added: number
  readonly removed: number
  readonly reversals: number // changes of direction
  readonly serverMinutes: number // instances that ran, boot and drain included
  readonly cost: number // of what is billed
  readonly warnings: readonly string[] // what will not go well
}

/** The figures with their units. */
export const scalingRow = (figures: ScalingFigures): ScalingRow => ({
  instances: figures.current,
  peak: figures.peak,
  added: figures.added,
  removed: figures.removed,
  reversals: figures.reversals,
  serverMinutes: rounded(figures.paidTime / MINUTE),
  cost: rounded(figures.cost),
  warnings: figures.warnings,
})
