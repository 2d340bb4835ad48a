// When requests come, once a document has been read.
import type { Duration, SimTime } from '../time'
import type { TraceRequest, Work } from './scenario'

/** When requests of one traffic come. Rates are requests a second. */
export type Arrivals =
  | { readonly kind: 'constant'; readonly rate: number }
  | { readonly kind: 'poisson'; readonly rate: number }
  | {
      readonly kind: 'burst'
      readonly rate: number // during calm
      readonly burstRate: number // during a burst
      readonly calm: Duration // mean length of a calm
      readonly burst: Duration // mean length of a burst
    }
  | {
      readonly kind: 'ramp'
      readonly from: number
      readonly to: number
      readonly over: Duration
      readonly hold: Duration // stays at `from` for so long before it climbs
    }
  | {
      readonly kind: 'day'
      readonly mean: number
      readonly peak: number // multiple of the mean
      readonly trough: number // multiple of the mean
      readonly shape: DayShape
      readonly length: Duration // of one day; 24 h unless compressed
      readonly weekend: number // of the sixth and seventh day, a multiple of the others
      readonly noise: Noise | null
    }
  | {
      readonly kind: 'curve'
      readonly points: readonly CurvePoint[] // in order of time; straight lines between them
      readonly repeat: Duration | null // over and over; null: the last rate stays
      readonly noise: Noise | null
    }
  | { readonly kind: 'closed'; readonly clients: number; readonly think: Work }
  | {
      readonly kind: 'sessions'
      readonly start: number // users who are there at the start
      readonly rate: number // users who come, a second
      readonly requests: number // that each of them sends
      readonly think: Work // between an answer and the next request
    }
  | { readonly kind: 'trace'; readonly requests: readonly TraceRequest[] }

/** Chance on top of a curve: for so long each, the rate is a multiple whose mean is 1. */
export interface Noise {
  readonly size: number // standard deviation of the multiple, 0 to 1
  readonly every: Duration
}

/** The rate at one instant of a curve. */
export interface CurvePoint {
  readonly at: SimTime
  readonly rate: number
}

/** Named courses of a day, each a curve between trough and peak. */
export type DayShape = 'sine' | 'restaurant' | 'office'
