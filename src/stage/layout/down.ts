// A stage turned upright for a phone: clients above, queues stacking upward from the servers.

import { laneShapes, type ServerShape, type StageSpec } from './cast'
import type { Box, Geometry, Lane, Point } from './geometry'
import { SERVERS_WITH_BOX, SERVERS_WITH_COLOR, type Sizes, sizes, TIED_MOST } from './sizes'
import { slotPlaces } from './slots'
import { bend, trackThrough } from './track'

const CLIENT_PITCH = 34
const HEAD = 50
const WIDEST_BOX = 84
const PORT_PITCH = 26
const NAME_ROOM = 31 // pixels of a box that a name as wide as W1 and the air around it take

interface Columns {
  readonly count: number
  readonly width: number // of a box
  readonly pitch: number
  readonly middle: number
}

function columnsOf(spec: StageSpec, size: Sizes, count: number): Columns {
  const across = spec.width - size.inset * 2
  const air = count <= SERVERS_WITH_COLOR ? size.gap : count <= SERVERS_WITH_BOX ? 3 : 1
  const width = Math.max(1, Math.min(WIDEST_BOX, (across - air * (count - 1)) / count))
  const pitch = count > 1 ? Math.min(width * 1.7, (across - width) / (count - 1)) : 0
  return { count, width, pitch, middle: spec.width / 2 }
}

function slotsOf(size: Sizes, box: Box, shape: ServerShape) {
  const { slot } = size
  const { pitch, dot, well } = slot
  const most = box.width - slot.x - 9
  const span = Math.min(most, Math.max(0, shape.slots - 1) * pitch)
  const at = { x: box.x + (box.width - span) / 2, y: box.y + 39 }
  return slotPlaces({ count: shape.slots, at, span, pitch, dot, well, height: 0 })
}

interface Frame {
  readonly spec: StageSpec
  readonly size: Sizes
  readonly columns: Columns
  readonly dot: number
  readonly gate: number // y at which lanes begin
}

function lanesOf({ spec, size, columns, dot, gate }: Frame, shapes: readonly ServerShape[]) {
  const { count, pitch, middle } = columns
  const apart = count > 1 ? Math.min(PORT_PITCH, (spec.width - 80) / (count - 1)) : 0
  const top = spec.height - size.margin.bottom - size.box.height
  return shapes.map((shape, index): Lane => {
    const offset = index - (count - 1) / 2
    const x = Math.round(middle + offset * pitch)
    const width = columns.width
    const box = { x: x - width / 2, y: top, width, height: size.box.height }
    const port = { x: spec.hasBalancer ? middle + offset * apart : middle, y: gate }
    const front = { x, y: top - size.front }
    const start = Math.min(gate + (spec.hasBalancer ? size.bend : 14), front.y - 20)
    const hasSlots = count <= SERVERS_WITH_COLOR
    return {
      index,
      port,
      track: trackThrough([...bend(port, { x, y: start }, true), front]),
      front,
      room: front.y - start - dot,
      places: shape.places,
      box,
      slots: hasSlots
        ? slotsOf(size, box, shape)
        : { points: [], dot: size.slot.dot, well: size.slot.well, bar: null },
      responses: null,
    }
  })
}

function figuresOf(spec: StageSpec, size: Sizes): Point[] {
  const count = Math.max(1, Math.min(spec.clients, spec.isTied ? TIED_MOST : 6))
  // Many figures leave room for the head of their column.
  const left = spec.hasHeads && count > 6 ? HEAD : 0
  const middle = (spec.width + left) / 2
  const room = spec.width - size.inset * 2 - CLIENT_PITCH - left
  const pitch = Math.min(CLIENT_PITCH, count > 1 ? room / (count - 1) : CLIENT_PITCH)
  return Array.from({ length: count }, (_, i) => ({
    x: middle + (i - (count - 1) / 2) * pitch,
    y: size.clients,
  }))
}

/** Lays a stage out from top to bottom. */
export function layoutDown(spec: StageSpec): Geometry {
  const size = sizes[spec.arrangement]
  const { group, shapes } = laneShapes(spec.servers)
  const columns = columnsOf(spec, size, shapes.length)
  const isSlim = shapes.length > SERVERS_WITH_COLOR
  const dot = isSlim ? Math.max(1, Math.min(size.dot * 0.905, columns.pitch * 0.26)) : size.dot
  const hub = { x: spec.width / 2, y: size.balancer }
  const gate = spec.hasBalancer ? size.balancer + size.thickness : size.balancer
  const figures = figuresOf(spec, size)
  const start = size.clients + 10
  const isTied = spec.isTied === true && spec.hasBalancer
  return {
    arrangement: spec.arrangement,
    width: spec.width,
    height: spec.height,
    isDown: true,
    detail: isSlim ? (shapes.length <= SERVERS_WITH_BOX ? 'bay' : 'row') : 'slots',
    dot,
    pitch: isSlim ? dot * 3.2 : size.pitch,
    ring: Math.min(size.ring, isSlim ? columns.width * 0.3 : (columns.width - NAME_ROOM) / 2.4),
    figure: size.figure,
    figures,
    links: figures.map(({ x }) =>
      trackThrough(bend({ x, y: start }, isTied ? { x, y: hub.y } : hub, true)),
    ),
    isTied,
    hub,
    hold: {
      front: { x: hub.x, y: hub.y - dot * 1.8 - 2 },
      room: hub.y - start - dot * 4,
      dx: 0,
      dy: -1,
    },
    balancer: spec.hasBalancer
      ? {
          x: size.inset,
          y: size.balancer,
          width: spec.width - size.inset * 2,
          height: size.thickness,
        }
      : null,
    lanes: lanesOf({ spec, size, columns, dot, gate }, shapes),
    group,
    servers: spec.servers.length,
    heads: spec.hasHeads
      ? {
          clients: { x: size.inset, y: size.heads },
          balancer: null,
          waiting: null,
          servers: null,
          responses: null,
        }
      : null,
    foot: null,
    caption: null,
  }
}
