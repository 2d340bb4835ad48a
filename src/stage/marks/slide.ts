import type { Point } from '../layout/geometry'

const LEAST = 0.5 // of a pixel: less is not seen

/** Where a mark that has moved begins its way, as a transform; null where it stands as it stood. */
export function slideOf(before: Point, after: Point): string | null {
  const [x, y] = [before.x - after.x, before.y - after.y]
  if (Math.abs(x) < LEAST && Math.abs(y) < LEAST) return null
  return `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
}
