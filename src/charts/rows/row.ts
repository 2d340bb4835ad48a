// The protocol of a chart row: one quantity of one lane, drawn on the time axis of the score.
import type { ReactNode } from 'react'
import type { CellsView } from '../../sim'
import type { TimeAxis } from '../axis'
import type { Buckets } from '../series'
import type { TableData } from '../table'

/** Amber warns; red is lost requests, a passed limit or a full server. */
export type Tone = 'plain' | 'warn' | 'bad'

/** A server as a chart speaks of it, by its place in `CellsView.servers`. */
export interface ServerLabel {
  readonly name: string
  readonly slots: number
}

/** What a row is drawn from. Its limits are in the row's own unit. */
export interface RowScene {
  readonly cells: CellsView
  readonly buckets: Buckets
  readonly duration: number // microseconds
  readonly servers: readonly ServerLabel[]
  readonly limit: number | null
  /** The lane to compare with, in a row of two lanes. */
  readonly other?: CellsView
  /** Where nine in ten seeds lie: of the difference, or of the 95th percentile of latency. */
  readonly band?: SeedBand
  /** What theory says, in the row's unit: dotted lines. */
  readonly theory?: TheoryLines
  readonly note?: string
}

/** Values that a closed form gives, over the time for which it holds. */
export interface TheoryLines {
  readonly values: readonly number[]
  readonly from: number // microseconds
  readonly to: number
}

/** What nine in ten seeds lie between; one value a cell, microseconds, NaN where few have any. */
export interface SeedBand {
  readonly width: number // of a cell, microseconds
  readonly low: Float64Array
  readonly high: Float64Array
}

export interface ReadingItem {
  readonly label: string
  readonly value: string
  readonly tone: Tone
}

/** The values of a row at the playhead. `main` says which one a narrow or folded row keeps. */
export interface Reading {
  readonly items: readonly ReadingItem[]
  readonly main: number
  readonly unit: string
  readonly aside: ReadingItem | null
  readonly note: string
  /** Notes come and go: the values leave room for one. */
  readonly isNotedAtTimes?: boolean
  /** A bar with its limits, beside the history of the same value. */
  readonly gauge?: ReactNode
}

/** A mark on the scale at the right edge: a line at `y`, its word there or at `wordY`. */
export interface RowTick {
  readonly y: number
  readonly label: string
  readonly wordY?: number
  readonly line: 'grid' | 'limit'
}

/** The place of one row: its plot runs from `bottom` (0) to `top` of its scale. */
export interface RowPlace {
  readonly scene: RowScene
  readonly axis: TimeAxis
  readonly height: number
  readonly folded: boolean
  readonly top: number // value at the upper end of the scale
  x(at: number): number
  y(value: number): number
}

export interface Row {
  readonly id: string
  /** Rows of one quantity share their scale, in all lanes of a score. */
  readonly quantity:
    | 'latency'
    | 'requests'
    | 'rate'
    | 'lost'
    | 'share'
    | 'difference'
    | 'probes'
    | 'users'
    | 'instances'
    | `scaling-${string}`
  title(): string
  /** Height in pixels when open in a course panel. */
  readonly height: number
  /** The largest value that must fit; the scale begins at 0. */
  reach(scene: RowScene): number
  /** Values at the end of cell `index` (-1: before the first), in the unit that suits a scale up
   * to `top`. */
  read(scene: RowScene, index: number, top: number): Reading
  ticks(place: RowPlace): readonly RowTick[]
  draw(place: RowPlace): ReactNode
  /** Names of the lines, to stand at their ends. */
  ends?(scene: RowScene, index: number): readonly { label: string; value: number }[]
  table(scene: RowScene): TableData
  /** One sentence that says what the row shows up to cell `index`. */
  says(scene: RowScene, index: number): string
}

/** Every row that stands by its name, in the order in which a score without a wish shows them. */
export const rowIds = [
  'latency',
  'waiting',
  'in-flight',
  'throughput',
  'share',
  'utilization',
  'lost',
] as const

export type RowId = (typeof rowIds)[number]
