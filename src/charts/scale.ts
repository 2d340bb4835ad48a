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

/** At most three values worth a line, no two words nearer to each other than they are high. */
export function tickValues(top: number, height: number, limit: number | null): number[] {
  const y = scaleY(top, height)
  const isApart = (one: number, other: number): boolean => Math.abs(y(one) - y(other)) >= wordHeight
  for (let count = 3; count > 0; count -= 1) {
    const values = ticks(0, top, count).filter((value) => value > 0)
    const clear = values.filter((value) => limit === null || isApart(value, limit))
    const isLegible = values.length < 2 || isApart(values[0], values[1])
    if (isLegible && clear.length > 0 && clear.length < 4) return clear
  }
  return limit === null ? [top] : []
}
