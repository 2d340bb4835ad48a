// How the servers of a pool come and go by themselves, once a document has been read: what an
// instance is like, how its load is measured, and the rules that decide.
import type { Duration, SimTime } from '../time'
import type { CurvePoint } from './scenario'

/** Products whose manner of scaling can be asked for. */
export const scalingDialects = ['kubernetes', 'aws', 'keda'] as const

/** A product whose manner of scaling can be asked for. */
export type ScalingDialect = (typeof scalingDialects)[number]

/** What a scaler can look at, each for one instance on average. */
export const scalingMetrics = [
  'cpu', // busy slot time over slots, 0 to 1
  'memory', // share of the limit in use
  'requests', // sent to the pool, a second
  'connections', // open ones; requests under way where nothing is known of connections
  'in-progress', // requests served and waiting
  'queue', // requests that wait
  'p99', // of the answers since the last reading, milliseconds; not for one instance
  'custom', // a sum of the others, each times its factor
] as const

/** Something that a scaler can look at. */
export type ScalingMetric = (typeof scalingMetrics)[number]

/** A part of the provider that has only so many instances. */
export interface ZoneSpec {
  readonly name: string
  readonly available: number
}

/** Instances that have booted in advance and wait: who is asked for is one of them. */
export interface WarmPool {
  readonly size: number
  readonly boot: Duration // from the order until such a one can take requests
  readonly price: number // of an hour of waiting
}

/** What a further instance is like; it has the slots and the speed of the pool's first server. */
export interface InstanceSpec {
  readonly boot: Duration // from the order until it can take requests
  readonly warm: Duration // its weight then grows for so long
  readonly drain: Duration // it may finish what it has for so long; 0: it is cut off
  readonly price: number // of an hour
  readonly minimum: Duration // billed at least
  readonly available: number // more than these the provider does not have
  readonly zones: readonly ZoneSpec[] // parts of it, filled alike; none: it has no parts
  readonly warmPool: WarmPool | null
  /** Who is not ready so long after its order, or down later, is replaced; null: nobody looks. */
  readonly grace: Duration | null
  readonly failing: number // share that never becomes ready
  readonly giveUp: Duration // such a one is ended after so long
  readonly settle: Duration // once ready, what is measured there does not count for so long
  readonly cpuShare: number // of slot time, the rest is waiting for others
}

/** Factors by metric. */
export type Factors = Readonly<Partial<Record<Exclude<ScalingMetric, 'custom'>, number>>>

/** How numbers reach the scaler. */
export interface MeterSpec {
  readonly every: Duration // between two readings
  readonly window: Duration // a reading is the mean over so long
  readonly delay: Duration // from the reading until the scaler sees it
  readonly missing: number // share of the readings that never arrive
  readonly custom: Factors // what the metric `custom` is the sum of; {}: it never arrives
}

/** One step of a rule: from this far beyond the threshold on, change by so much. */
export interface ScalingStep {
  readonly from: number // 0 or more
  readonly by: number // instances or percent
}

/** One rule; each proposes a number of instances, and the largest wins. */
export type ScalingRule =
  | {
      readonly kind: 'threshold'
      readonly metric: ScalingMetric
      readonly up: number // above it, more
      readonly down: number | null // below it, fewer; null: never
      readonly by: number
      readonly byDown: number
      readonly periods: number // so many decisions in a row
    }
  | {
      readonly kind: 'steps'
      readonly metric: ScalingMetric
      readonly threshold: number
      readonly out: readonly ScalingStep[] // above the threshold
      readonly in: readonly ScalingStep[] // below it
      readonly unit: 'servers' | 'percent'
      readonly least: number // a change in percent is at least so many
    }
  | {
      readonly kind: 'target'
      readonly metric: ScalingMetric
      readonly target: number
      readonly tolerance: number // no change within this share of it
    }
  | {
      readonly kind: 'schedule'
      readonly timetable: readonly { readonly at: SimTime; readonly servers: number }[]
      readonly repeat: Duration | null // over and over; null: once
    }
  | {
      readonly kind: 'levels'
      readonly metric: ScalingMetric
      readonly warm: number | null // from here on the warm pool is kept full; null: always
      readonly up: number // above it, more
      readonly emergency: number // above it, more at once, whatever rests
      readonly by: number
      readonly byEmergency: number
      readonly down: number | null // below it, fewer; null: never
      readonly byDown: number
      readonly periods: number // so many decisions in a row, but for an emergency
    }
  | {
      readonly kind: 'forecast' // from the requests a second at the same time of the last period
      readonly metric: 'requests'
      readonly target: number // a second, that each instance should have
      readonly period: Duration
      readonly ahead: Duration // it looks so far ahead
      readonly past: readonly CurvePoint[] // the period before the run; none: nothing is known
    }

/** So much may change within a time. */
export interface RatePolicy {
  readonly unit: 'servers' | 'percent'
  readonly by: number
  readonly every: Duration
}

/** What slows changes in one direction. */
export interface Brake {
  readonly cooldown: Duration // after the last change in either direction
  readonly window: Duration // the most careful proposal within it counts
  readonly policies: readonly RatePolicy[] // none: any change
  readonly select: 'max' | 'min' | 'disabled' // which of them counts
}

/** How one pool grows and shrinks. */
export interface ScalingSpec {
  readonly dialect?: ScalingDialect
  readonly pool: number // index
  readonly min: number
  readonly max: number
  readonly room: number // places: what an intervention may set `max` to at most
  readonly growth: number | null // never more than so many times those that take requests
  readonly every: Duration // between two decisions
  readonly instance: InstanceSpec
  readonly meter: MeterSpec
  readonly rules: readonly ScalingRule[]
  readonly out: Brake
  readonly in: Brake
  readonly idle: number | null // KEDA: so many while there is nothing to do
  readonly fallback: number | null // KEDA: so many where nothing is measured
  readonly protect: readonly string[] // names of servers that stay
}

type Nested = 'instance' | 'meter' | 'out' | 'in'

/** Settings that change while a run goes on; what is not named stays. */
export type ScalingChange = {
  readonly [Key in Exclude<keyof ScalingSpec, Nested | 'dialect' | 'pool' | 'room'>]?:
    | ScalingSpec[Key]
    | undefined
} & { readonly [Key in Nested]?: Partial<ScalingSpec[Key]> | undefined }

/** The settings once some have changed. */
export const changedScaling = (spec: ScalingSpec, change: ScalingChange): ScalingSpec => ({
  ...spec,
  ...change,
  instance: { ...spec.instance, ...change.instance },
  meter: { ...spec.meter, ...change.meter },
  out: { ...spec.out, ...change.out },
  in: { ...spec.in, ...change.in },
})
