// What a canary release leaves behind over time: a value a cell for each line, as it stood at the
// end of the cell.
import { errorsOf } from './counts'
import { type CanaryState, CELLS, type LineName, lines, RECENT } from './state'

/** The lines of a release over time. */
export interface ReleaseSeries {
  readonly width: number // of a cell, microseconds
  readonly count: number // cells that are written
  readonly lines: Readonly<Record<LineName, Float64Array>> // as it stood at the end of each cell
}

// Under so many answers a quantile says nothing: a gap.
const FEW = 5

const quantile = (column: Float64Array, count: number, share: number): number => {
  const known = Math.min(count, RECENT)
  if (known < FEW) return Number.NaN
  const sorted = column.slice(0, known).sort()
  return sorted[Math.min(known - 1, Math.max(0, -Math.floor(-share * known) - 1))]
}

// In the order of `lines`.
const standing = (state: CanaryState): readonly number[] => {
  const { total, recent, recentCount, weight, harmed } = state
  const stable = errorsOf(total.stable)
  const canary = errorsOf(total.canary)
  return [
    weight,
    stable.answers,
    stable.errors,
    canary.answers,
    canary.errors,
    harmed,
    quantile(recent.stable, recentCount.stable, 0.99),
    quantile(recent.canary, recentCount.canary, 0.99),
    quantile(recent.stable, recentCount.stable, 0.5),
    quantile(recent.canary, recentCount.canary, 0.5),
  ]
}

/** Brings the lines up to instant `now`: what changes from here on is of its cell. */
export const bringUp = (state: CanaryState, now: number, width: number): void => {
  const cell = Math.min(CELLS, Math.floor(now / width))
  if (cell === state.cell) return
  const stands = standing(state)
  state.series.forEach((line, index) => {
    line.fill(stands[index], state.cell, cell)
  })
  state.cell = cell
}

/** The lines up to now. */
export const seriesOf = (state: CanaryState, now: number, width: number): ReleaseSeries => {
  bringUp(state, now, width)
  const line = (name: LineName) => state.series[lines.indexOf(name)].slice(0, state.cell)
  return {
    width,
    count: state.cell,
    lines: {
      weight: line('weight'),
      'stable-answers': line('stable-answers'),
      'stable-errors': line('stable-errors'),
      'canary-answers': line('canary-answers'),
      'canary-errors': line('canary-errors'),
      harmed: line('harmed'),
      'stable-p99': line('stable-p99'),
      'canary-p99': line('canary-p99'),
      'stable-p50': line('stable-p50'),
      'canary-p50': line('canary-p50'),
    },
  }
}
