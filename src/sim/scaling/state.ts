// Where the instances of a scaled pool are in their lives, what has been measured, and what was
// decided: plain data. Readings and decisions never change once made, so copies share them.
import type { Histogram } from '../metrics/histogram'
import type { ScalingMetric, ScalingSpec } from '../scenario/scalingSpec'
import type { SimTime } from '../time'

/** The life of an instance, by code. */
export const stages = ['gone', 'requested', 'booting', 'warming', 'ready', 'draining'] as const

/** Where an instance is in its life. */
export type Stage = (typeof stages)[number]

/** The codes of `stages`. */
export const GONE = 0
export const REQUESTED = 1 // the provider has none left: it waits, and nobody pays
export const BOOTING = 2
export const WARMING = 3 // takes requests, with a weight that grows
export const READY = 4
export const DRAINING = 5

/** Counters at the instant of a reading, by place in the fleet. */
export interface Counts {
  readonly at: number
  readonly busy: Float64Array // slot-microseconds of work so far
  readonly requests: number // sent to the pool so far
}

/** One instance in a reading. */
export interface InstanceReading {
  readonly server: number
  readonly bornAt: number
  readonly readyAt: number // -1: not yet
  readonly cpu: number | null // share of the time that it was busy; null: nothing is known
  readonly memory: number // share of the limit in use
  readonly inProgress: number // requests that it serves or lets wait
}

/** What was measured at one instant, over the window before it. */
export interface Reading {
  readonly at: number
  readonly arrives: number // instant from which the scaler sees it
  readonly missing: boolean // it never arrives
  readonly serving: number // instances that take requests
  readonly instances: readonly InstanceReading[] // all but those that drain or are gone
  /** For one instance on average; null: there is none, or nothing is known. */
  readonly means: Readonly<Record<ScalingMetric, number | null>>
  readonly totals: Readonly<Record<ScalingMetric, number>> // over all of them
}

/** What made a number smaller or larger than the rules proposed. */
export type LimitReason =
  | 'min'
  | 'max'
  | 'cooldown' // too soon after the last change
  | 'window' // a more careful proposal is not old enough
  | 'policy' // so much may change within a time
  | 'growth' // more than so many times those that take requests
  | 'disabled' // this direction is not allowed
  | 'settling' // instances that have just come are not counted yet
  | 'periods' // not often enough in a row
  | 'no-numbers' // what cannot be seen takes nothing away
  | 'protected' // nobody is left who may go

/** One limit at work. */
export interface Limit {
  readonly by: LimitReason
  readonly from: number
  readonly to: number
}

/** What one rule proposed, with the number that it saw. */
export interface Proposal {
  readonly rule: number // place in the list of rules
  readonly metric: ScalingMetric | null
  readonly value: number | null // as seen; null: there was none
  readonly wanted: number
  readonly held?: LimitReason
  readonly urgent?: true // no rest is kept
}

/** One decision with all that led to it. */
export interface Decision {
  readonly at: number
  readonly until: number // the last one in a row that came out the same
  readonly current: number // instances, those on their way included
  readonly serving: number
  readonly seenAt: number // instant of the reading that the scaler saw; -1: none
  readonly proposals: readonly Proposal[]
  readonly winner: number // place of the rule that won; -1: none
  readonly wanted: number
  readonly limits: readonly Limit[] // in the order in which they worked
  readonly desired: number
}

/** One change of the number of instances. */
export interface Change {
  readonly at: number
  readonly by: number // positive: added
}

/** What a scaler proposed at an instant, before its brakes. */
export interface Recommendation {
  readonly at: number
  readonly value: number
}

/** A list that grows at its end and whose links never change. */
export interface Chain<Item> {
  readonly item: Item
  readonly before: Chain<Item> | null
  readonly length: number
}

/** The settings in force from an instant on. */
export interface PlanMark {
  readonly from: SimTime
  readonly spec: ScalingSpec
}

/** What charts keep of a reading. */
export interface ReadingMark extends Pick<Reading, 'at' | 'arrives' | 'missing' | 'means'> {
  readonly asked: number // requests a second, of the whole pool
}

/** How many instances are where from an instant on. */
export interface FleetMark {
  readonly at: number
  readonly serving: number // take requests
  readonly coming: number // ordered or booting
  readonly paid: number
}

/** All that scaling remembers. Columns are by server id. */
export interface ScalingState {
  spec: ScalingSpec // the settings in force
  readonly stage: Uint8Array
  readonly generation: Int32Array // how many instances had the place
  readonly bornAt: Float64Array // since when it is paid for
  readonly readyAt: Float64Array // -1: not yet
  readonly stageAt: Float64Array
  readonly servedTime: Float64Array // for so long instances of this place took requests
  readonly nextAt: Float64Array // the next thing that happens to it; -1: nothing
  readonly failing: Uint8Array // 1: it boots and never becomes ready
  readonly zone: Int8Array // which part of the provider it is in; -1: there are none
  counts: readonly Counts[] // as far back as a window reaches, oldest first
  readings: readonly Reading[] // from the one that is seen to the latest
  changes: readonly Change[]
  recommendations: readonly Recommendation[]
  streaks: Int32Array // by rule: decisions in a row above (positive) or below
  decisions: readonly Decision[] // the latest
  decided: number // decisions that were written down so far
  latencies: Histogram | null // of answers since the last reading; null: nobody asks
  answered: number // since the last reading
  scrapes: number // readings so far
  scrapeAt: number // instant of the next one
  idleSince: number // KEDA: nothing to do since then; -1: there is
  unseen: number // KEDA: decisions in a row without a number
  paid: number // instances that are paid for now
  paidTime: number // integral of `paid`, microseconds
  paidAt: number // up to here
  closed: number // microseconds billed for instances that have gone
  pooled: readonly number[] // instants at which those of the warm pool have booted
  isWarming: boolean // the warm pool is wanted
  pooledTime: number // integral of the size of the warm pool, microseconds
  pooledAt: number // up to here
  replaced: number // instances that were not well, and followed by others
  history: Float64Array | null // requests a second, by part of a period; -1: not known
  lastChange: number // instant at which the last one was decided; -1: none
  peak: number
  added: number
  removed: number
  reversals: number // changes of direction
  trail: Chain<ReadingMark> | null // all readings, for charts
  fleet: Chain<FleetMark> | null // all changes of the fleet, for charts
  plans: Chain<PlanMark> | null // all changes of the settings, for charts
}

/** The latest decisions that are kept. */
export const DECISIONS_MAX = 1_000

/** A state that shares nothing that can change with `state`. */
export const copyScaling = (state: ScalingState): ScalingState => ({
  ...state,
  stage: state.stage.slice(),
  generation: state.generation.slice(),
  bornAt: state.bornAt.slice(),
  readyAt: state.readyAt.slice(),
  stageAt: state.stageAt.slice(),
  servedTime: state.servedTime.slice(),
  nextAt: state.nextAt.slice(),
  failing: state.failing.slice(),
  zone: state.zone.slice(),
  history: state.history?.slice() ?? null,
  streaks: state.streaks.slice(),
  latencies: state.latencies?.slice() ?? null,
})
