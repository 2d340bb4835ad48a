// The shapes that are stamped, made once for every size and fraction of a pixel and then kept.
import type { Stamp } from './raster'

/** Parts of a pixel that are told apart in each direction. */
export const PARTS = 4
/** Steps of a full turn of a ring or of what is left of a disc. */
export const TURN = 64

/** How much of the pixel at (x, y) from the shape's center is covered, 0 to 1. */
type Cover = (x: number, y: number) => number

const covered = (value: number): number => Math.max(0, Math.min(1, value))

function stampOf(reach: number, cover: Cover): Stamp {
  const edge = Math.ceil(reach + 1)
  const [dx, dy, covers]: [number[], number[], number[]] = [[], [], []]
  for (let y = -edge; y <= edge; y += 1)
    for (let x = -edge; x <= edge; x += 1) {
      const share = Math.round(cover(x, y) * 255)
      if (share === 0) continue
      dx.push(x)
      dy.push(y)
      covers.push(share)
    }
  const cover8 = Uint8Array.from(covers)
  return { dx: Int16Array.from(dx), dy: Int16Array.from(dy), cover: cover8, reach: edge }
}

/** How much lies within the first `share` of a turn, clockwise from the top; soft at both ends. */
function withinTurn(x: number, y: number, share: number): number {
  if (share >= 1) return 1
  const angle = 2 * Math.PI * share
  // Signed distances to the two rays that bound the slice.
  const fromStart = x
  const fromEnd = Math.sin(angle) * -y - Math.cos(angle) * x
  const [start, end] = [covered(fromStart + 0.5), covered(fromEnd + 0.5)]
  return share <= 0.5 ? Math.min(start, end) : Math.max(start, end)
}

/** A shape's measures in device pixels. */
export interface Shape {
  readonly kind: 'disc' | 'ring' | 'cross' | 'rest'
  readonly radius: number
  readonly stroke: number // of ring and cross; 0 for the others
}

function coverOf({ kind, radius, stroke }: Shape, share: number): Cover {
  const half = stroke / 2
  if (kind === 'disc') return (x, y) => covered(radius + 0.5 - Math.hypot(x, y))
  // What is left of a full disc: it empties clockwise from the top.
  if (kind === 'rest')
    return (x, y) => covered(radius + 0.5 - Math.hypot(x, y)) * withinTurn(-x, y, share)
  if (kind === 'ring')
    return (x, y) =>
      covered(half + 0.5 - Math.abs(Math.hypot(x, y) - radius)) * withinTurn(x, y, share)
  return (x, y) => {
    // Both strokes lie on a diagonal and have round ends at `radius`.
    const [along, across] = [Math.abs(x + y), Math.abs(x - y)].map((v) => v * Math.SQRT1_2)
    const far = (v: number, w: number) => Math.hypot(Math.max(0, v - radius * Math.SQRT2), w)
    return covered(half + 0.5 - Math.min(far(along, across), far(across, along)))
  }
}

/** One shape at every fraction of a pixel, and at every share of a turn; made when first used. */
export class StampSet {
  readonly #shape: Shape
  readonly #made: Stamp[] = []

  constructor(shape: Shape) {
    this.#shape = shape
  }

  /** The stamp for a center that lies `partX`, `partY` of PARTS into its pixel. */
  at(partX: number, partY: number, turn = TURN): Stamp {
    const key = (turn * PARTS + partY) * PARTS + partX
    const made = this.#made[key]
    if (made) return made
    const { radius, stroke } = this.#shape
    const [offX, offY] = [(partX + 0.5) / PARTS - 0.5, (partY + 0.5) / PARTS - 0.5]
    const cover = coverOf(this.#shape, turn / TURN)
    const reach = this.#shape.kind === 'cross' ? radius + stroke : radius + stroke / 2
    const stamp = stampOf(reach, (x, y) => cover(x - offX, y - offY))
    this.#made[key] = stamp
    return stamp
  }
}
