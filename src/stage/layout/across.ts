// A stage from left to right: clients, balancer, lanes with their queues, servers, responses.

import { laneShapes, type ServerShape, type StageSpec } from './cast'
import type { Box, Detail, Geometry, Heads, Lane, Point, ResponseStrip } from './geometry'
import {
  FIGURE_TALL,
  SERVERS_WITH_BOX,
  SERVERS_WITH_COLOR,
  type Sizes,
  sizes,
  TIED_MOST,
} from './sizes'
import { slotPlaces } from './slots'
import { bend, trackThrough } from './track'

const BAY_WIDTH = 164
const ROW_WIDTH = 120
const ROW_LABEL = 58 // room right of a row for a name
const SMALLEST_BAY = 14 // pitch below which a lane is a mere row
const CLIENT_PITCH = 33
const PORT_PITCH = { widest: 26, share: 0.33, least: 18 }

/** How tall boxes are and how far apart, so that they fill the height without touching. */
function rhythm(count: number, area: number, tallest: number) {
  const pitchWith = (air: number) => (area - 4 + air) / count
  const free = count > 1 ? (area - 4 - tallest) / (count - 1) : area
  if (free - tallest >= 8) return { pitch: Math.min(free, tallest * 2.25), box: tallest }
  if (pitchWith(8) >= 25) return { pitch: pitchWith(8), box: pitchWith(8) - 8 }
  const air = pitchWith(3) >= SMALLEST_BAY ? 3 : 1
  return { pitch: pitchWith(air), box: Math.max(1, pitchWith(air) - air) }
}

function detailOf(lanes: number, pitch: number): Detail {
  if (lanes <= SERVERS_WITH_COLOR && pitch >= 22) return 'slots'
  return lanes <= SERVERS_WITH_BOX && pitch >= SMALLEST_BAY ? 'bay' : 'row'
}

interface Frame {
  readonly spec: StageSpec
  readonly size: Sizes
  readonly detail: Detail
  readonly pitch: number
  readonly boxHeight: number
  readonly dot: number
  readonly scale: number // of this arrangement against the course
  readonly middle: number
  readonly isFolded: boolean // no column heads: stacked with another stage
}

function measure(spec: StageSpec, count: number): Frame {
  const size = sizes[spec.arrangement]
  const isFolded = !spec.hasHeads
  const scale = size.dot / 4.2
  const top = isFolded ? 11 * scale : size.margin.top
  const bottom = spec.height - (isFolded ? (count > 1 ? 15 : 11) * scale : size.margin.bottom)
  const tallest = isFolded ? Math.round(size.box.height * 0.83) : size.box.height
  const { pitch, box } = rhythm(count, Math.max(count * 2, bottom - top), tallest)
  const detail = detailOf(count, pitch)
  const dot = detail === 'slots' ? size.dot : Math.min(size.dot * 0.905, Math.max(1, pitch * 0.26))
  const middle = Math.round((top + bottom) / 2)
  return { spec, size, detail, pitch, boxHeight: box, dot, scale, middle, isFolded }
}

function boxOf({ spec, size, detail, boxHeight }: Frame, y: number): Box {
  if (detail === 'row') {
    const width = ROW_WIDTH * (size.box.width / 166)
    const x = spec.width - size.inset - ROW_LABEL - width
    return { x, y: y - boxHeight / 2, width, height: boxHeight }
  }
  const isSlim = detail !== 'slots' && spec.arrangement !== 'embed'
  const widths = isSlim ? BAY_WIDTH * (size.box.width / 166) : size.box.width
  const x = spec.width - size.box.fromRight - (isSlim ? 14 : 0)
  return { x, y: y - boxHeight / 2, width: widths, height: boxHeight }
}

function responsesOf(frame: Frame, box: Box, y: number): ResponseStrip | null {
  const { spec, size, scale, pitch, isFolded } = frame
  if (frame.detail === 'row') return null
  const to = spec.width - size.inset
  const from = Math.max(box.x + box.width + size.gap, spec.width - size.box.fromRight + 180 * scale)
  const start = spec.arrangement === 'embed' ? box.x + box.width + size.gap : Math.min(from, to)
  if (to - start < 24 * scale) return null
  const count = Math.min(26, Math.floor((to - start) / (3.2 * scale)))
  const height = Math.min((isFolded ? 18 : 22) * scale, pitch * 0.47)
  return { from: start, to, y, height, count }
}

function slotsOf({ spec, size, detail, boxHeight }: Frame, box: Box, shape: ServerShape) {
  const { slot } = size
  const shift = Math.min(40, Math.max(0, spec.nameLength - 2) * 7.2) * (size.box.width / 166)
  const at = { x: box.x + slot.x + shift, y: box.y + box.height / 2 }
  if (detail !== 'slots') return { points: [], dot: slot.dot, well: slot.well, bar: null }
  return slotPlaces({
    count: shape.slots,
    at,
    span: slot.end - slot.x - shift,
    pitch: slot.pitch,
    dot: slot.dot,
    well: slot.well,
    height: boxHeight,
  })
}

/** Where the lanes leave the balancer: close together, so that the bends fan out. */
function portsOf(frame: Frame, count: number): number[] {
  const { pitch, scale, middle, boxHeight } = frame
  const inside = count > 1 ? ((count - 1) * pitch + boxHeight - 20 * scale) / (count - 1) : 0
  const wished = Math.max(PORT_PITCH.least * scale, pitch * PORT_PITCH.share)
  const apart = Math.min(PORT_PITCH.widest * scale, wished, inside)
  return Array.from({ length: count }, (_, i) => middle + (i - (count - 1) / 2) * apart)
}

