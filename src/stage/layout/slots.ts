// Where requests in service stand inside a server's box: a row, a tighter row, two rows, or, when
// there are too many to tell apart, a bar that fills.
import type { Box, Point, SlotPlaces } from './geometry'

export interface SlotSpec {
  readonly count: number
  readonly at: Point // center of the first slot
  readonly span: number // from the first center to the last possible one
  readonly pitch: number
  readonly dot: number
  readonly well: number
  readonly height: number // of the box, for a second row
}

const TWO_ROWS = 0.62 // of the size of a single row
const TIGHT = 0.72 // of the full pitch: still better than a second row
const SMALLEST_PITCH = 4.4

const row = (count: number, at: Point, pitch: number): Point[] =>
  Array.from({ length: count }, (_, i) => ({ x: at.x + i * pitch, y: at.y }))

const barAt = ({ at, span, well, pitch }: SlotSpec): Box => ({
  x: at.x - well,
  y: at.y - well * 0.7,
  width: Math.max(span, pitch) + well * 2,
  height: well * 1.4,
})

/** The places of `count` slots in the space that a box has for them. */
export function slotPlaces(spec: SlotSpec): SlotPlaces {
  const { count, at, span, pitch, dot, well, height } = spec
  if ((count - 1) * pitch <= span) return { points: row(count, at, pitch), dot, well, bar: null }
  const tight = span / (count - 1)
  const scale = tight / pitch
  if (scale >= TIGHT)
    return { points: row(count, at, tight), dot: dot * scale, well: well * scale, bar: null }
  const perRow = Math.ceil(count / 2)
  const small = { pitch: pitch * TWO_ROWS, dot: dot * TWO_ROWS, well: well * TWO_ROWS }
  if (height >= small.well * 4.6 && (perRow - 1) * small.pitch <= span) {
    const apart = small.well * 1.15
    const upper = row(perRow, { x: at.x, y: at.y - apart }, small.pitch)
    const lower = row(count - perRow, { x: at.x, y: at.y + apart }, small.pitch)
    return { points: [...upper, ...lower], dot: small.dot, well: small.well, bar: null }
  }
  if (tight < SMALLEST_PITCH) return { points: [], dot, well, bar: barAt(spec) }
  return { points: row(count, at, tight), dot: dot * scale, well: well * scale, bar: null }
}
