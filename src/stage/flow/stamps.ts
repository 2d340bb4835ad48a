// The shapes that are stamped, made once for every size and fraction of a pixel and then kept.
import { type Form, outside } from './forms'
import type { Stamp } from './raster'

/** Parts of a pixel that are told apart in each direction. */
export const PARTS = 4
/** How far the corners of a form reach, in radii. */
const CORNERS = 1.25
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
  readonly kind:
    | 'disc'
    | 'ring'
    | 'cross'
    | 'rest'
    | 'target' // a ring around a point: waits for another's answer
    | 'bars' // the same again: an answer that was kept
    | 'back' // go elsewhere
    | 'dashes' // nothing is here
    | 'barred' // no entry
  readonly radius: number
  readonly stroke: number // of what is drawn in lines; 0 for the others
  readonly form?: Form // of disc, ring and rest; else a circle
}

/** Distance of a point from the line between two points. */
function fromLine(x: number, y: number, [x0, y0, x1, y1]: readonly number[]): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const share = covered(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy))
  return Math.hypot(x - x0 - dx * share, y - y0 - dy * share)
}

/** How much of each pixel lines between points cover. */
const drawn =
  (half: number, ...lines: readonly (readonly number[])[]): Cover =>
  (x, y) =>
    covered(half + 0.5 - Math.min(...lines.map((line) => fromLine(x, y, line))))

const GAP = 0.38 // sine of half the angle between two of four dashes, twice

function lineCover({ kind, radius: r, stroke }: Shape): Cover {
  const half = stroke / 2
  const ring: Cover = (x, y) => covered(half + 0.5 - Math.abs(Math.hypot(x, y) - r))
  const [long, apart, deep] = [r * 0.9, r * 0.55, r * 0.5]
  switch (kind) {
    case 'bars':
      return drawn(half, [-long, -apart, long, -apart], [-long, apart, long, apart])
    case 'back':
      return drawn(half, [deep, -long, -deep, 0], [-deep, 0, deep, long])
    case 'barred': {
      const bar = drawn(half, [-deep, 0, deep, 0])
      return (x, y) => Math.max(ring(x, y), bar(x, y))
    }
    case 'dashes':
      return (x, y) => {
        const far = Math.hypot(x, y) || 1
        const twice = Math.abs((2 * x * y) / (far * far))
        return ring(x, y) * covered((twice - GAP) * r + 0.5)
      }
    case 'target':
      return (x, y) => Math.max(ring(x, y), covered(r * 0.36 + 0.5 - Math.hypot(x, y)))
    default:
      return drawn(
        half,
        [-r, -r, r, r].map((v) => v * Math.SQRT1_2),
        [-r, r, r, -r].map((v) => v * Math.SQRT1_2),
      )
  }
}

function coverOf(shape: Shape, share: number): Cover {
  const { kind, radius, stroke, form = 'circle' } = shape
  const half = stroke / 2
  const beyond = outside[form]
  if (kind === 'disc') return (x, y) => covered(0.5 - beyond(x, y, radius))
  // What is left of a full disc: it empties clockwise from the top.
  if (kind === 'rest')
    return (x, y) => covered(0.5 - beyond(x, y, radius)) * withinTurn(-x, y, share)
  if (kind === 'ring')
    return (x, y) => covered(half + 0.5 - Math.abs(beyond(x, y, radius))) * withinTurn(x, y, share)
  return lineCover(shape)
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
    const reach = radius * CORNERS + stroke
    const pixels = stampOf(reach, (x, y) => cover(x - offX, y - offY))
    const stamp = { ...pixels, of: { shape: this.#shape, partX, partY, turn } }
    this.#made[key] = stamp
    return stamp
  }
}
