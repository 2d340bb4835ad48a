// How many requests a second are asked for, as a function of time: pieces, each a straight line.
// Arrivals are a unit-rate process read through the area under this line, so a ramp, a day or a
// burst is the same process at another pace.
import { lineAt } from '../scenario/curve'
import type { Arrivals, DayShape } from '../scenario/scenario'
import { SECOND } from '../time'

/** A straight piece of the line; rates in requests a second, times in microseconds. */
export interface Piece {
  readonly from: number
  readonly to: number // Infinity: for ever
  readonly start: number // rate at `from`
  readonly end: number // rate at `to`
}

const flat = (from: number, rate: number): Piece => ({
  from,
  to: Number.POSITIVE_INFINITY,
  start: rate,
  end: rate,
})

// Height of the day between trough (0) and peak (1), at equal steps from midnight to midnight.
const dayShapes: Readonly<Record<DayShape, readonly number[]>> = {
  // A single smooth hump: a raised cosine with its trough at 4 h and its peak at 16 h, by the hour.
  sine: [
    0.25, 0.147, 0.067, 0.017, 0, 0.017, 0.067, 0.147, 0.25, 0.371, 0.5, 0.629, 0.75, 0.854, 0.933,
    0.983, 1, 0.983, 0.933, 0.854, 0.75, 0.629, 0.5, 0.371,
  ],
  // Lunch and dinner.
  restaurant: [
    0.05, 0.02, 0, 0, 0, 0.02, 0.08, 0.15, 0.2, 0.25, 0.4, 0.75, 1, 0.85, 0.45, 0.3, 0.35, 0.6,
    0.92, 0.95, 0.75, 0.45, 0.25, 0.12,
  ],
  // Morning and afternoon at work, a dip at lunch, an empty night.
  office: [
    0.02, 0.01, 0, 0, 0, 0.01, 0.05, 0.2, 0.6, 0.9, 1, 0.95, 0.7, 0.75, 0.95, 1, 0.9, 0.65, 0.35,
    0.2, 0.15, 0.1, 0.06, 0.04,
  ],
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

// Bends the shape, h + k h (1 - h) with |k| <= 1, until peak and trough are the asked multiples of
// the mean. Where no bend suffices, the mean is kept and the peak is what it comes to.
const bend = (shape: readonly number[], wanted: number): number => {
  const spread = mean(shape.map((h) => h * (1 - h)))
  return Math.max(-1, Math.min(1, (wanted - mean(shape)) / spread))
}

const dayRate = (arrivals: Extract<Arrivals, { kind: 'day' }>, hour: number): number => {
  const { peak, trough } = arrivals
  const shape = dayShapes[arrivals.shape]
  if (peak <= trough && arrivals.weekend === 1) return arrivals.mean
  const k = peak > trough ? bend(shape, (1 - trough) / (peak - trough)) : 0
  const multiple = (h: number) => trough + (peak - trough) * (h + k * h * (1 - h))
  const day = Math.floor(hour / shape.length) % 7
  const part = day < 5 ? 1 : arrivals.weekend
  return (part * arrivals.mean * multiple(shape[hour % shape.length])) / mean(shape.map(multiple))
}

const dayPiece = (arrivals: Extract<Arrivals, { kind: 'day' }>, at: number): Piece => {
  const steps = dayShapes[arrivals.shape].length
  const step = arrivals.length / steps
  const index = Math.floor(at / step + 1e-9)
  return {
    from: index * step,
    to: (index + 1) * step,
    start: dayRate(arrivals, index),
    end: dayRate(arrivals, index + 1),
  }
}

/** The piece of a fixed curve that holds from instant `at` on. */
export const pieceAt = (arrivals: Arrivals, at: number): Piece => {
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
      return flat(at, arrivals.rate)
    case 'ramp': {
      const { from, to, over, hold } = arrivals
      if (at < hold) return { from: 0, to: hold, start: from, end: from }
      if (at >= hold + over) return flat(at, to)
      return { from: hold, to: hold + over, start: from, end: to }
    }
    case 'day':
      return dayPiece(arrivals, at)
    case 'curve':
      return lineAt(arrivals, at)
    case 'burst':
    case 'sessions':
      return flat(at, arrivals.rate)
    case 'closed':
    case 'trace':
      return flat(at, 0)
  }
}

/** Rate at `at` on the piece, requests a second. */
export const rateOn = (piece: Piece, at: number): number => {
  if (piece.to === Number.POSITIVE_INFINITY || piece.start === piece.end) return piece.start
  return piece.start + ((piece.end - piece.start) * (at - piece.from)) / (piece.to - piece.from)
}

/** Expected requests between `at` and the end of the piece. */
export const areaLeft = (piece: Piece, at: number): number => {
  if (piece.to === Number.POSITIVE_INFINITY) {
    return piece.start > 0 ? Number.POSITIVE_INFINITY : 0
  }
  return ((rateOn(piece, at) + piece.end) * (piece.to - at)) / (2 * SECOND)
}

/**
 * Microseconds from `at` until `need` requests are expected; `need` must be at most `areaLeft`.
 * Solves need = r x + s x^2 / 2 in the form that loses no digits when s is near 0.
 */
export const timeFor = (piece: Piece, at: number, need: number): number => {
  const rate = rateOn(piece, at)
  if (piece.start === piece.end || piece.to === Number.POSITIVE_INFINITY) {
    return (need / rate) * SECOND
  }
  const slope = ((piece.end - piece.start) * SECOND) / (piece.to - piece.from)
  const root = Math.sqrt(Math.max(0, rate * rate + 2 * slope * need))
  return ((2 * need) / (rate + root)) * SECOND
}
