// The flow as a drawing, for paper: what paints the stage's pixels paints shapes here, through the
// same hands. Loaded where something is printed, not before.
import type { Box } from '../layout/geometry'
import type { Track } from '../layout/track'
import { outside } from './forms'
import { type Ink, Raster, type Stamp } from './raster'
import type { Shape } from './stamps'
import { PARTS, TURN } from './stamps'
import type { Dash, Pen } from './strokes'

/** One shape of a drawing, in CSS pixels. */
export interface SketchShape {
  readonly d: string
  readonly color: string
  readonly alpha: number
  readonly width: number // of its line; 0: it is filled
  readonly dash?: string
}

/** Device pixels to a CSS pixel while a drawing is made: places are exact to a sixteenth. */
export const SKETCH_RATIO = 4

const POINTS = 48 // around a form that is no circle

const two = (part: number): string => (part & 255).toString(16).padStart(2, '0')

/** Red lies in the low byte. */
const colorOf = (rgb: number): string => `#${[rgb, rgb >> 8, rgb >> 16].map(two).join('')}`

const short = (value: number): string => String(Math.round(value * 100) / 100)

const pointsOf = (points: readonly (readonly number[])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')

/** How far a form of radius 1 reaches in a direction; forms lie round about their middle. */
function reachOf(form: NonNullable<Shape['form']>, x: number, y: number): number {
  let [low, high] = [0, 3]
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2
    if (outside[form](x * middle, y * middle, 1) < 0) low = middle
    else high = middle
  }
  return low
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** Points on the edge of a form, clockwise from the top, over shares of a turn. */
function edge({ form = 'circle', radius }: Shape, { x, y }: Spot, [from, to]: readonly number[]) {
  const count = Math.max(2, Math.ceil(POINTS * (to - from)))
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / count)
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)]
    const reach = radius * reachOf(form, dx, dy)
    return [x + dx * reach, y + dy * reach]
  })
}

const circle = ({ x, y }: Spot, r: number): string =>
  `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0` +
  `a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0z`

function whole(shape: Shape, spot: Spot): string {
  const { form = 'circle', radius } = shape
  return form === 'circle' ? circle(spot, radius) : `${pointsOf(edge(shape, spot, [0, 1]))}z`
}

const lines = ({ x, y }: Spot, ...all: readonly (readonly number[])[]): string =>
  all
    .map(([x0, y0, x1, y1]) =>
      pointsOf([
        [x + x0, y + y0],
        [x + x1, y + y1],
      ]),
    )
    .join('')

/** What is drawn in lines, as `stamps.ts` has it. */
function lineOf({ kind, radius: r }: Shape, spot: Spot): string {
  const [long, apart, deep] = [r * 0.9, r * 0.55, r * 0.5]
  const across = r * Math.SQRT1_2
  switch (kind) {
    case 'bars':
      return lines(spot, [-long, -apart, long, -apart], [-long, apart, long, apart])
    case 'back':
      return lines(spot, [deep, -long, -deep, 0], [-deep, 0, deep, long])
    case 'barred':
      return circle(spot, r) + lines(spot, [-deep, 0, deep, 0])
    case 'target':
      return circle(spot, r) + circle(spot, r * 0.18)
    case 'dashes':
      return [0.03, 0.28, 0.53, 0.78]
        .map((from) => pointsOf(edge({ kind, radius: r, stroke: 0 }, spot, [from, from + 0.19])))
        .join('')
    default:
      return lines(spot, [-across, -across, across, across], [-across, across, across, -across])
  }
}

/** A shape at a place, at a share of its turn. */
function drawn(shape: Shape, spot: Spot, share: number): Pick<SketchShape, 'd' | 'width'> {
  const { kind, stroke } = shape
  if (kind === 'disc') return { d: whole(shape, spot), width: 0 }
  if (kind === 'rest') {
    if (share >= 1) return { d: whole(shape, spot), width: 0 }
    const left = edge(shape, spot, [1 - share, 1])
    return { d: `${pointsOf([[spot.x, spot.y], ...left])}z`, width: 0 }
  }
  if (kind !== 'ring') return { d: lineOf(shape, spot), width: stroke }
  const d = share >= 1 ? whole(shape, spot) : pointsOf(edge(shape, spot, [0, share]))
  return { d, width: stroke }
}

const scaled = (shape: Shape): Shape => ({
  ...shape,
  radius: shape.radius / SKETCH_RATIO,
  stroke: shape.stroke / SKETCH_RATIO,
})

/** Takes what is stamped and filled as shapes, in their order. */
export class Sketch extends Raster {
  shapes: SketchShape[] = []
  readonly #under: SketchShape[] = []

  constructor() {
    super(1, 1)
  }

  add(shape: SketchShape): void {
    this.shapes.push(shape)
  }

  override prime(): void {
    this.shapes = []
  }

  override settle(): void {
    this.#under.splice(0, this.#under.length, ...this.shapes)
  }

  override clear(): void {
    this.shapes = [...this.#under]
  }

  override stamp({ of }: Stamp, { x, y }: Spot, { rgb, alpha }: Ink): void {
    if (!of) return
    const part = (value: number, parts: number) => (value + (parts + 0.5) / PARTS) / SKETCH_RATIO
    const spot = { x: part(x, of.partX), y: part(y, of.partY) }
    const { d, width } = drawn(scaled(of.shape), spot, of.turn / TURN)
    this.add({ d, width, color: colorOf(rgb), alpha })
  }

  override fill(box: Box, { rgb, alpha }: Ink): void {
    const [x, y, wide, tall] = [box.x, box.y, box.width, box.height].map((v) => v / SKETCH_RATIO)
    const d = `M${short(x)} ${short(y)}h${short(wide)}v${short(tall)}h${short(-wide)}z`
    this.add({ d, width: 0, color: colorOf(rgb), alpha })
  }
}

/** Draws ways and boxes as shapes. */
export class SketchPen implements Pick<Pen, 'trace' | 'box' | 'ink'> {
  readonly #sketch: Sketch
  #traced: Pick<SketchShape, 'd' | 'width' | 'dash'>[] = []

  constructor(sketch: Sketch) {
    this.#sketch = sketch
  }

  trace({ xs, ys }: Track, width: number, dash: Dash | null = null): void {
    const d = pointsOf(Array.from(xs, (x, i) => [x, ys[i]]))
    this.#traced.push({ d, width, ...(dash && { dash: `${dash.on} ${dash.off}` }) })
  }

  box({ x, y, width, height }: Box, radius: number): void {
    const r = Math.min(radius, width / 2, height / 2)
    const [w, h] = [width - 2 * r, height - 2 * r].map(short)
    const arc = (dx: number, dy: number) =>
      `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`
    const d =
      `M${short(x + r)} ${short(y)}h${w}${arc(r, r)}v${h}${arc(-r, r)}` +
      `h-${w}${arc(-r, -r)}v-${h}${arc(r, -r)}z`
    this.#traced.push({ d, width: 0 })
  }

  ink({ rgb, alpha }: Ink): void {
    for (const one of this.#traced) this.#sketch.add({ ...one, color: colorOf(rgb), alpha })
    this.#traced = []
  }
}
