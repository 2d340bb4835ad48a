// The canvas of a stage: shows a painted raster, and only the rows of it that changed.
import type { Moment } from '../sim'
import { Flow, type FrameOptions } from './flow'
import type { Geometry } from './layout/geometry'
import type { Palette } from './palette'

const sameOptions = (a: FrameOptions, b: FrameOptions): boolean =>
  a.every === b.every &&
  a.chosen === b.chosen &&
  a.isStill === b.isStill &&
  a.full === b.full &&
  a.hop === b.hop &&
  a.forms === b.forms

export class Surface {
  readonly flow = new Flow()
  #context: CanvasRenderingContext2D | null = null
  #image: ImageData | null = null
  #shown: { moment: Moment; options: FrameOptions } | null = null

  attach(canvas: HTMLCanvasElement): void {
    this.#context = canvas.getContext('2d', { alpha: false })
    this.#image = null
    this.#shown = null
  }

  /** Takes a size, cast or theme on. */
  set(geometry: Geometry, palette: Palette, ratio: number): void {
    this.flow.set(geometry, palette, ratio)
    this.#shown = null
    const { width, height, pixels } = this.flow.raster
    const { canvas } = this.#context ?? {}
    if (!canvas || (this.#image?.width === width && this.#image.height === height)) return
    canvas.width = width
    canvas.height = height
    this.#image = new ImageData(new Uint8ClampedArray(pixels.buffer), width, height)
  }

  /** Draws a moment; nothing where nothing has changed. */
  show(moment: Moment, options: FrameOptions): void {
    const shown = this.#shown
    if (shown?.moment === moment && sameOptions(shown.options, options)) return
    this.#shown = { moment, options }
    this.flow.draw(moment, options)
    const [context, image] = [this.#context, this.#image]
    if (!context || !image) return
    this.flow.raster.present((row, rows) =>
      context.putImageData(image, 0, 0, 0, row, image.width, rows),
    )
  }
}
