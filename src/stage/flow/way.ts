// The whole way of a request as one length: from a client over the balancer to its place in a queue
// or a slot, and of its answer from the server to the strip of responses.
import type { Geometry } from '../layout/geometry'
import { type Spot, spotAt } from '../layout/track'

export interface Way extends Spot {
  figure: number // client figure where it begins; -1: at the balancer
  lane: number // -1: it ends at the balancer
  slot: number // slot in which it ends; -1: in the queue
  away: number // distance from the front of the queue at which it ends
  // x and y are where the last question led.
}

/** Lengths of the parts of a way: to the balancer, through it, to the place, into the slot. */
interface Parts {
  toHub: number
  inside: number
  toPlace: number
  toSlot: number
}

const parts: Parts = { toHub: 0, inside: 0, toPlace: 0, toSlot: 0 }

const entry = { x: 0, y: 0 }

/** Where a way enters the balancer: at the end of its link; one object that is overwritten. */
function entryOf({ links, hub }: Geometry, figure: number): { x: number; y: number } {
  const link = figure >= 0 ? links[figure] : null
  const last = link ? link.xs.length - 1 : 0
  entry.x = link ? link.xs[last] : hub.x
  entry.y = link ? link.ys[last] : hub.y
  return entry
}

/** Measures a way. The answer is one object that the next call overwrites. */
function measure(geometry: Geometry, way: Way): Parts {
  const { links, lanes } = geometry
  const link = way.figure >= 0 ? links[way.figure] : null
  const lane = way.lane >= 0 ? lanes[way.lane] : null
  const slot = lane && way.slot >= 0 ? lane.slots.points[way.slot] : undefined
  parts.toHub = link ? link.length : 0
  const from = entryOf(geometry, way.figure)
  parts.inside = link && lane ? Math.hypot(lane.port.x - from.x, lane.port.y - from.y) : 0
  parts.toPlace = lane ? Math.max(0, lane.track.length - way.away) : 0
  parts.toSlot = lane && slot ? Math.hypot(slot.x - lane.front.x, slot.y - lane.front.y) : 0
  return parts
}

/** Length of a way up to its place in the queue, and in all. */
export function wayLength(geometry: Geometry, way: Way, isToPlace: boolean): number {
  const { toHub, inside, toPlace, toSlot } = measure(geometry, way)
  return toHub + inside + toPlace + (isToPlace ? 0 : toSlot)
}

/** Writes where `gone` pixels of the way lead; answers whether the balancer lies behind. */
export function alongWay(geometry: Geometry, way: Way, gone: number): boolean {
  const { toHub, inside, toPlace, toSlot } = measure(geometry, way)
  const lane = way.lane >= 0 ? geometry.lanes[way.lane] : null
  if (way.figure >= 0 && (gone < toHub || !lane)) {
    spotAt(geometry.links[way.figure], gone, way)
    return false
  }
  if (!lane) return false
  const from = entryOf(geometry, way.figure)
  const { port, front, track } = lane
  const slot = way.slot >= 0 ? lane.slots.points[way.slot] : undefined
  if (gone < toHub + inside) {
    const part = (gone - toHub) / inside
    way.x = from.x + (port.x - from.x) * part
    way.y = from.y + (port.y - from.y) * part
  } else if (gone < toHub + inside + toPlace || !slot) {
    spotAt(track, Math.min(toPlace, gone - toHub - inside), way)
  } else {
    const part = Math.min(1, (gone - toHub - inside - toPlace) / toSlot)
    way.x = front.x + (slot.x - front.x) * part
    way.y = front.y + (slot.y - front.y) * part
  }
  return true
}

/** Room below a box for an answer that leaves it on a phone. */
const ANSWER_DROP = 12

/** Writes where an answer is after `share` of its way back. */
export function answerSpot(geometry: Geometry, way: Way, share: number): void {
  const { box, responses } = geometry.lanes[way.lane]
  if (geometry.isDown) {
    way.x = box.x + box.width / 2
    way.y = box.y + box.height + ANSWER_DROP * share
    return
  }
  const from = box.x + box.width
  const to = responses ? responses.to : Math.min(geometry.width, from + geometry.dot * 8)
  way.x = from + (to - from) * share
  // Below the ticks, so that neither hides the other.
  way.y = box.y + box.height / 2 + geometry.dot * (responses ? 1.1 : 0)
}
