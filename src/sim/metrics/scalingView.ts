// What charts read of scaling: every reading with its numbers, how many instances were where, what
// was decided and why, and the plan that was in force.
import type { Decision, PlanMark } from '../scaling/state'
import type { ScalingMetric } from '../scenario/scalingSpec'

/** Readings in order, as columns; NaN where nothing was known. */
export interface ReadingColumns {
  readonly count: number
  readonly at: Float64Array // SimTime
  readonly arrives: Float64Array // SimTime from which the scaler sees it
  readonly missing: Uint8Array // 1: it never arrives
  readonly asked: Float64Array // requests a second, of the whole pool
  /** For one instance on average. */
  readonly means: Readonly<Record<ScalingMetric, Float64Array>>
}

/** How many instances were where, from each instant on, as columns. */
export interface FleetColumns {
  readonly count: number
  readonly at: Float64Array // SimTime
  readonly serving: Uint16Array // take requests
  readonly coming: Uint16Array // ordered or booting
  readonly paid: Uint16Array
}

/** Scaling over the run, up to the farthest instant simulated. */
export interface ScalingView {
  readonly readings: ReadingColumns
  readonly fleet: FleetColumns
  readonly decisions: readonly Decision[] // the latest 1,000
  /** What was in force, from the instant of each on. */
  readonly plans: readonly PlanMark[]
  /** Requests a second that one instance serves when all its slots are at work. */
  readonly each: number
}
