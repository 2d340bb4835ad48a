// What stands still on a stage: links, lanes, empty waiting places, the insides of boxes, slots.
import type { Geometry, Lane } from '../layout/geometry'
import { markedPlaces } from '../layout/queue'
import { type Track, trackThrough } from '../layout/track'
import type { Palette } from '../palette'
import { type Cord, drawCords } from './cords'
import type { Raster } from './raster'
import { pixelAt } from './spots'
import { StampSet } from './stamps'
import { Pen } from './strokes'

/** What the ground has to know of a lane beside its place. */
export interface LaneState {
  readonly isCut: boolean // no new requests are sent here
  readonly isEmpty: boolean // the server is not there, or not running
}

const CUT = { on: 2, off: 5 } as const
const LINK = 1.1
const SMALLEST_MARKED_DOT = 2.6

/** The way to the front of the queue and on to the box. */
function throughToBox({ track, box }: Lane, isDown: boolean): Track {
  const points = Array.from(track.xs, (x, i) => ({ x, y: track.ys[i] }))
  const last = points[points.length - 1]
  const end = isDown ? { x: last.x, y: box.y - 3 } : { x: box.x - 4, y: last.y }
  return trackThrough([...points, end])
}

const straight = (fromX: number, toX: number, y: number): Track =>
  trackThrough([
    { x: fromX, y },
    { x: toX, y },
  ])

/** What draws ways and boxes. */
type Ways = Pick<Pen, 'trace' | 'box' | 'ink'>

interface Ground {
  readonly raster: Raster
  readonly ratio: number
  readonly geometry: Geometry
  readonly palette: Palette
  readonly states: readonly LaneState[]
  readonly cords: readonly Cord[]
}

function drawWays({ geometry, palette, states }: Ground, pen: Ways): void {
  for (const link of geometry.links) pen.trace(link, LINK)
  for (const { responses } of geometry.lanes)
    if (responses) pen.trace(straight(responses.from, responses.to, responses.y + 0.5), 1)
  pen.ink(palette.line1)
  geometry.lanes.forEach((lane, i) => {
    const way = throughToBox(lane, geometry.isDown)
    pen.trace(way, LINK, states[i]?.isCut ? CUT : null)
  })
  pen.ink(palette.line2)
}

function drawBoxes({ geometry, palette, states }: Ground, pen: Ways): void {
  const round = geometry.dot * 0.95
  geometry.lanes.forEach(({ box }, i) => {
    if (!states[i]?.isEmpty) pen.box(box, Math.min(round, box.height / 3))
  })
  if (geometry.balancer) pen.box(geometry.balancer, round * 1.2)
  pen.ink(palette.slot)
}

function drawRoom({ geometry, palette, raster, ratio, states }: Ground): void {
  if (geometry.dot < SMALLEST_MARKED_DOT) return
  const mark = new StampSet({ kind: 'disc', radius: 1.1 * ratio, stroke: 0 })
  const line = geometry.isDown ? { dx: 0, dy: -1 } : { dx: -1, dy: 0 }
  geometry.lanes.forEach(({ front, room, places }, i) => {
    if (states[i]?.isCut) return
    const count = markedPlaces(places, room, geometry.pitch)
    for (let place = 0; place < count; place += 1) {
      const away = place * geometry.pitch
      const at = pixelAt(front.x + line.dx * away, front.y + line.dy * away, ratio)
      raster.stamp(mark.at(at.partX, at.partY), at, palette.line2)
    }
  })
}

function drawSlots({ geometry, palette, raster, ratio, states }: Ground, pen: Ways): void {
  geometry.lanes.forEach(({ slots }, i) => {
    if (states[i]?.isEmpty) return
    const rim = new StampSet({ kind: 'disc', radius: (slots.well + 0.5) * ratio, stroke: 0 })
    const inside = new StampSet({ kind: 'disc', radius: (slots.well - 0.5) * ratio, stroke: 0 })
    for (const { x, y } of slots.points) {
      const at = pixelAt(x, y, ratio)
      raster.stamp(rim.at(at.partX, at.partY), at, palette.line2)
      raster.stamp(inside.at(at.partX, at.partY), at, { rgb: palette.stage, alpha: 1 })
    }
    if (slots.bar) pen.box(slots.bar, 1.5)
  })
  pen.ink({ rgb: palette.stage, alpha: 1 })
}

/** Paints everything that stands still and makes it the ground of `raster`. */
export function drawGround(ground: Ground, own?: Ways): void {
  const pen = own ?? new Pen(ground.raster, ground.ratio)
  ground.raster.prime(ground.palette.stage)
  drawWays(ground, pen)
  drawBoxes(ground, pen)
  drawCords(ground, pen)
  drawRoom(ground)
  drawSlots(ground, pen)
  ground.raster.settle()
}
