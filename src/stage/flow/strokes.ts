// Lines and boxes of the ground: drawn once per size and theme, so that clarity comes before speed.
import type { Box } from '../layout/geometry'
import type { Track } from '../layout/track'
import type { Ink, Raster } from './raster'

/** A line of dashes: `on` drawn, `off` left out, in CSS pixels along the way. */
export interface Dash {
  readonly on: number
  readonly off: number
}

interface Segment {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

const covered = (value: number): number => Math.max(0, Math.min(1, value))

/** Distance from a point to a segment. */
function distance({ x0, y0, x1, y1 }: Segment, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const square = dx * dx + dy * dy
  const share = square > 0 ? covered(((x - x0) * dx + (y - y0) * dy) / square) : 0
  return Math.hypot(x - x0 - dx * share, y - y0 - dy * share)
}

function* segmentsOf(track: Track, dash: Dash | null): Generator<Segment> {
  const { xs, ys, walked } = track
  for (let i = 1; i < xs.length; i += 1) {
    const from = { x: xs[i - 1], y: ys[i - 1] }
    const to = { x: xs[i], y: ys[i] }
    const length = walked[i] - walked[i - 1]
    if (!dash || length === 0) {
      yield { x0: from.x, y0: from.y, x1: to.x, y1: to.y }
      continue
    }
    const at = (d: number) => {
      const share = (d - walked[i - 1]) / length
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    }
    const period = dash.on + dash.off
    let start = Math.floor(walked[i - 1] / period) * period
    for (; start < walked[i]; start += period) {
      const a = at(Math.max(walked[i - 1], start))
      const b = at(Math.min(walked[i], start + dash.on))
      if (start + dash.on > walked[i - 1]) yield { x0: a.x, y0: a.y, x1: b.x, y1: b.y }
    }
  }
}

/** Draws ways of one ink; where two run together they do not darken each other. */
export class Pen {
  readonly #raster: Raster
  readonly #ratio: number
  readonly #cover: Uint8Array

  constructor(raster: Raster, ratio: number) {
    this.#raster = raster
    this.#ratio = ratio
    this.#cover = new Uint8Array(raster.width * raster.height)
  }

  /** Adds a way to what the next `ink` lays down; `width` in CSS pixels. */
  trace(track: Track, width: number, dash: Dash | null = null): void {
    for (const segment of segmentsOf(track, dash)) this.#trace(segment, width)
  }

  #trace(segment: Segment, width: number): void {
    const ratio = this.#ratio
    const scaled = {
      x0: segment.x0 * ratio,
      y0: segment.y0 * ratio,
      x1: segment.x1 * ratio,
      y1: segment.y1 * ratio,
    }
    const half = (width * ratio) / 2
    const edge = half + 1
    const left = Math.max(0, Math.floor(Math.min(scaled.x0, scaled.x1) - edge))
    const right = Math.min(this.#raster.width, Math.ceil(Math.max(scaled.x0, scaled.x1) + edge))
    const top = Math.max(0, Math.floor(Math.min(scaled.y0, scaled.y1) - edge))
    const bottom = Math.min(this.#raster.height, Math.ceil(Math.max(scaled.y0, scaled.y1) + edge))
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const share = covered(half + 0.5 - distance(scaled, x + 0.5, y + 0.5))
        const at = y * this.#raster.width + x
        this.#cover[at] = Math.max(this.#cover[at], share * 255)
      }
  }

  /** Adds a box with round corners, filled. */
  box({ x, y, width, height }: Box, radius: number): void {
    const ratio = this.#ratio
    const [centerX, centerY] = [(x + width / 2) * ratio, (y + height / 2) * ratio]
    const [halfX, halfY] = [(width * ratio) / 2, (height * ratio) / 2]
    const round = Math.min(radius * ratio, halfX, halfY)
    const columns = [Math.floor(centerX - halfX), Math.ceil(centerX + halfX)]
    const rows = [Math.floor(centerY - halfY), Math.ceil(centerY + halfY)]
    for (let row = Math.max(0, rows[0]); row < Math.min(this.#raster.height, rows[1]); row += 1)
      for (
        let column = Math.max(0, columns[0]);
        column < Math.min(this.#raster.width, columns[1]);
        column += 1
      ) {
        const fromX = Math.max(0, Math.abs(column + 0.5 - centerX) - halfX + round)
        const fromY = Math.max(0, Math.abs(row + 0.5 - centerY) - halfY + round)
        const share = covered(round + 0.5 - Math.hypot(fromX, fromY))
        const at = row * this.#raster.width + column
        this.#cover[at] = Math.max(this.#cover[at], share * 255)
      }
  }

  /** Lays down what has been traced, and forgets it. */
  ink({ rgb, alpha }: Ink): void {
    for (let at = 0; at < this.#cover.length; at += 1) {
      if (this.#cover[at] === 0) continue
      this.#raster.mix(at, rgb, (this.#cover[at] / 255) * alpha)
      this.#cover[at] = 0
    }
  }
}
