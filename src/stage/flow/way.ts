// The whole way of a request as one length: from a client over the balancer to its place in a queue
// or a slot, and of its answer from the server to the strip of responses.
import type { Geometry } from '../layout/geometry'
import { type Spot, spotAt } from '../layout/track'

export interface Way {
  figure: number // client figure where it begins; -1: at the balancer
  lane: number // -1: it ends at the balancer
  slot: number // slot in which it ends; -1: in the queue
  away: number // distance from the front of the queue at which it ends
}

/** Writes where `share` of the way leads; answers whether the balancer lies behind. */
export function alongWay(geometry: Geometry, way: Way, share: number, spot: Spot): boolean {
  const link = way.figure >= 0 ? geometry.links[way.figure] : null
  const lane = way.lane >= 0 ? geometry.lanes[way.lane] : null
  const toHub = link ? link.length : 0
  if (!lane) {
    if (link) spotAt(link, toHub * share, spot)
    return false
  }
  const { hub } = geometry
  const { port, front, track } = lane
  const inside = link ? Math.hypot(port.x - hub.x, port.y - hub.y) : 0
  const toPlace = Math.max(0, track.length - way.away)
  const slot = way.slot >= 0 ? lane.slots.points[way.slot] : undefined
  const toSlot = slot ? Math.hypot(slot.x - front.x, slot.y - front.y) : 0
  const gone = (toHub + inside + toPlace + toSlot) * share
  if (link && gone < toHub) {
    spotAt(link, gone, spot)
    return false
  }
  if (gone < toHub + inside) {
    const part = (gone - toHub) / inside
    spot.x = hub.x + (port.x - hub.x) * part
    spot.y = hub.y + (port.y - hub.y) * part
  } else if (gone < toHub + inside + toPlace || !slot) {
    spotAt(track, Math.min(toPlace, gone - toHub - inside), spot)
  } else {
    const part = (gone - toHub - inside - toPlace) / toSlot
    spot.x = front.x + (slot.x - front.x) * part
    spot.y = front.y + (slot.y - front.y) * part
  }
  return true
}

/** Room below a box for an answer that leaves it on a phone. */
const ANSWER_DROP = 12

/** Writes where an answer is after `share` of its way back. */
export function answerSpot(geometry: Geometry, lane: number, share: number, spot: Spot): void {
  const { box, responses } = geometry.lanes[lane]
  if (geometry.isDown) {
    spot.x = box.x + box.width / 2
    spot.y = box.y + box.height + ANSWER_DROP * share
    return
  }
  const from = box.x + box.width
  const to = responses ? responses.to : Math.min(geometry.width, from + geometry.dot * 8)
  spot.x = from + (to - from) * share
  spot.y = box.y + box.height / 2
}
