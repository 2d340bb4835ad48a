// Wall time to simulated time: speeds, their places on a log scale, and the speed really reached.
import type { SimTime } from '../sim'

/** Simulated seconds per wall second, as the keys step through them; Infinity: no brake at all. */
export const speeds = [
  0.01,
  0.02,
  0.05,
  0.1,
  0.25,
  0.5,
  1,
  2,
  5,
  10,
  20,
  60,
  120,
  300,
  600,
  1800,
  3600,
  Infinity,
] as const

const SLOWEST = speeds[0]
const FASTEST = speeds[speeds.length - 2]
const MAX_FROM = 0.97 // beyond this place of the slider there is no brake
const LAST = 0.94 // place of the fastest finite speed
const DECADES = Math.log10(FASTEST / SLOWEST)

/** Speed at a place of the slider, 0 to 1, with two significant digits. */
export function speedAt(place: number): number {
  if (place >= MAX_FROM) return Infinity
  const share = Math.min(1, Math.max(0, place / LAST))
  return Number((SLOWEST * 10 ** (share * DECADES)).toPrecision(2))
}

/** Place of a speed on the slider, 0 to 1. */
export function placeOf(speed: number): number {
  if (speed === Infinity) return 1
  return LAST * Math.min(1, Math.max(0, Math.log10(speed / SLOWEST) / DECADES))
}

/** The next speed of the ladder; the ends stay. */
export const faster = (speed: number): number => speeds.find((step) => step > speed) ?? Infinity
export const slower = (speed: number): number => speeds.findLast((step) => step < speed) ?? SLOWEST

/** A speed that may be set: the slowest of the ladder to Infinity; what is no number becomes 1. */
export const validSpeed = (speed: number): number =>
  Number.isNaN(speed) ? 1 : Math.max(SLOWEST, speed > FASTEST ? Infinity : speed)

const WALL_STEP_MAX = 250

/** Wall milliseconds since the last frame; a long one counts 250, so the picture never jumps. */
export const wallStep = (before: number, now: number): number =>
  Math.min(WALL_STEP_MAX, Math.max(0, now - before))

const MICROSECONDS_PER_MILLISECOND = 1000

/** Simulated microseconds, with their fraction, that a wall step covers. */
export const simulatedStep = (wall: number, speed: number): number =>
  speed === Infinity ? Infinity : wall * MICROSECONDS_PER_MILLISECOND * speed

const SPAN = 1000

/** Simulated time per wall time over the last wall second of play. */
export class Speedometer {
  #samples: { wall: number; at: number }[] = []

  note(wall: number, at: SimTime): void {
    this.#samples.push({ wall, at })
    while (this.#samples.length > 2 && this.#samples[1].wall <= wall - SPAN) this.#samples.shift()
  }

  /** After a pause or a jump the second begins anew. */
  reset(): void {
    this.#samples = []
  }

  get speed(): number {
    const first = this.#samples[0]
    const last = this.#samples.at(-1)
    if (!first || !last || last.wall <= first.wall) return 0
    return (last.at - first.at) / MICROSECONDS_PER_MILLISECOND / (last.wall - first.wall)
  }
}
