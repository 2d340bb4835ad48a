// A code as a file: a drawing, or a picture for places that take none.
import type { Code } from './code'

/** Pixels of the picture, at least: sharp on a slide. */
const PICTURE = 1200

/** The drawing, which stands for itself. */
export const drawingOf = ({ size, path }: Code): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
  `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`

/** The picture; null where the browser makes none. */
export function pictureOf({ size, path }: Code): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  const scale = Math.ceil(PICTURE / size) // whole, so that no module is blurred
  canvas.width = scale * size
  canvas.height = scale * size
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.fillStyle = '#000'
  context.fill(new Path2D(path))
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
