// A moment of a run as shapes: the same placing and painting as on the canvas.
import type { Moment } from '../sim'
import { type FrameOptions, laneStates } from './flow'
import { stampBook } from './flow/book'
import { cordsOf } from './flow/cords'
import { drawGround } from './flow/ground'
import { Losses } from './flow/losses'
import { ringSpan } from './flow/motion'
import { paint } from './flow/paint'
import { Placer } from './flow/place'
import { Ticks } from './flow/responses'
import { Returns } from './flow/returns'
import { SKETCH_RATIO, Sketch, SketchPen, type SketchShape } from './flow/sketch'
import type { Geometry } from './layout/geometry'
import type { Palette } from './palette'

interface SketchScene {
  readonly moment: Moment
  readonly geometry: Geometry
  readonly palette: Palette
  readonly options: FrameOptions
}

/** What the flow of requests looks like at a moment, from what lies underneath upward. */
export function sketchOf({ moment, geometry, palette, options }: SketchScene) {
  const { every, chosen, isStill, full, hop, forms } = options
  const raster = new Sketch()
  const placer = new Placer()
  const placement = placer.place({ moment, geometry, every, chosen, isStill, hop })
  const { crowd } = placer
  const states = laneStates(moment, geometry)
  const cords = cordsOf(moment.connections, geometry, (id) => crowd.laneOfId(geometry, id))
  const setting = { geometry, palette, ratio: SKETCH_RATIO, raster }
  drawGround({ ...setting, states, cords }, new SketchPen(raster))
  const [ticks, losses, returns] = [new Ticks(), new Losses(), new Returns()]
  ticks.read({ moment, geometry, crowd, full: full || ringSpan(moment.timeout) })
  losses.read({ moment, geometry, crowd, every })
  returns.read({ moment, geometry, every, hop, isStill })
  const book = stampBook(geometry, SKETCH_RATIO, palette.outline)
  const moving = { moment, placement, crowd, ticks, losses, returns, forms, every, book }
  paint({ ...setting, ...moving })
  const shapes: readonly SketchShape[] = raster.shapes
  return shapes
}
