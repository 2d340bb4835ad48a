// Stamps a placed moment onto the raster, from what lies underneath to what lies on top.
import { answers, type Moment } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { SERVERS_WITH_COLOR } from '../layout/sizes'
import type { Palette } from '../palette'
import type { FormStamps, StampBook } from './book'
import { Brush } from './brush'
import type { Crowd } from './crowd'
import { type FormsOfTraffic, formAt } from './forms'
import type { Losses } from './losses'
import { ageOf } from './motion'
import { type Look, look, type Placement } from './placement'
import type { Ink, Raster } from './raster'
import type { Ticks } from './responses'
import type { Returns } from './returns'
import { TURN } from './stamps'

/** A dot that is smaller than this has no ring around it. */
const SMALLEST_RINGED = 2.4
/** A shorter arc would be a speck. */
const FIRST_TURN = 2
const BAND_ALPHA = 0.22
const DONE_ALPHA = 0.26
const BLOCKED = answers.indexOf('blocked')

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
  readonly returns: Returns
  readonly forms: FormsOfTraffic
  readonly every: number
}

/** The color of a lane: its server's, or ink where there are too many to tell apart. */
const inkOf = ({ palette, geometry }: Picture, lane: number): Ink =>
  geometry.servers > SERVERS_WITH_COLOR || lane < 0 ? palette.ink2 : palette.servers[lane]

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

function paintRing(picture: Picture, at: number, brush: Brush): void {
  const { book, palette, placement, geometry } = picture
  const turn = Math.round(placement.share[at] * TURN)
  if (turn < FIRST_TURN || geometry.dot < SMALLEST_RINGED) return
  brush.lay(book.ring, palette.ages[ageOf(placement.share[at])], turn)
}

/** The stamps of the form that a request's kind has. */
function formOf({ book, forms, moment, placement }: Picture, at: number): FormStamps {
  if (forms.length === 0) return book.forms[0]
  const { traffic, kind } = moment.requests
  const row = placement.row[at]
  return book.forms[formAt(forms, traffic[row], kind[row])]
}

function paintHollow(picture: Picture, at: number, brush: Brush): void {
  const { hollow, rim } = formOf(picture, at)
  brush.lay(hollow, picture.palette.slot)
  brush.lay(rim, picture.palette.ink2)
}

function paintFilled(picture: Picture, at: number, brush: Brush): void {
  const { book, palette, placement, moment } = picture
  const row = placement.row[at]
  const isAbandoned = moment.requests.abandoned[row] === 1
  const ink = isAbandoned ? palette.abandoned : inkOf(picture, placement.lane[at])
  const { dot, edge } = formOf(picture, at)
  brush.lay(dot, ink)
  if (palette.outline > 0) brush.lay(edge, palette.ink1)
  if (moment.requests.attempt[row] > 1) brush.lay(book.retry, ink)
}

/** A request in a slot empties clockwise as its work is done. */
function paintWorking(picture: Picture, at: number, brush: Brush): void {
  const { palette, placement, moment } = picture
  const row = placement.row[at]
  const lane = placement.lane[at]
  const isAbandoned = moment.requests.abandoned[row] === 1
  const ink = isAbandoned ? palette.abandoned : inkOf(picture, lane)
  const { whole, left } = formOf(picture, at).slots[lane]
  const turn = Math.ceil(placement.share[at] * TURN)
  if (turn < TURN) brush.lay(whole, thin(ink, DONE_ALPHA))
  brush.lay(turn < TURN ? left : whole, ink, turn)
}

function paintWaiting(picture: Picture, at: number, brush: Brush): void {
  paintFilled(picture, at, brush)
  paintRing(picture, at, brush)
}

function paintHeld(picture: Picture, at: number, brush: Brush): void {
  const { book, palette, placement, moment } = picture
  paintHollow(picture, at, brush)
  if (moment.requests.joined[placement.row[at]] === 1) brush.lay(book.joined, palette.ink1)
  paintRing(picture, at, brush)
}

function paintAnswer(picture: Picture, at: number, brush: Brush): void {
  brush.lay(formOf(picture, at).answer, inkOf(picture, picture.placement.lane[at]))
}

/** From what lies underneath to what lies on top. */
type Painter = (picture: Picture, at: number, brush: Brush) => void
const layers: readonly (readonly [Look, Painter])[] = [
  [look.waiting, paintWaiting],
  [look.working, paintWorking],
  [look.held, paintHeld],
  [look.moving, paintFilled],
  [look.hollow, paintHollow],
  [look.answer, paintAnswer],
]

/** Slots of a server that has too many to tell apart, as one bar. */
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
function paintTicks({ raster, ratio, ticks, palette, book, geometry }: Picture, brush: Brush) {
  const wide = TICK_WIDTH * Math.min(1.6, geometry.dot / 4.2) * ratio
  for (let at = 0; at < ticks.count; at += 1) {
    const tall = ticks.height[at] * ratio
    const ink = ticks.isLost[at] ? palette.err : palette.ink3
    const left = ticks.x[at] * ratio - wide / 2
    raster.fill({ x: left, y: ticks.y[at] * ratio - tall, width: wide, height: tall }, ink)
    if (!ticks.isLost[at]) continue
    brush.moveTo(ticks.x[at], ticks.y[at] - ticks.height[at])
    brush.lay(book.tickCross, ink)
  }
}

function paintLosses({ losses, palette, book }: Picture, brush: Brush): void {
  for (let at = losses.count - 1; at >= 0; at -= 1) {
    brush.moveTo(losses.x[at], losses.y[at])
    brush.lay(book.cross, thin(palette.err, losses.alpha[at]))
  }
}

/** Red is for what is lost, and what is turned away is; the others are ink. */
function paintReturns({ returns, palette, book }: Picture, brush: Brush): void {
  for (let at = returns.count - 1; at >= 0; at -= 1) {
    const answer = returns.answer[at]
    brush.moveTo(returns.x[at], returns.y[at])
    const ink = answer === BLOCKED ? palette.err : palette.ink1
    brush.lay(book.returns[answer], thin(ink, returns.alpha[at]))
  }
}

/** Paints everything that moves. */
export function paint(picture: Picture): void {
  const { placement } = picture
  const brush = new Brush(picture.raster, picture.ratio)
  picture.raster.clear()
  paintBands(picture)
  paintBars(picture)
  for (const [layer, paintOne] of layers)
    for (let at = 0; at < placement.count; at += 1) {
      if (placement.look[at] !== layer) continue
      brush.moveTo(placement.x[at], placement.y[at])
      paintOne(picture, at, brush)
    }
  paintTicks(picture, brush)
  paintLosses(picture, brush)
  paintReturns(picture, brush)
}
