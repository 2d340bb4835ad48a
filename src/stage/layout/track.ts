// A way that dots travel: a polyline with the length walked so far at every corner.
import type { Point } from './geometry'

export interface Track {
  readonly xs: Float32Array
  readonly ys: Float32Array
  readonly walked: Float32Array
  readonly length: number
}

/** A place that is written over and over, so that a frame allocates nothing. */
export interface Spot {
  x: number
  y: number
}

const CURVE_STEPS = 24
// How far the handles of a bend reach, as a share of the way between its ends.
const HANDLE = 0.55

/** The polyline through `points`. */
export function trackThrough(points: readonly Point[]): Track {
  const xs = Float32Array.from(points, ({ x }) => x)
  const ys = Float32Array.from(points, ({ y }) => y)
  const walked = new Float32Array(points.length)
  for (let i = 1; i < points.length; i += 1)
    walked[i] = walked[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1])
  return { xs, ys, walked, length: walked[points.length - 1] ?? 0 }
}

const bezier = (t: number, [a, b, c, d]: readonly [number, number, number, number]): number => {
  const u = 1 - t
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
}

/** A bend that leaves and arrives along the direction of travel, as points. */
export function bend(from: Point, to: Point, isDown: boolean): Point[] {
  if (isDown ? from.x === to.x : from.y === to.y) return [from, to]
  const reach = HANDLE * (isDown ? to.y - from.y : to.x - from.x)
  const [first, second] = isDown
    ? [
        { x: from.x, y: from.y + reach },
        { x: to.x, y: to.y - reach },
      ]
    : [
        { x: from.x + reach, y: from.y },
        { x: to.x - reach, y: to.y },
      ]
  return Array.from({ length: CURVE_STEPS + 1 }, (_, i) => ({
    x: bezier(i / CURVE_STEPS, [from.x, first.x, second.x, to.x]),
    y: bezier(i / CURVE_STEPS, [from.y, first.y, second.y, to.y]),
  }))
}

/** Writes the place at `distance` from the start of `track`; clamped to its ends. */
export function spotAt(track: Track, distance: number, spot: Spot): void {
  const { xs, ys, walked } = track
  const last = walked.length - 1
  let i = 1
  while (i < last && walked[i] < distance) i += 1
  const stretch = walked[i] - walked[i - 1]
  const share = stretch > 0 ? (distance - walked[i - 1]) / stretch : 1
  const inside = Math.max(0, Math.min(1, share))
  spot.x = xs[i - 1] + (xs[i] - xs[i - 1]) * inside
  spot.y = ys[i - 1] + (ys[i] - ys[i - 1]) * inside
}
