// Lays stamps at one place after the other.
import type { Ink, Raster } from './raster'
import { type Pixel, pixelAt } from './spots'
import { type StampSet, TURN } from './stamps'

/** Stamps at one place after the other. */
export class Brush {
  readonly #raster: Raster
  readonly #ratio: number
  #pixel: Pixel = pixelAt(0, 0, 1)

  constructor(raster: Raster, ratio: number) {
    this.#raster = raster
    this.#ratio = ratio
  }

  moveTo(x: number, y: number): void {
    this.#pixel = pixelAt(x, y, this.#ratio)
  }

  lay(set: StampSet, ink: Ink, turn = TURN): void {
    const { partX, partY } = this.#pixel
    this.#raster.stamp(set.at(partX, partY, turn), this.#pixel, ink)
  }
}
