// The stage's own pixels. Requests are stamped into a buffer in exact order of overlap and the
// buffer is handed to the canvas once: with hundreds of dots and rings this costs a third of canvas
// arcs, and gives the same picture in every browser and in a test without one.

import type { Shape } from './stamps'

/** A shape as the pixels it covers: offsets from its center pixel, and how much of each. */
export interface Stamp {
  readonly dx: Int16Array
  readonly dy: Int16Array
  readonly cover: Uint8Array // 1 to 255
  readonly reach: number // no offset is larger
  /** What it shows, for drawings that are not made of pixels. */
  readonly of?: Stamped
}

/** A shape, the part of a pixel in which its center lies, and the steps of its turn. */
export interface Stamped {
  readonly shape: Shape
  readonly partX: number
  readonly partY: number
  readonly turn: number
}

/** Red in the low byte, as image data has it; opacity beside it. */
export interface Ink {
  readonly rgb: number
  readonly alpha: number // 0 to 1
}

/** Rows that are restored and shown together, in device pixels. */
const BAND = 16
const OPAQUE = 0xff000000

export class Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array<ArrayBuffer>
  /** What is seen where nothing moves. */
  readonly ground: Uint32Array<ArrayBuffer>
  readonly #stained: Uint8Array // bands with something on them now
  readonly #shown: Uint8Array // bands that differ from what was presented last
  #isWhole = true

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.pixels = new Uint32Array(width * height)
    this.ground = new Uint32Array(width * height)
    this.#stained = new Uint8Array(Math.ceil(height / BAND))
    this.#shown = new Uint8Array(Math.ceil(height / BAND))
  }

  /** Begins a ground of one color; whatever is stamped until `settle` becomes part of it. */
  prime(rgb: number): void {
    this.pixels.fill(OPAQUE | rgb)
    this.#isWhole = true
  }

  /** What stands now is the ground from here on. */
  settle(): void {
    this.ground.set(this.pixels)
    this.#stained.fill(0)
    this.#isWhole = true
  }

  /** Takes away everything that moves. */
  clear(): void {
    const row = this.width * BAND
    for (let band = 0; band < this.#stained.length; band += 1) {
      if (this.#stained[band] === 0) continue
      const from = band * row
      this.pixels.set(this.ground.subarray(from, from + row), from)
      this.#stained[band] = 0
      this.#shown[band] = 1
    }
  }

  /** Lays `ink` where `stamp` covers, its center in the pixel at column `x`, row `y`. */
  stamp(stamp: Stamp, spot: { x: number; y: number }, ink: Ink): void {
    const { width, height, pixels } = this
    const { dx, dy, cover, reach } = stamp
    const { x, y } = spot
    if (x + reach < 0 || x - reach >= width || y + reach < 0 || y - reach >= height) return
    const isInside = x >= reach && x + reach < width && y >= reach && y + reach < height
    const redBlue = ink.rgb & 0xff00ff
    const green = ink.rgb & 0xff00
    const weight = Math.round(ink.alpha * 256)
    for (let i = 0; i < cover.length; i += 1) {
      const column = x + dx[i]
      const row = y + dy[i]
      if (!isInside && (column < 0 || column >= width || row < 0 || row >= height)) continue
      const at = row * width + column
      const share = ((cover[i] + (cover[i] >> 7)) * weight) >> 8
      const rest = 256 - share
      const below = pixels[at]
      pixels[at] =
        OPAQUE |
        ((((below & 0xff00ff) * rest + redBlue * share) >>> 8) & 0xff00ff) |
        ((((below & 0xff00) * rest + green * share) >>> 8) & 0xff00)
    }
    this.#stain(Math.max(0, y - reach), Math.min(height - 1, y + reach))
  }

  /** Fills whole and part pixels of an upright box given in device pixels. */
  fill(box: { x: number; y: number; width: number; height: number }, ink: Ink): void {
    const left = Math.max(0, box.x)
    const right = Math.min(this.width, box.x + box.width)
    const top = Math.max(0, box.y)
    const bottom = Math.min(this.height, box.y + box.height)
    for (let row = Math.floor(top); row < bottom; row += 1) {
      const tall = Math.min(bottom, row + 1) - Math.max(top, row)
      for (let column = Math.floor(left); column < right; column += 1) {
        const wide = Math.min(right, column + 1) - Math.max(left, column)
        this.mix(row * this.width + column, ink.rgb, tall * wide * ink.alpha)
      }
    }
    this.#stain(Math.floor(top), Math.ceil(bottom) - 1)
  }

  /** Mixes a color into one pixel. */
  mix(at: number, rgb: number, alpha: number): void {
    const share = Math.round(alpha * 256)
    const rest = 256 - share
    const below = this.pixels[at]
    this.pixels[at] =
      OPAQUE |
      ((((below & 0xff00ff) * rest + (rgb & 0xff00ff) * share) >>> 8) & 0xff00ff) |
      ((((below & 0xff00) * rest + (rgb & 0xff00) * share) >>> 8) & 0xff00)
  }

  #stain(from: number, to: number): void {
    for (let band = Math.floor(from / BAND); band * BAND <= to; band += 1) {
      this.#stained[band] = 1
      this.#shown[band] = 1
    }
  }

  /** Calls `show` with each stretch of rows that changed since the last call. */
  present(show: (row: number, rows: number) => void): void {
    if (this.#isWhole) show(0, this.height)
    else
      for (let band = 0; band < this.#shown.length; band += 1) {
        if (this.#shown[band] === 0) continue
        const first = band
        while (band < this.#shown.length && this.#shown[band] === 1) band += 1
        const row = first * BAND
        show(row, Math.min(this.height, band * BAND) - row)
      }
    this.#shown.fill(0)
    this.#isWhole = false
  }
}
