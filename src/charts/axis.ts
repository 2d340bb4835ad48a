import { linear } from './linear'

/** The measures of a plot, in pixels. `gap` is the least distance between two ticks. */
export interface Frame {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly gap: number
}

export type TimeUnit = 'milliseconds' | 'seconds' | 'minutes' | 'hours'

export interface AxisTick {
  readonly at: number // microseconds
  readonly x: number
  readonly value: number // in the axis's unit
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Simulated time across a plot. */
export interface TimeAxis {
  readonly from: number
  readonly to: number
  readonly unit: TimeUnit
  readonly ticks: readonly AxisTick[]
  x(at: number): number
  /** The instant under a pixel, in whole microseconds, within the run. */
  at(x: number): number
}

const units: Readonly<Record<TimeUnit, number>> = {
  milliseconds: 1_000,
  seconds: 1_000_000,
  minutes: 60_000_000,
  hours: 3_600_000_000,
}

// Multiples of a unit that read as whole numbers of it.
const steps: Readonly<Record<TimeUnit, readonly number[]>> = {
  milliseconds: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  seconds: [0.5, 1, 2, 5, 10, 20, 30, 60],
  minutes: [1, 2, 5, 10, 15, 20, 30, 60],
  hours: [1, 2, 3, 4, 6, 12, 24, 48, 120, 240],
}

const unitOf = (duration: number): TimeUnit => {
  if (duration < 2 * units.seconds) return 'milliseconds'
  if (duration < 3 * units.minutes) return 'seconds'
  return duration < 3 * units.hours ? 'minutes' : 'hours'
}

/** Ticks near an edge are written inward, so that no label leaves the plot. */
const anchorOf = (x: number, from: number, to: number): AxisTick['anchor'] => {
  if (x - from < 8) return 'start'
  return to - x < 8 ? 'end' : 'middle'
}

export function timeAxis(duration: number, frame: Frame): TimeAxis {
  const from = frame.left
  const to = Math.max(from + 1, frame.width - frame.right)
  const scale = linear([0, duration], [from, to])
  const unit = unitOf(duration)
  const size = units[unit]
  const most = Math.max(2, (to - from) / frame.gap)
  const choices = steps[unit]
  const step = choices.find((n) => duration / (n * size) + 1 <= most) ?? choices.at(-1) ?? 1
  const count = Math.min(50, Math.floor(duration / (step * size)))
  const ticks = Array.from({ length: count + 1 }, (_, i): AxisTick => {
    const at = i * step * size
    return { at, x: scale(at), value: i * step, anchor: anchorOf(scale(at), from, to) }
  })
  return {
    from,
    to,
    unit,
    ticks,
    x: (at) => scale(at),
    at: (x) => Math.round(Math.min(duration, Math.max(0, scale.invert(x)))),
  }
}
