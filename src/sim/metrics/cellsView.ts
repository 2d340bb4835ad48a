// What charts read: the run cut into cells of equal width, however long it is. At most 2,048 cells;
// when they are full, neighbors are merged and the width doubles.
import type { Cause } from '../engine/event'
import type { ReleaseSeries } from '../release/canary/series'
import type { HappeningColumns } from '../sessions/moment'
import type { Duration } from '../time'
import type { HealthView } from './healthView'
import type { ScalingView } from './scalingView'

/** One server's columns; every array is as long as `CellsView.count`. */
export interface ServerCells {
  readonly id: number
  readonly waiting: Float32Array // mean number waiting
  readonly busy: Float32Array // mean slots at work
  readonly assigned: Float32Array // attempts sent to it
  readonly lost: Float32Array // requests whose fate fell here and was failed or rejected
}

/** A run as columns over time. Cell i covers [i * width, (i + 1) * width). */
export interface CellsView {
  readonly width: Duration // 250 ms at first
  readonly count: number // cells so far; the last may be unfinished
  readonly windowCells: number // cells in the sliding window of the percentiles: 16
  readonly arrived: Float64Array
  readonly completed: Float64Array
  readonly failed: Float64Array
  readonly rejected: Float64Array
  readonly inFlight: Float32Array // mean over the cell
  readonly waiting: Float32Array // mean over the cell, all servers and gateways
  readonly p50: Float64Array // microseconds over the window that ends with the cell; NaN: none
  readonly p95: Float64Array // NaN under 5 answers
  readonly p99: Float64Array
  readonly mean: Float64Array
  readonly samples: Float64Array // answers in the window
  readonly causes: ReadonlyMap<Cause, Float64Array> // of failed and rejected, where there are any
  readonly servers: readonly ServerCells[] // by id
  readonly health?: HealthView // where somebody looks after the servers
  readonly followed?: HappeningColumns // where users come back
  readonly scaling?: ScalingView // where servers come and go by themselves
  readonly release?: ReleaseSeries // where a new version is tasted
  readonly version: number // changes whenever anything above does
}