function lanesOf(frame: Frame, shapes: readonly ServerShape[], gate: { x: number }): Lane[] {
  const { spec, size, pitch, middle, dot } = frame
  const snap = frame.detail === 'row' ? 4 : 1 // whole pixels, unless lanes would lie unevenly
  const ports = portsOf(frame, shapes.length)
  return shapes.map((shape, index) => {
    const y = Math.round((middle + (index - (shapes.length - 1) / 2) * pitch) * snap) / snap
    const box = boxOf(frame, y)
    const port = { x: gate.x, y: spec.hasBalancer ? ports[index] : middle }
    const straight = gate.x + (spec.hasBalancer ? size.bend : size.thickness)
    const front = { x: box.x - size.front, y }
    const start = Math.min(straight, front.x - 40)
    return {
      index,
      port,
      track: trackThrough([...bend(port, { x: start, y }, false), front]),
      front,
      room: front.x - start - dot * 1.43,
      places: shape.places,
      box,
      slots: slotsOf(frame, box, shape),
      responses: responsesOf(frame, box, y),
    }
  })
}

function figuresOf({ spec, size, middle, scale }: Frame, reach: number): Point[] {
  const half = Math.max(reach - 10 * scale, 27 * size.figure)
  const most = Math.floor((half * 2) / (CLIENT_PITCH * size.figure)) + 1
  // A lane of low height draws fewer of them, so that each stays a person and not a smear.
  const legible = Math.floor((half * 2) / (FIGURE_TALL * 1.2)) + 1
  const room = spec.isTied ? Math.min(TIED_MOST, legible) : Math.max(3, Math.min(6, most))
  const count = Math.max(1, Math.min(spec.clients, room))
  const step = count > 1 ? (half * 2) / (count - 1) : 0
  return Array.from({ length: count }, (_, i) => ({
    x: size.clients,
    y: middle + (i - (count - 1) / 2) * step,
  }))
}

/** Figures that stand close are drawn smaller. */
function figureScale(usual: number, [first, second]: readonly Point[]): number {
  if (!second) return usual
  return Math.min(usual, Math.hypot(second.x - first.x, second.y - first.y) / FIGURE_TALL)
}

function headsOf({ spec, size }: Frame, lanes: readonly Lane[], hubX: number): Heads | null {
  if (!spec.hasHeads) return null
  const y = size.heads
  const [first] = lanes
  const strip = first?.responses
  return {
    clients: { x: size.inset + 1, y },
    balancer: spec.hasBalancer ? { x: hubX + size.thickness / 2, y } : null,
    waiting: { x: hubX + size.thickness + size.bend + 14 * (size.dot / 4.2), y },
    servers: first ? { x: first.box.x, y } : null,
    responses: strip ? { x: strip.to, y } : null,
  }
}

/** What the clients ask for stands below the lowest of them, where there is room. */
const footOf = ({ spec, size, scale }: Frame, below: number): Point | null =>
  spec.height - below >= 20 * scale ? { x: size.inset + 1, y: below + 15 * scale } : null

/** Lays a stage out from left to right. */
export function layoutAcross(spec: StageSpec): Geometry {
  const { group, shapes } = laneShapes(spec.servers)
  const frame = measure(spec, shapes.length)
  const { size, middle, pitch, boxHeight, dot, scale } = frame
  const hubX = spec.hasBalancer ? size.balancer : size.balancer + size.thickness / 2 - 1
  const gate = spec.hasBalancer ? size.balancer + size.thickness : hubX
  const lanes = lanesOf(frame, shapes, { x: gate })
  const reach = ((shapes.length - 1) * pitch + boxHeight) / 2 + 2
  const tall = Math.max(reach, 24 * scale)
  const figures = figuresOf(frame, tall)
  const figure = figureScale(size.figure, figures)
  const hub = { x: hubX, y: middle }
  const isTied = spec.isTied === true && spec.hasBalancer
  const bottom = spec.height - (middle + tall)
  return {
    arrangement: spec.arrangement,
    width: spec.width,
    height: spec.height,
    isDown: false,
    detail: frame.detail,
    dot,
    pitch: frame.detail === 'slots' ? size.pitch : dot * 3.2,
    ring: Math.min(size.ring, 0.5 + boxHeight / 4),
    figure,
    figures,
    links: figures.map(({ x, y }) =>
      trackThrough(bend({ x: x + 10, y }, isTied ? { x: hubX, y } : hub, false)),
    ),
    isTied,
    hub,
    hold: {
      front: { x: hubX - dot * 1.8 - 2, y: middle },
      room: hubX - dot * 3.6 - size.clients - 22 * size.figure,
      dx: -1,
      dy: 0,
    },
    balancer: spec.hasBalancer
      ? { x: hubX, y: middle - tall, width: size.thickness, height: tall * 2 }
      : null,
    lanes,
    group,
    servers: spec.servers.length,
    heads: headsOf(frame, lanes, hubX),
    foot: footOf(frame, Math.max(middle + tall, figures[figures.length - 1].y + 9 * size.figure)),
    caption:
      spec.hasBalancer && bottom >= 20 * scale
        ? { x: hubX + size.thickness / 2, y: middle + tall + 15 * scale }
        : null,
  }
}
