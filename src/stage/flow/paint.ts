// Stamps a placed moment onto the raster, from what lies underneath to what lies on top.
import type { Moment } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { SERVERS_WITH_COLOR } from '../layout/sizes'
import type { Palette } from '../palette'
import type { Crowd } from './crowd'
import type { Losses } from './losses'
import { ageOf } from './motion'
import { type Look, look, type Placement } from './placement'
import type { Ink, Raster } from './raster'
import type { Ticks } from './responses'
import { pixelAt } from './spots'
import { StampSet, TURN } from './stamps'

/** A dot that is smaller than this has no ring around it. */
const SMALLEST_RINGED = 2.4
/** A shorter arc would be a speck. */
const FIRST_TURN = 2
const BAND_ALPHA = 0.22
const DONE_ALPHA = 0.26

/** The stamps of one geometry at one device ratio. */
export interface StampBook {
  readonly dot: StampSet
  readonly hollow: StampSet
  readonly rim: StampSet // of a hollow dot
  readonly ring: StampSet
  readonly retry: StampSet
  readonly answer: StampSet
  readonly cross: StampSet
  readonly tickCross: StampSet
  readonly edge: StampSet // ink line around a dot, in high contrast
  readonly slots: readonly { readonly whole: StampSet; readonly left: StampSet }[] // by lane
}

export function stampBook(geometry: Geometry, ratio: number, outline: number): StampBook {
  const r = geometry.dot * ratio
  const set = (kind: 'disc' | 'ring' | 'cross' | 'rest', radius: number, stroke = 0) =>
    new StampSet({ kind, radius, stroke })
  return {
    dot: set('disc', r),
    hollow: set('disc', r * 0.93),
    rim: set('ring', r * 0.93, 1.4 * ratio),
    ring: set('ring', r * 1.58, r * 0.45),
    retry: set('ring', r * 1.52, 1.3 * ratio),
    answer: set('disc', r * 0.62),
    cross: set('cross', r * 0.845, 2 * ratio),
    tickCross: set('cross', 2 * ratio * Math.min(1.6, geometry.dot / 4.2), 1.6 * ratio),
    edge: set('ring', r, Math.max(0.5, outline) * ratio),
    slots: geometry.lanes.map(({ slots }) => ({
      whole: set('disc', slots.dot * ratio),
      left: set('rest', slots.dot * ratio),
    })),
  }
}

export interface Picture {
  readonly raster: Raster
  readonly ratio: number
  readonly geometry: Geometry
  readonly palette: Palette
  readonly book: StampBook
  readonly moment: Moment
  readonly placement: Placement
  readonly crowd: Crowd
  readonly ticks: Ticks
  readonly losses: Losses
  readonly every: number
}

/** The color of a lane: its server's, or ink where there are too many to tell apart. */
const inkOf = ({ palette, geometry }: Picture, lane: number): Ink =>
  geometry.servers > SERVERS_WITH_COLOR || lane < 0 ? palette.ink2 : palette.servers[lane]

function stampAt(picture: Picture, set: StampSet, at: number, ink: Ink, turn = TURN): void {
  const { raster, placement, ratio } = picture
  const pixel = pixelAt(placement.x[at], placement.y[at], ratio)
  raster.stamp(set.at(pixel.partX, pixel.partY, turn), pixel, ink)
}

const pale = { rgb: 0, alpha: 0 }
/** The same ink, laid thinner, in one object that the next call overwrites. */
function thin({ rgb, alpha }: Ink, share: number): Ink {
  pale.rgb = rgb
  pale.alpha = alpha * share
  return pale
}

/** A queue of which only some members are drawn shows its true length as a band. */
function paintBands(picture: Picture): void {
  const { raster, ratio, geometry, crowd, every } = picture
  if (every === 1) return
  const half = geometry.dot * ratio
  for (const { index, front, room } of geometry.lanes) {
    if (crowd.waiting[index] === 0) continue
    const long = Math.min(room, crowd.pitch[index] * (crowd.waiting[index] - 1)) * ratio
    const [x, y] = [front.x * ratio, front.y * ratio]
    const box = geometry.isDown
      ? { x: x - half, y: y - long - half, width: half * 2, height: long + half * 2 }
      : { x: x - long - half, y: y - half, width: long + half * 2, height: half * 2 }
    raster.fill(box, thin(inkOf(picture, index), BAND_ALPHA))
  }
}

function paintRing(picture: Picture, at: number): void {
  const { book, palette, placement, geometry } = picture
  const turn = Math.round(placement.share[at] * TURN)
  if (turn < FIRST_TURN || geometry.dot < SMALLEST_RINGED) return
  stampAt(picture, book.ring, at, palette.ages[ageOf(placement.share[at])], turn)
}

