// Arrivals whose rate is drawn by hand: straight lines between points, once or over and over. A
// flash sale, a week, a spike or slow growth are such curves.
import { SECOND } from '../time'
import type { Arrivals } from './scenario'

type Curve = Pick<Extract<Arrivals, { kind: 'curve' }>, 'points' | 'repeat'>

/** A straight piece of the curve; rates in requests a second, times in microseconds. */
interface Line {
  readonly from: number
  readonly to: number // Infinity: for ever
  readonly start: number
  readonly end: number
}

// Within one turn of the curve; `end` is where the turn ends.
const within = ({ points }: Curve, at: number, end: number): Line => {
  const next = points.findIndex((point) => point.at > at)
  const last = points[points.length - 1].rate
  if (next < 0) return { from: points[points.length - 1].at, to: end, start: last, end: last }
  const { at: to, rate } = points[next]
  if (next === 0) return { from: 0, to, start: rate, end: rate }
  const before = points[next - 1]
  return { from: before.at, to, start: before.rate, end: rate }
}

/** The piece of a curve that holds from instant `at` on. */
export const lineAt = (curve: Curve, at: number): Line => {
  const { repeat } = curve
  if (repeat === null) return within(curve, at, Number.POSITIVE_INFINITY)
  const begun = Math.floor(at / repeat) * repeat
  const line = within(curve, at - begun, repeat)
  if (line.to <= repeat) return { ...line, from: begun + line.from, to: begun + line.to }
  // A turn that ends before its last point is cut off there.
  const share = (repeat - line.from) / (line.to - line.from)
  const end = line.start + (line.end - line.start) * share
  return { from: begun + line.from, to: begun + repeat, start: line.start, end }
}

const onceOver = (curve: Curve, span: number): number => {
  let sum = 0
  for (let at = 0; at < span; ) {
    const { from, to, start, end } = lineAt(curve, at)
    const until = Math.min(span, to)
    const last =
      to === Number.POSITIVE_INFINITY ? end : start + ((end - start) * (until - from)) / (to - from)
    sum += ((start + last) / 2) * (until - at)
    at = until
  }
  return sum / SECOND
}

/** Expected requests of a curve over so many microseconds from the start. */
export const expectedOf = (curve: Curve, span: number): number => {
  const { repeat } = curve
  if (repeat === null) return onceOver(curve, span)
  const turns = Math.floor(span / repeat)
  return turns * onceOver(curve, repeat) + onceOver(curve, span - turns * repeat)
}

/** The highest rate of a curve. */
export const crestOf = ({ points }: Curve): number => Math.max(...points.map(({ rate }) => rate))
