import type { Buckets } from '../series'

export interface BarPlot {
  x(at: number): number
  top(value: number): number
  readonly foot: number
}

/** Upright bars, one for each point that is above 0, as one path. They never touch. */
export function barsPath(values: Float64Array, buckets: Buckets, plot: BarPlot): string {
  const wide = plot.x(buckets.width) - plot.x(0)
  const width = Math.max(1, wide > 3 ? wide - 1 : wide)
  let path = ''
  values.forEach((value, i) => {
    if (!(value > 0)) return
    const left = plot.x(i * buckets.width).toFixed(1)
    path += `M${left} ${plot.foot}V${plot.top(value).toFixed(1)}h${width.toFixed(1)}V${plot.foot}z`
  })
  return path
}
