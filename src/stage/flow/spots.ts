// From CSS pixels to a pixel of the raster and the part of it in which the center lies.
import { PARTS } from './stamps'

export interface Pixel {
  x: number
  y: number
  partX: number
  partY: number
}

const pixel: Pixel = { x: 0, y: 0, partX: 0, partY: 0 }

/** The pixel at (x, y) in CSS pixels. The answer is one object that the next call overwrites. */
export function pixelAt(x: number, y: number, ratio: number): Pixel {
  const deviceX = x * ratio
  const deviceY = y * ratio
  pixel.x = Math.floor(deviceX)
  pixel.y = Math.floor(deviceY)
  pixel.partX = Math.floor((deviceX - pixel.x) * PARTS)
  pixel.partY = Math.floor((deviceY - pixel.y) * PARTS)
  return pixel
}
