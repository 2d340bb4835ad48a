// Where everything on a stage stands, in CSS pixels from its upper left corner. Plain data,
// computed once per size and cast; nothing here knows an instant.
import type { Track } from './track'

/** The five ways a stage is arranged; `phone` runs top to bottom, the others left to right. */
export type Arrangement = 'course' | 'compact' | 'embed' | 'phone' | 'present'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** How much of a server its box can show: slots one by one, number and ring, or a bare bar. */
export type Detail = 'slots' | 'bay' | 'row'

/** Where the requests in service stand inside a box. */
export interface SlotPlaces {
  readonly points: readonly Point[] // empty when there are too many to tell apart
  readonly dot: number // radius of the request
  readonly well: number // radius of the slot around it
  readonly bar: Box | null // drawn instead, filled by the share at work
}

/** The strip in which the last answers of a lane stand as ticks. */
export interface ResponseStrip {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly height: number // of a tick at full latency
  readonly count: number
}

/** One server, or a group of them: the way to it, its queue, its box. */
export interface Lane {
  readonly index: number
  readonly port: Point
  readonly track: Track // from the port to the front of the queue
  readonly front: Point // place 0
  readonly room: number // length over which the queue may spread
  readonly places: number // waiting places that exist, all servers of the lane
  readonly box: Box
  readonly slots: SlotPlaces
  readonly responses: ResponseStrip | null
}

/** A line of waiting requests: its front, and the direction in which it grows. */
export interface Line {
  readonly front: Point
  readonly room: number
  readonly dx: number
  readonly dy: number
}

export interface Heads {
  readonly clients: Point
  readonly balancer: Point | null
  readonly waiting: Point | null
  readonly servers: Point | null
  readonly responses: Point | null
}

export interface Geometry {
  readonly arrangement: Arrangement
  readonly width: number
  readonly height: number
  readonly isDown: boolean // top to bottom
  readonly detail: Detail
  readonly dot: number // radius of a request
  readonly pitch: number // of a queue that has room
  readonly ring: number // radius of a server's utilization ring
  readonly figure: number // scale of a client figure
  readonly figures: readonly Point[]
  readonly links: readonly Track[] // from each figure to the balancer: to the hub, unless tied
  readonly isTied: boolean // each figure has a way of its own into the balancer
  readonly hub: Point
  readonly hold: Line // requests that wait at the gateway
  readonly balancer: Box | null
  readonly lanes: readonly Lane[]
  readonly group: number // servers that one lane stands for
  readonly servers: number
  readonly heads: Heads | null
  readonly foot: Point | null // what the clients ask for, in words
  readonly caption: Point | null // words below the balancer
}

/** The lane of the server at place `index` of the list. */
export const laneOf = (geometry: Geometry, index: number): number =>
  Math.floor(index / geometry.group)

const NOTE = 13 // pixels that a note takes below its box

/** Whether boxes stand too close for a note between them. */
export function isCramped({ isDown, lanes }: Geometry): boolean {
  if (isDown || lanes.length < 2) return false
  const [first, second] = lanes.map(({ box }) => box)
  return second.y - first.y - first.height < NOTE
}