function paintHollow(picture: Picture, at: number): void {
  const { book, palette } = picture
  stampAt(picture, book.hollow, at, palette.slot)
  stampAt(picture, book.rim, at, palette.ink2)
}

function paintFilled(picture: Picture, at: number): void {
  const { book, palette, placement, moment } = picture
  const row = placement.row[at]
  const isAbandoned = moment.requests.abandoned[row] === 1
  const ink = isAbandoned ? palette.abandoned : inkOf(picture, placement.lane[at])
  stampAt(picture, book.dot, at, ink)
  if (palette.outline > 0) stampAt(picture, book.edge, at, palette.ink1)
  if (moment.requests.attempt[row] > 1) stampAt(picture, book.retry, at, ink)
}

/** A request in a slot empties clockwise as its work is done. */
function paintWorking(picture: Picture, at: number): void {
  const { book, palette, placement, moment } = picture
  const row = placement.row[at]
  const lane = placement.lane[at]
  const isAbandoned = moment.requests.abandoned[row] === 1
  const ink = isAbandoned ? palette.abandoned : inkOf(picture, lane)
  const { whole, left } = book.slots[lane]
  const turn = Math.ceil(placement.share[at] * TURN)
  if (turn < TURN) stampAt(picture, whole, at, thin(ink, DONE_ALPHA))
  stampAt(picture, turn < TURN ? left : whole, at, ink, turn)
}

function paintWaiting(picture: Picture, at: number): void {
  paintFilled(picture, at)
  paintRing(picture, at)
}

function paintHeld(picture: Picture, at: number): void {
  paintHollow(picture, at)
  paintRing(picture, at)
}

function paintAnswer(picture: Picture, at: number): void {
  stampAt(picture, picture.book.answer, at, inkOf(picture, picture.placement.lane[at]))
}

/** From what lies underneath to what lies on top. */
const layers: readonly (readonly [Look, (picture: Picture, at: number) => void])[] = [
  [look.waiting, paintWaiting],
  [look.working, paintWorking],
  [look.held, paintHeld],
  [look.moving, paintFilled],
  [look.hollow, paintHollow],
  [look.answer, paintAnswer],
]

/** Slots of a server that has too many to tell apart, as one bar; and those not listed one by one. */
function paintBars(picture: Picture): void {
  const { geometry, crowd, raster, ratio } = picture
  for (const { index, slots } of geometry.lanes) {
    const { bar } = slots
    if (!bar || crowd.slots[index] === 0) continue
    const width = bar.width * Math.min(1, crowd.busy[index] / crowd.slots[index]) * ratio
    const box = { x: bar.x * ratio, y: bar.y * ratio, width, height: bar.height * ratio }
    raster.fill(box, inkOf(picture, index))
  }
}

const TICK_WIDTH = 1.6
function paintTicks({ raster, ratio, ticks, palette, book, geometry }: Picture): void {
  const wide = TICK_WIDTH * Math.min(1.6, geometry.dot / 4.2)
  for (let at = 0; at < ticks.count; at += 1) {
    const [x, y, tall] = [ticks.x[at], ticks.y[at], ticks.height[at]]
    const ink = ticks.isLost[at] ? palette.err : palette.ink3
    raster.fill(
      {
        x: (x - wide / 2) * ratio,
        y: (y - tall) * ratio,
        width: wide * ratio,
        height: tall * ratio,
      },
      ink,
    )
    if (!ticks.isLost[at]) continue
    const pixel = pixelAt(x, y - tall, ratio)
    raster.stamp(book.tickCross.at(pixel.partX, pixel.partY), pixel, ink)
  }
}

function paintLosses({ raster, ratio, losses, palette, book }: Picture): void {
  for (let at = losses.count - 1; at >= 0; at -= 1) {
    const pixel = pixelAt(losses.x[at], losses.y[at], ratio)
    const cross = book.cross.at(pixel.partX, pixel.partY)
    raster.stamp(cross, pixel, thin(palette.err, losses.alpha[at]))
  }
}

/** Paints everything that moves. */
export function paint(picture: Picture): void {
  const { placement } = picture
  picture.raster.clear()
  paintBands(picture)
  paintBars(picture)
  for (const [layer, paintOne] of layers)
    for (let at = 0; at < placement.count; at += 1)
      if (placement.look[at] === layer) paintOne(picture, at)
  paintTicks(picture)
  paintLosses(picture)
}
