import { ticks } from 'd3-array'

/** The scale goes a little past its highest mark, so that the mark's word fits under the edge. */
const headroom = 1.15

/** Distance of the ends of the scale from the edges of a row. */
const margin = { top: 6, bottom: 6 } as const

/** Least distance between two words at the right edge. */
const wordHeight = 13

/** The smallest of 1, 2 or 5 times a power of ten that is not below `reach`. */
export function niceTop(reach: number): number {
  if (!(reach > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(reach))
  const found = [1, 2, 5, 10].find((n) => n * power >= reach * (1 - 1e-9))
  return (found ?? 10) * power
}

/** The upper end of a scale that holds `reach`. A limit is kept in sight, and holds it still. */
export const topFor = (reach: number, limit: number | null): number =>
  limit !== null && reach <= limit * (1 + 1e-9) ? limit : niceTop(reach)

/** From a value to pixels from the upper edge of a row of this height. */
export function scaleY(top: number, height: number): (value: number) => number {
  const foot = height - margin.bottom
  const span = foot - margin.top
  return (value) => foot - (Math.min(value, top * headroom) / (top * headroom)) * span
}

/** Two or three values worth a line, none of them nearer to the limit than a word is high. */
export function tickValues(top: number, height: number, limit: number | null): number[] {
  const y = scaleY(top, height)
  const most = Math.max(1, Math.min(3, Math.floor((y(0) - y(top)) / wordHeight)))
  const isClear = (value: number): boolean =>
    value > 0 && (limit === null || Math.abs(y(value) - y(limit)) >= wordHeight)
  for (let count = most; count > 0; count -= 1) {
    const values = ticks(0, top, count).filter(isClear)
    if (values.length > 0 && values.length + (limit === null ? 0 : 1) <= most) return values
  }
  return limit === null ? [top] : []
}
