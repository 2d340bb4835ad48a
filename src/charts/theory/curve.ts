// Geometry of a theory figure: a quantity across, another one up, both from 0.
import { linear } from '../linear'
import { throughPath } from '../path'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Mean of many runs at one x, and the interval that nine in ten of them fall into. */
export interface RunPoint {
  readonly x: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface Series {
  readonly name: string
  readonly theory: readonly Point[] // ascending x
  readonly runs: readonly RunPoint[]
}

export interface CurveSize {
  readonly width: number
  readonly height: number
}

const margin = { left: 52, right: 122, top: 22, bottom: 44 } as const

export interface Curve extends CurveSize {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(value: number): number
  y(value: number): number
  value(x: number): number
}

/** Scales of a figure of this size whose axes end at these values. */
export function curveOf(size: CurveSize, xEnd: number, yEnd: number): Curve {
  const [left, right] = [margin.left, size.width - margin.right]
  const [top, bottom] = [margin.top, size.height - margin.bottom]
  const x = linear([0, xEnd], [left, right])
  const y = linear([0, yEnd], [bottom, top])
  const value = (at: number): number => Math.min(xEnd, Math.max(0, x.invert(at)))
  return { ...size, left, right, top, bottom, x: (at) => x(at), y: (at) => y(at), value }
}

/** Where the theory stands at `x`, between its two nearest points; null outside them. */
export function theoryAt(theory: readonly Point[], x: number): number | null {
  const next = theory.findIndex((point) => point.x >= x)
  if (next < 0) return null
  const [a, b] = [theory[Math.max(0, next - 1)], theory[next]]
  if (b.x === x || a === b) return b.x === x ? b.y : null
  return a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y)
}

/** The line as far as it stays in the figure; it leaves through the upper edge, not before it. */
export function theoryPath(theory: readonly Point[], curve: Curve, yEnd: number): string {
  const out = theory.findIndex((point) => point.y > yEnd)
  const inside = out < 0 ? [...theory] : theory.slice(0, out)
  if (out > 0) {
    const [a, b] = [theory[out - 1], theory[out]]
    inside.push({ x: a.x + ((yEnd - a.y) / (b.y - a.y)) * (b.x - a.x), y: yEnd })
  }
  return throughPath(inside.map(({ x, y }) => ({ x: curve.x(x), y: curve.y(y) })))
}

/** Where a line's name stands: beside its end, one name under the other. */
export function nameRows(series: readonly Pick<Series, 'theory'>[], curve: Curve): number[] {
  let last = Number.NEGATIVE_INFINITY
  return series.map(({ theory }) => {
    const end = theory.at(-1)
    const wanted = end === undefined ? curve.top : curve.y(end.y)
    const at = Math.max(wanted, curve.top + 16, last + 36)
    last = at
    return at
  })
}
